#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"

#include <QCoreApplication>

namespace comptoir {

/// How the talk with a mail server is kept from others' eyes. Certificates are always verified.
enum class SmtpSafety {
    Tls, ///< from the first byte (RFC 8314 §3.3), port 465
    StartTls, ///< asked for first, and nothing else is said before; port 587
    None, ///< to this computer only
};

enum class SmtpLogin {
    Password, ///< AUTH PLAIN or LOGIN: the mailbox's own, an app password, a relay's key
    OAuth, ///< AUTH XOAUTH2 with an access token
    None, ///< to this computer only
};

/// Where an account's mail server is and how one logs in. No secret in it.
struct SmtpAccount
{
    QString host; ///< name or address, international names as people write them
    int port = 465;
    SmtpSafety safety = SmtpSafety::Tls;
    SmtpLogin login = SmtpLogin::Password;
    QString user; ///< mostly the address
    /// Authorities that are trusted instead of the system's, as PEM: of a company's own server.
    QByteArray authorities;
    int perConnection = 50; ///< messages, then the connection is made anew

    bool operator==(const SmtpAccount &) const = default;
};

/// Reads and checks them.
class SmtpAccounts
{
    Q_DECLARE_TR_FUNCTIONS(SmtpAccounts)
public:
    /// Of a provider in senderPresets(), as its help pages of November 2026 say; an empty host for
    /// "smtp" and for what is no e-mail provider.
    static SmtpAccount preset(const QString &provider);
    /// The provider's, with what the owner said otherwise in the options: "host", "port", "safety"
    /// ("tls", "starttls", "none"), "login" ("password", "oauth", "none"), "user", "authorities".
    /// InvalidArgument names what is missing or cannot be.
    static Result<SmtpAccount> of(const Sender &sender);
    /// The other way, for the settings' form; only what differs from the preset.
    static QJsonObject options(const SmtpAccount &account, const QString &provider);

    /// Whether its server runs on this computer: for trying out.
    static bool isHere(const SmtpAccount &account);
    /// Whether it can be used at all. Nothing goes out in clear but to this computer.
    static Done check(const SmtpAccount &account);
};

/// A host name in ASCII, or an address as it stands in URLs ("[::1]"); empty when it is neither.
QString wireHost(const QString &host);

} // namespace comptoir
