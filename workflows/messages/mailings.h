#pragma once

#include "models/domain/writtenmessage.h"
#include "workflows/messages/planner.h"

namespace comptoir {

/// One message for many, by one account.
struct Mailing
{
    WrittenMessage message; ///< kept with it
    SenderId sender;
    QList<CustomerId> customers;
    Timestamp dueAt;
};

/// A mailing into the outbox, in two steps: who would get it and why the others would not, on a
/// reader; and, once the owner agrees, the rows, on the writer.
class Mailings
{
public:
    struct Asked
    {
        PlannedMessage message;
        std::vector<Planner::Decision> decisions;
    };
    /// Errors: what hinders the message.
    static Result<Asked> ask(Database &database, const Mailing &mailing, Timestamp now);
    /// Keeps the message too. In the caller's Transaction. `cause`: of all its messages, one that
    /// no other mailing has.
    static Result<Planner::Written> plan(Database &database, const Mailing &mailing, Asked asked,
                                         const QString &cause, Timestamp now);
};

} // namespace comptoir
