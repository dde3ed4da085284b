#pragma once

#include "workflows/channels/channel.h"
#include "workflows/messages/oauthaccess.h"

#include <memory>

namespace comptoir {

/// The channel of an account that its owner signed in for: a run may take longer than an access
/// token lasts, so it is looked at before every message, and with a new one the connection is made
/// anew. Where none can be had, nothing was told to the mail server: LoginRefused when the owner
/// must sign in again, else NoConnection.
class OAuthChannel : public MessageChannel
{
public:
    using Make = std::function<std::unique_ptr<MessageChannel>(const QString &accessToken)>;

    OAuthChannel(OAuthAccess access, Make make);

    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken &cancel) override;
    void hangUp() override;

private:
    OAuthAccess m_access;
    Make m_make;
    QString m_token; ///< of the channel there is
    std::unique_ptr<MessageChannel> m_channel;
};

} // namespace comptoir
