#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/shops/httpclient.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrlQuery>

#include <optional>

namespace comptoir {

/// Where the provider of a mailbox lets its owner sign in, for an OAuth client of the owner's own.
///
/// Google: https://developers.google.com/identity/protocols/oauth2/native-app, and the scope of
/// https://developers.google.com/workspace/gmail/imap/xoauth2-protocol. Microsoft:
/// https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow, and the
/// scopes of https://learn.microsoft.com/en-us/exchange/client-developer/legacy-protocols/
/// how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth. November 2026.
struct OAuthProvider
{
    QString name; ///< its own, not translated; empty: there is no such provider
    QUrl authorize, token;
    QString redirectHost; ///< as it lets it be registered: "127.0.0.1" or "localhost"
    QString scope;
    QList<QPair<QString, QString>> extra; ///< what else it wants to be asked with
};

/// As the provider registered it. The secret of a program on a desk is none (RFC 8252 §8.5), but
/// Google asks for it.
struct OAuthClient
{
    QString id, secret;

    bool operator==(const OAuthClient &) const = default;
};

/// What signing in gives. Secret: in memory and in the keychain only.
struct OAuthTokens
{
    QString access, refresh;
    QString clientSecret; ///< by which the access token is renewed
    Timestamp expiresAt; ///< of the access token

    /// As the keychain keeps it.
    [[nodiscard]] QString toText() const;
    /// nullopt for any other text: a password, or an access token that the owner brought along.
    static std::optional<OAuthTokens> fromText(const QString &text);

    bool operator==(const OAuthTokens &) const = default;
};

/// The authorization code flow with a loopback redirect (RFC 8252 §7.3) and PKCE (RFC 7636), as
/// values: what is asked, and what the answers mean. Pure; every answer is untrusted.
class OAuth
{
    Q_DECLARE_TR_FUNCTIONS(OAuth)
public:
    /// Of the account's provider; its options "oauth_authorize" and "oauth_token" name others on
    /// this computer, for trying out.
    static OAuthProvider provider(const Sender &account);
    static QString clientKey() { return QStringLiteral("oauth_client"); } ///< in Sender::options
    /// The client of the account.
    static QString clientId(const Sender &account);

    /// S256 (RFC 7636 §4.2).
    static QString challengeOf(const QString &verifier);
    /// What the owner opens in the browser. `address`: of the mailbox, as a hint.
    static QUrl signInAddress(const OAuthProvider &provider, const QString &clientId,
                              const QUrl &redirect, const QString &state, const QString &verifier,
                              const QString &address);
    static HttpRequest exchange(const OAuthProvider &provider, const OAuthClient &client,
                                const QUrl &redirect, const QString &code, const QString &verifier);
    static HttpRequest renewal(const OAuthProvider &provider, const OAuthClient &client,
                               const QString &refresh);
    /// What the token endpoint answered. `before`: what goes on to hold where the answer does not
    /// say. Auth: the owner must sign in again; Protocol: it is no such answer.
    static Result<OAuthTokens> read(const HttpReply &reply, const OAuthTokens &before,
                                    Timestamp now);
    static HttpPolicy policy(); ///< answers are small and quick

    static Error notAllowed(); ///< the owner said no, or the provider did
    static Error notLasting(); ///< it gave no token that renews
    static Error signInAgain();

private:
    static Error refused(const QJsonObject &answer, bool isRenewal);
};

} // namespace comptoir
