#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

class Database;

/// Who is in which workflow, what happened to them there, and who is to come in. Writes run in the
/// caller's Transaction, under FullSync.
class EnrolmentRepository
{
    Q_DECLARE_TR_FUNCTIONS(EnrolmentRepository)
public:
    explicit EnrolmentRepository(Database &database);

    /// A new one; its id in `row` does not matter. Nothing where that customer is or was in for
    /// that key in that run.
    Result<std::optional<EnrolmentId>> add(const EnrolmentRow &row);
    /// Where the customer is now; workflow, customer, key and run never change.
    Done save(const EnrolmentRow &row);
    Result<EnrolmentRow> get(EnrolmentId id); ///< NotFound

    /// Of that customer in that workflow, latest run last; any key.
    Result<QList<EnrolmentRow>> of(WorkflowId workflow, CustomerId customer);
    /// Those who are in, or `withLeft` were in, the last who came first.
    Result<QList<EnrolmentRow>> in(WorkflowId workflow, bool withLeft, int limit);
    struct Count
    {
        qint64 in = 0, left = 0;
    };
    Result<Count> count(WorkflowId workflow);
    /// Whether the customer is in a workflow of those keys now.
    Result<bool> isInAny(CustomerId customer, const QStringList &workflowKeys);

    /// When somebody was in a workflow, or since when they are.
    struct Stay
    {
        QString workflow; ///< its key
        Timestamp enteredAt;
        std::optional<Timestamp> leftAt;

        [[nodiscard]] bool contains(Timestamp at) const
        {
            return enteredAt <= at && (!leftAt || at < *leftAt);
        }
    };
    Result<QList<Stay>> stays(CustomerId customer);

    /// In live workflows, those whose instant has come and who are not held, in the order of
    /// (instant, priority, id).
    Result<QList<EnrolmentRow>> due(Timestamp now, int limit);
    /// When the next instant of somebody in a live workflow comes; none: nobody waits for one.
    Result<std::optional<Timestamp>> nextWake();
    /// Customers to whom something happened, the lowest ids first; they are no longer listed.
    Result<QList<CustomerId>> takeTouched(int limit);
    /// Of that customer, those who are in live workflows and not held, in the order of (priority,
    /// id).
    Result<QList<EnrolmentRow>> active(CustomerId customer);
    /// Whether takeTouched() would give anybody.
    Result<bool> hasTouched();
    /// Who is in, but on another version than that one, in the order of ids.
    Result<QList<EnrolmentRow>> onOther(const WorkflowVersion &version);
    /// As if something had happened to that customer.
    Done touch(CustomerId customer);
    /// As if something had happened to all who wait; 0: of whatever workflow.
    Done touchWaiting(WorkflowId workflow = {});

    Done log(const WorkflowLogLine &line);
    /// What happened to one, oldest first.
    Result<QList<WorkflowLogLine>> logOf(EnrolmentId id);
    /// What happened in a workflow, oldest first, refusals too.
    Result<QList<WorkflowLogLine>> logOf(WorkflowId workflow, int limit);

    /// The last of them, oldest first; of one customer, or of all.
    Result<QList<WorkflowLogLine>> lastOf(WorkflowId workflow, CustomerId customer, int limit);

    /// Somebody who is to come in.
    struct Entry
    {
        qint64 id = 0;
        WorkflowId workflow;
        CustomerId customer;
        QString key; ///< as in EnrolmentRow
        QString node; ///< the trigger; empty: the workflow's own choice
        Timestamp at;

        bool operator==(const Entry &) const = default;
    };
    /// Whoever is asked for already for that key stays as they were.
    Done ask(const Entry &entry);
    /// In live workflows, not after `now`, in the order of (instant, priority, id).
    Result<QList<Entry>> asked(Timestamp now, int limit);
    /// When somebody is to come into a live workflow next; none: nobody is asked for.
    Result<std::optional<Timestamp>> nextAsked();
    Done taken(qint64 entry);

private:
    Result<QList<EnrolmentRow>> readAll(class Statement &statement);
    Result<QList<WorkflowLogLine>> readLog(Statement &statement);

    Database &m_database;
};

} // namespace comptoir
