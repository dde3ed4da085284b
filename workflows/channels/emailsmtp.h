#pragma once

#include "workflows/channels/smtpsession.h"

namespace comptoir {

/// E-mail by an account at a mail provider (RFC 5321, RFC 6409). Keeps the connection for
/// SmtpAccount::perConnection messages; one that the server closed meanwhile is made anew before
/// anything of the next message is in doubt.
class EmailSmtp : public MessageChannel
{
public:
    /// `secret`: password, or the access token of an OAuth account.
    EmailSmtp(const SmtpAccount &account, const QString &secret,
              const SmtpPatience &patience = SmtpPatience());

    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken &cancel) override;
    void hangUp() override;

    /// What one message must be to go over the wire as it is: addresses in ASCII, 7 bits, lines of
    /// at most 998 characters that end in CRLF, and no other CR or LF.
    static bool canMove(const SendRequest &request);

private:
    SmtpSession m_session;
    int m_perConnection;
    int m_onConnection = 0; ///< messages
};

} // namespace comptoir
