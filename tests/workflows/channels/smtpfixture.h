#pragma once

#include "tests/servers/smtpserver.h"
#include "workflows/channels/smtpaccount.h"
#include "workflows/channels/smtpsession.h"

#include <QFile>

namespace comptoir::smtpfixture {

inline QByteArray tlsFile(const char *name)
{
    QFile file(QStringLiteral(COMPTOIR_TEST_DATA "/tls/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll();
}

inline SmtpServer::Options options(SmtpServer::Safety safety)
{
    SmtpServer::Options options;
    options.safety = safety;
    options.certificate = tlsFile("selfsigned.pem");
    options.key = tlsFile("selfsigned.key");
    return options;
}

/// One that the server takes; without its password.
inline SmtpAccount account(const SmtpServer &server, SmtpServer::Safety safety,
                           SmtpLogin login = SmtpLogin::Password)
{
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.safety = safety == SmtpServer::Safety::Tls ? SmtpSafety::Tls
        : safety == SmtpServer::Safety::StartTls       ? SmtpSafety::StartTls
                                                       : SmtpSafety::None;
    account.login = login;
    account.user = QStringLiteral("shop@example.fr");
    if (safety != SmtpServer::Safety::Plain)
        account.authorities = tlsFile("selfsigned.pem");
    return account;
}

inline QString password()
{
    return QStringLiteral("open sesame");
}

/// Little of it, for servers that hang.
inline SmtpPatience impatience()
{
    const std::chrono::milliseconds little(400);
    return {little, little, little, little};
}

} // namespace comptoir::smtpfixture
