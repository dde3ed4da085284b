#pragma once

#include "models/domain/clock.h"
#include "models/domain/consent.h"
#include "models/domain/result.h"
#include "workflows/channels/reply.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace comptoir {

/// One message for one person, ready to go. Everything in it was checked: a channel refuses what
/// it cannot move (ReplyClass::OurFault), it never mends it.
struct SendRequest
{
    QString sender; ///< envelope sender (e-mail), sender name or number (SMS)
    QString recipient; ///< e-mail with its domain in ASCII, or E.164
    QByteArray content; ///< e-mail: the exact bytes, lines end in CRLF; else the text in UTF-8
    /// Message-ID without its angle brackets, or the client reference of a gateway: made once, the
    /// same in every attempt.
    QString reference;
    bool isMarketing = true; ///< gateways ask (STOP clause, push type)

    bool operator==(const SendRequest &) const = default;
};

/// What became of one attempt.
struct SendOutcome
{
    ReplyClass reply = ReplyClass::NoConnection;
    int code = 0; ///< SMTP or HTTP status as far as one came
    QString enhanced; ///< "5.1.1" (RFC 3463), or the gateway's own code
    QString text; ///< the other side's words, untrusted; no secret in it
    QString remoteReference; ///< queue id of the 250 line, id at the gateway

    bool operator==(const SendOutcome &) const = default;
};

/// Who told the provider, not us, that they want no more messages.
struct OptOuts
{
    QStringList recipients; ///< E.164; may repeat earlier ones
    QString cursor; ///< where the next call goes on

    bool operator==(const OptOuts &) const = default;
};

/// One account at one provider, by which messages leave. Used from one thread, one send at a time;
/// keeps its connection open from one send to the next.
///
/// At most once rests on one call: right before the byte after which the other side may take the
/// message (SMTP: before the final dot, HTTP: before the body), send() calls `onHandOver`, which
/// writes to disk that from now on the outcome may be unknown. When it returns false nothing more
/// may go out: the channel drops the connection and returns ReplyClass::Withheld. A channel calls
/// it once per send at most, and never answers Unknown without having called it.
class MessageChannel
{
public:
    using HandOver = std::function<bool()>;

    MessageChannel() = default;
    MessageChannel(const MessageChannel &) = delete;
    MessageChannel &operator=(const MessageChannel &) = delete;
    virtual ~MessageChannel() = default;

    /// Blocks until the outcome is known or the time is up. Never throws.
    virtual SendOutcome send(const SendRequest &request, const HandOver &onHandOver,
                             const CancelToken &cancel)
        = 0;
    /// Ends the connection in good order; the next send opens another. After as many messages as
    /// the provider takes on one connection, and when there is nothing more to do.
    virtual void hangUp() = 0;

    /// Asked before every batch, since the answer STOP to a text message reaches the provider. An
    /// empty cursor: from the beginning. Channels whose answers come elsewhere have none.
    virtual Result<OptOuts> optOuts(const QString &cursor, const CancelToken & /*cancel*/)
    {
        return OptOuts{{}, cursor};
    }
};

} // namespace comptoir
