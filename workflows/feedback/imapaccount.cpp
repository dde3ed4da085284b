#include "workflows/feedback/imapaccount.h"

#include "workflows/feedback/feedbackform.h"
#include "workflows/messages/senderform.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kTlsPort = 993;
constexpr int kStartTlsPort = 143;

struct Server
{
    const char *provider;
    const char *host;
    SmtpLogin login = SmtpLogin::Password;
};

constexpr std::array kServers{
    Server{"gmail", "imap.gmail.com"},
    Server{"google_workspace", "imap.gmail.com"},
    Server{"outlook", "outlook.office365.com", SmtpLogin::OAuth},
    Server{"exchange_online", "outlook.office365.com", SmtpLogin::OAuth},
    Server{"ovh", "ssl0.ovh.net"},
    Server{"orange", "imap.orange.fr"},
    Server{"ionos", "imap.ionos.fr"},
    Server{"infomaniak", "mail.infomaniak.com"},
    Server{"infomaniak_free", "mail.infomaniak.com"},
};

/// The options of the mailbox under the names that those of the outgoing server have.
Sender asOutgoing(const Sender &sender)
{
    Sender outgoing = sender;
    outgoing.provider = QStringLiteral("smtp");
    outgoing.options = {};
    static constexpr std::array kNames{"host", "port", "safety", "login", "user", "authorities"};
    for (const char *name : kNames) {
        const QJsonValue value = sender.options.value(QLatin1String("imap_") + QLatin1String(name));
        if (!value.isUndefined())
            outgoing.options.insert(QLatin1String(name), value);
    }
    return outgoing;
}

} // namespace

ImapAccount ImapAccounts::preset(const QString &provider)
{
    ImapAccount account;
    const auto server = std::find_if(kServers.begin(), kServers.end(), [&](const Server &one) {
        return provider == QLatin1String(one.provider);
    });
    if (server == kServers.end())
        return account;
    account.host = QLatin1String(server->host);
    account.login = server->login;
    return account;
}

Result<ImapAccount> ImapAccounts::of(const Sender &sender)
{
    const ImapAccount usual = preset(sender.provider);
    Sender outgoing = asOutgoing(sender);
    QJsonObject &options = outgoing.options;
    if (options.value(QLatin1String("host")).toString(usual.host).isEmpty())
        return Error{ErrorCode::NotFound,
                     tr("No mailbox is set for the answers to this account’s messages. Bounces and "
                        "unsubscribing by mail are not seen until you enter one."),
                     QStringLiteral("no mailbox")};
    const auto fallback = [&options](const char *name, const QJsonValue &value) {
        if (!options.contains(QLatin1String(name)))
            options.insert(QLatin1String(name), value);
    };
    fallback("host", usual.host);
    // A mailbox without a password of its own is logged in to as the account is.
    const bool isOAuth = usual.login == SmtpLogin::OAuth
        || (!FeedbackForm::hasOwnMailboxSecret(sender) && SenderForm::signsIn(sender));
    fallback("login", isOAuth ? QStringLiteral("oauth") : QStringLiteral("password"));
    const bool isStartTls
        = options.value(QLatin1String("safety")).toString() == QLatin1String("starttls");
    fallback("port", isStartTls ? kStartTlsPort : kTlsPort);
    const Result<SmtpAccount> read = SmtpAccounts::of(outgoing);
    if (!read)
        return read.error();
    return ImapAccount{read->host,  read->port, read->safety,
                       read->login, read->user, read->authorities};
}

SmtpAccount ImapAccounts::alike(const ImapAccount &account)
{
    SmtpAccount outgoing;
    outgoing.host = account.host;
    outgoing.port = account.port;
    outgoing.safety = account.safety;
    outgoing.login = account.login;
    outgoing.user = account.user;
    return outgoing;
}

Done ImapAccounts::check(const ImapAccount &account)
{
    return SmtpAccounts::check(alike(account));
}

} // namespace comptoir
