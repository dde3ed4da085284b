#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/smtpaccount.h"

#include <QCoreApplication>

namespace comptoir {

/// Where the mailbox is that answers come to, and how one logs in. No secret in it. Protection and
/// login mean the same as for the outgoing server; ports are 993 and 143.
struct ImapAccount
{
    QString host;
    int port = 993;
    SmtpSafety safety = SmtpSafety::Tls;
    SmtpLogin login = SmtpLogin::Password;
    QString user;
    QByteArray authorities; ///< as SmtpAccount's

    bool operator==(const ImapAccount &) const = default;
};

/// Reads and checks them.
class ImapAccounts
{
    Q_DECLARE_TR_FUNCTIONS(ImapAccounts)
public:
    /// Of a provider in senderPresets(), as its help pages of November 2026 say; an empty host for
    /// one that keeps no mailboxes.
    static ImapAccount preset(const QString &provider);
    /// The provider's, with what the owner said otherwise in the options: "imap_host", "imap_port",
    /// "imap_safety", "imap_login", "imap_user", "imap_authorities", with the words of
    /// SmtpAccounts::of(). NotFound: the account has no mailbox; InvalidArgument names what cannot
    /// be.
    static Result<ImapAccount> of(const Sender &sender);

    /// Whether it can be used at all. Nothing goes out in clear but to this computer.
    static Done check(const ImapAccount &account);

private:
    static SmtpAccount alike(const ImapAccount &account);
};

} // namespace comptoir
