#include "workflows/messages/oauthchannel.h"

namespace comptoir {

OAuthChannel::OAuthChannel(OAuthAccess access, Make make)
    : m_access(std::move(access))
    , m_make(std::move(make))
{}

SendOutcome OAuthChannel::send(const SendRequest &request, const HandOver &onHandOver,
                               const CancelToken &cancel)
{
    const Result<QString> token = m_access.login(cancel);
    if (!token) {
        const bool isOwners = token.error().code == ErrorCode::Auth;
        return {isOwners ? ReplyClass::LoginRefused : ReplyClass::NoConnection,
                0,
                {},
                token.error().text,
                {}};
    }
    if (!m_channel || *token != m_token) {
        hangUp();
        m_channel = m_make(*token);
        m_token = *token;
    }
    return m_channel->send(request, onHandOver, cancel);
}

void OAuthChannel::hangUp()
{
    if (m_channel)
        m_channel->hangUp();
}

} // namespace comptoir
