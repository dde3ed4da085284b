#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QList>

namespace comptoir {

class Database;

/// Messages of workflows that wait in the outbox. Writes run in the caller's Transaction, under
/// FullSync.
class WorkflowMessages
{
public:
    /// OutboxRow::sendAt of a message that waits for the owner to approve it: a time that never
    /// comes.
    static constexpr Timestamp kUntilApproved{253'402'300'799'000}; // 9999-12-31T23:59:59Z
    /// The same of one whose customer the owner holds where they are; and of one that waits for
    /// both.
    static constexpr Timestamp kUntilReleased{kUntilApproved.ms - 1'000};
    static constexpr Timestamp kUntilBoth{kUntilApproved.ms - 2'000};

    explicit WorkflowMessages(Database &database);

    /// What waits of that cause for one customer.
    Result<QList<OutboxId>> waitingFor(const QString &cause, CustomerId customer);
    /// What waits for the owner's word goes when it was meant to, but not before `now`; how many.
    Result<qint64> approve(const QString &cause, Timestamp now);
    /// What waits of that cause for one customer does not go until release().
    Done hold(const QString &cause, CustomerId customer);
    /// It goes when it was meant to, but not before `now`; what waits for approval goes on to.
    Done release(const QString &cause, CustomerId customer, Timestamp now);
    /// A paused workflow's messages wait; not those that were stopped for another reason before.
    Done pause(const QString &cause, Timestamp now);
    /// They go on; what was stopped for another reason stays so.
    Done resume(const QString &cause);

private:
    Database &m_database;
};

} // namespace comptoir
