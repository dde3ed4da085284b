#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/domain/writtenmessage.h"
#include "workflows/channels/channel.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

/// A message that the owner sends to herself to see how it arrives: as a customer would get it, but
/// with a mark in front, to her own address, and past the outbox, so that nothing counts it. Its
/// link to unsubscribe is nobody's.
class TestMessage
{
    Q_DECLARE_TR_FUNCTIONS(TestMessage)
public:
    struct Trial
    {
        WrittenMessage message;
        Sender sender;
        CustomerId customer; ///< whose name stands in it
        QString to;
    };
    /// The address as messages go to it. InvalidArgument: it cannot be right. `region`: of numbers
    /// without a country, ISO 3166 alpha-2.
    static Result<QString> address(Channel channel, const QString &typed, const QString &region);
    /// What is to be sent. `token`: for the Message-ID, never one twice. InvalidArgument: it cannot
    /// be made.
    static Result<SendRequest> request(Database &database, const Trial &trial, const QString &token,
                                       Timestamp now);
    /// Sends it and says in the owner's words what was wrong. Blocking, for a worker thread.
    static Done send(MessageChannel &channel, const SendRequest &request,
                     const CancelToken &cancel);
    /// In front of the subject or the text.
    static QString mark();

private:
    static QString words(const SendOutcome &outcome);
};

} // namespace comptoir
