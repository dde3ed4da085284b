#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

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

    /// "message_sent", "sms_sent", "message_skipped" …; empty for a state that is not told.
    static QString kindOf(const OutboxRow &row);

private:
    Database &m_database;
};

} // namespace comptoir
