#include "workflows/channels/oauth.h"

#include "workflows/channels/oauthtenant.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qsizetype kLongestToken = 16 * 1024;
constexpr double kUsualSeconds = 3'600;
constexpr double kMostSeconds = 24 * 3'600;
constexpr qint64 kMostBytes = 256 * 1024;

struct Entry
{
    const char *provider; ///< Sender::provider
    const char *name, *authorize, *token, *redirectHost, *scope;
    bool isGoogle;
};
constexpr const char *kGoogleAuthorize = "https://accounts.google.com/o/oauth2/v2/auth";
constexpr const char *kGoogleToken = "https://oauth2.googleapis.com/token";
constexpr const char *kGoogleScope = "https://mail.google.com/";
constexpr const char *kMicrosoftAuthorize
    = "https://login.microsoftonline.com/%1/oauth2/v2.0/authorize"; // %1: the tenant
constexpr const char *kMicrosoftToken = "https://login.microsoftonline.com/%1/oauth2/v2.0/token";
// Any port of it will do once "http://localhost" is registered; a number cannot be, by its form.
constexpr const char *kMicrosoftHost = "localhost";
constexpr const char *kGoogleHost = "127.0.0.1";
constexpr const char *kMicrosoftScope
    = "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All "
      "offline_access";

constexpr std::array kEntries{
    Entry{"gmail", "Google", kGoogleAuthorize, kGoogleToken, kGoogleHost, kGoogleScope, true},
    Entry{"google_workspace", "Google", kGoogleAuthorize, kGoogleToken, kGoogleHost, kGoogleScope,
          true},
    Entry{"outlook", "Microsoft", kMicrosoftAuthorize, kMicrosoftToken, kMicrosoftHost,
          kMicrosoftScope, false},
    Entry{"exchange_online", "Microsoft", kMicrosoftAuthorize, kMicrosoftToken, kMicrosoftHost,
          kMicrosoftScope, false}};

using Pairs = QList<QPair<QString, QString>>;

QByteArray form(const Pairs &pairs)
{
    QByteArrayList parts;
    for (const auto &[key, value] : pairs) {
        if (!value.isEmpty())
            parts.append(key.toLatin1() + '=' + QUrl::toPercentEncoding(value));
    }
    return parts.join('&');
}

HttpRequest post(const QUrl &url, const Pairs &pairs)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers
        = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = form(pairs);
    request.repeatable = false;
    return request;
}

/// Visible ASCII: it goes into a line of the mail server's talk.
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongestToken
        && std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

} // namespace

QString OAuthTokens::toText() const
{
    const QJsonObject object{{QStringLiteral("access_token"), access},
                             {QStringLiteral("refresh_token"), refresh},
                             {QStringLiteral("client_secret"), clientSecret},
                             {QStringLiteral("expires_at"), QString::number(expiresAt.ms)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<OAuthTokens> OAuthTokens::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.contains(QLatin1String("refresh_token")))
        return std::nullopt;
    const auto part
        = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    return OAuthTokens{part("access_token"),
                       part("refresh_token"),
                       part("client_secret"),
                       {part("expires_at").toLongLong()}};
}

OAuthProvider OAuth::provider(const Sender &account)
{
    OAuthProvider provider;
    const auto entry = std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry &one) {
        return account.provider == QLatin1String(one.provider);
    });
    if (entry == kEntries.end())
        return provider;
    // Else a profile from elsewhere could send the owner's sign-in to anybody.
    const QString asked = account.options.value(OAuthTenant::key()).toString();
    const QString tenant = OAuthTenant::isOne(asked) ? asked : OAuthTenant::any();
    const auto address = [&](const char *option, const char *usual) {
        const QUrl other(account.options.value(QLatin1String(option)).toString());
        return QHostAddress(other.host()).isLoopback()
            ? other
            : QUrl(QString::fromLatin1(usual).replace(QLatin1String("%1"), tenant));
    };
    provider.name = QLatin1String(entry->name);
    provider.authorize = address("oauth_authorize", entry->authorize);
    provider.token = address("oauth_token", entry->token);
    provider.redirectHost = QLatin1String(entry->redirectHost);
    provider.scope = QLatin1String(entry->scope);
    if (entry->isGoogle) // else it gives no token that renews, or only the first time
        provider.extra = {{QStringLiteral("access_type"), QStringLiteral("offline")},
                          {QStringLiteral("prompt"), QStringLiteral("consent")}};
    return provider;
}

QString OAuth::clientId(const Sender &account)
{
    return account.options.value(clientKey()).toString();
}

QString OAuth::challengeOf(const QString &verifier)
{
    const QByteArray hash
        = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QUrl OAuth::signInAddress(const OAuthProvider &provider, const QString &clientId,
                          const QUrl &redirect, const QString &state, const QString &verifier,
                          const QString &address)
{
    Pairs pairs{{QStringLiteral("response_type"), QStringLiteral("code")},
                {QStringLiteral("client_id"), clientId},
                {QStringLiteral("redirect_uri"), redirect.toString()},
                {QStringLiteral("scope"), provider.scope},
                {QStringLiteral("state"), state},
                {QStringLiteral("code_challenge"), challengeOf(verifier)},
                {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
                {QStringLiteral("login_hint"), address}};
    QUrl url = provider.authorize;
    url.setQuery(QString::fromLatin1(form(pairs + provider.extra)), QUrl::StrictMode);
    return url;
}

HttpRequest OAuth::exchange(const OAuthProvider &provider, const OAuthClient &client,
                            const QUrl &redirect, const QString &code, const QString &verifier)
{
    return post(provider.token,
                {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                 {QStringLiteral("code"), code},
                 {QStringLiteral("redirect_uri"), redirect.toString()},
                 {QStringLiteral("client_id"), client.id},
                 {QStringLiteral("client_secret"), client.secret},
                 {QStringLiteral("code_verifier"), verifier}});
}

HttpRequest OAuth::renewal(const OAuthProvider &provider, const OAuthClient &client,
                           const QString &refresh)
{
    return post(provider.token,
                {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                 {QStringLiteral("refresh_token"), refresh},
                 {QStringLiteral("client_id"), client.id},
                 {QStringLiteral("client_secret"), client.secret}});
}

Result<OAuthTokens> OAuth::read(const HttpReply &reply, const OAuthTokens &before, Timestamp now)
{
    const QString status = QStringLiteral("status %1").arg(reply.status);
    if (reply.status == 429 || reply.status >= 500)
        return Error{reply.status == 429 ? ErrorCode::RateLimited : ErrorCode::ServerFailure,
                     tr("The provider cannot renew the sign-in just now. Nothing was sent, and "
                        "nothing was lost; it is asked again later."),
                     status};
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (reply.status >= 400)
        return refused(object, !before.refresh.isEmpty());
    OAuthTokens tokens = before;
    tokens.access = object.value(QLatin1String("access_token")).toString();
    const QString refresh = object.value(QLatin1String("refresh_token")).toString();
    const QString type = object.value(QLatin1String("token_type")).toString();
    const bool isBearer
        = type.isEmpty() || type.compare(QLatin1String("bearer"), Qt::CaseInsensitive) == 0;
    if (!reply.isSuccess() || !isBearer || !isToken(tokens.access)
        || (!refresh.isEmpty() && !isToken(refresh)))
        return Error{ErrorCode::Protocol,
                     tr("The provider's answer to the sign-in cannot be read. Nothing was kept. "
                        "Try again later."),
                     status + QStringLiteral(", no token")};
    if (!refresh.isEmpty())
        tokens.refresh = refresh;
    const double seconds = object.value(QLatin1String("expires_in")).toDouble(kUsualSeconds);
    tokens.expiresAt
        = {now.ms + static_cast<qint64>(std::clamp(seconds, 0.0, kMostSeconds)) * 1'000};
    return tokens;
}

/// RFC 6749 §5.2: invalid_grant is a token that was revoked or has expired, invalid_client a client
/// that is no longer there. All are the owner's to mend.
Error OAuth::refused(const QJsonObject &answer, bool isRenewal)
{
    const QString code = answer.value(QLatin1String("error")).toString();
    if (code == QLatin1String("invalid_client") || code == QLatin1String("unauthorized_client"))
        return {ErrorCode::Auth,
                tr("The provider does not know this OAuth client, or its secret is another one. "
                   "Nothing was sent, and nothing was lost. Check the client’s ID and secret, and "
                   "sign in again."),
                QStringLiteral("client refused")};
    if (isRenewal)
        return signInAgain();
    return {ErrorCode::Auth,
            tr("The provider did not complete the sign-in. Nothing was kept. Try again; if that "
               "does not help, check how the client is registered there."),
            QStringLiteral("code refused")};
}

HttpPolicy OAuth::policy()
{
    HttpPolicy policy;
    policy.transferTimeout = std::chrono::seconds(30);
    policy.totalTimeout = std::chrono::seconds(60);
    policy.maxBodyBytes = kMostBytes;
    policy.maxAttempts = 1;
    return policy;
}

Error OAuth::notAllowed()
{
    return {ErrorCode::Auth,
            tr("The provider did not let Comptoir in: it was refused in the browser. Nothing was "
               "kept. Try again, and allow it."),
            QStringLiteral("authorization refused")};
}

Error OAuth::notLasting()
{
    return {ErrorCode::Auth,
            tr("The provider let Comptoir in for an hour only. Nothing was kept. Sign in again, "
               "and allow all that is asked for."),
            QStringLiteral("no refresh token")};
}

Error OAuth::signInAgain()
{
    return {ErrorCode::Auth,
            tr("The provider no longer lets Comptoir send by this account: the sign-in has expired "
               "or was taken back. Nothing was lost; the account waits. Sign in again."),
            QStringLiteral("grant refused")};
}

} // namespace comptoir
