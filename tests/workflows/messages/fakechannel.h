#pragma once

#include "workflows/channels/channel.h"

#include <QHash>
#include <QList>

namespace comptoir {

/// A channel that answers as told and remembers what left.
class FakeChannel : public MessageChannel
{
public:
    /// The class for an address; Accepted where none is said.
    QHash<QString, ReplyClass> replies;
    /// Called before the hand-over: what happens meanwhile.
    std::function<void(const SendRequest &)> meanwhile = [](const SendRequest &) {};
    /// Called first, of every message.
    std::function<void(const SendRequest &)> beforeAll = [](const SendRequest &) {};
    QList<SendRequest> left; ///< what the other side has
    int connections = 0, asked = 0;

    SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                     const CancelToken & /*cancel*/) override
    {
        ++asked;
        beforeAll(request);
        if (!m_isConnected)
            ++connections;
        m_isConnected = true;
        const ReplyClass reply = replies.value(request.recipient, ReplyClass::Accepted);
        if (reply == ReplyClass::NoConnection || reply == ReplyClass::LoginRefused
            || reply == ReplyClass::Throttled || reply == ReplyClass::NoSuchAddress)
            return {reply, 450, {}, QStringLiteral("no"), {}}; // at RCPT: before the hand-over
        meanwhile(request);
        if (!onHandOver())
            return {ReplyClass::Withheld, 0, {}, {}, {}};
        if (reply == ReplyClass::Accepted || reply == ReplyClass::Unknown)
            left.append(request);
        return {reply, 250, {}, QStringLiteral("said"), QStringLiteral("Q1")};
    }
    void hangUp() override { m_isConnected = false; }

private:
    bool m_isConnected = false;
};

} // namespace comptoir
