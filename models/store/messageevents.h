#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <optional>

namespace comptoir {

class Database;

/// What became of a message, told on the customer's timeline and known to segments: an event of the
/// customer's account, one for each message, which says what is known of it now.
class MessageEvents
{
public:
    explicit MessageEvents(Database &database);

    /// For Accepted, Failed, Skipped and Uncertain; the other states are not told, and a row that
    /// left such a state takes its event back. `row` as it is now. In the caller's Transaction.
    Done tell(const OutboxRow &row, Timestamp at);

    /// Something that came of a message later ("message_reported", "message_clicked"), beside the
    /// event of the message: one for each `kind` and `link`. `value`: of an answer. In the caller's
    /// Transaction.
    struct Echo
    {
        QString kind;
        QString link; ///< what was clicked
        std::optional<double> value;
    };
    Done add(const OutboxRow &row, const Echo &echo, Timestamp at);

    /// "message_sent", "sms_sent", "message_skipped" …; empty for a state that is not told.
    static QString kindOf(const OutboxRow &row);

private:
    /// `name` tells the event from the customer's others.
    Done write(const OutboxRow &row, const QString &name, const Echo &echo, const QString &subject,
               Timestamp at);
    /// Orders may be put down to it, or no longer.
    Done touched(const OutboxRow &row);

    Database &m_database;
};

} // namespace comptoir
