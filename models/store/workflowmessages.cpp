#include "models/store/workflowmessages.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/outboxrepository.h"

namespace comptoir {

namespace {

const QString kPaused = QStringLiteral("workflow_paused");

} // namespace

WorkflowMessages::WorkflowMessages(Database &database)
    : m_database(database)
{}

Result<QList<OutboxId>> WorkflowMessages::waitingFor(const QString &cause, CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE state IN ('planned', 'deferred')"
                       " AND customer_id = ? AND cause = ? ORDER BY id"));
    read.bind(1, customer).bind(2, cause);
    QList<OutboxId> ids;
    while (read.next())
        ids.append(OutboxId{read.int64(0)});
    if (!read.ok())
        return read.error();
    return ids;
}

Result<qint64> WorkflowMessages::approve(const QString &cause, Timestamp now)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE outbox SET send_at = max(due_at, ?2) WHERE cause = ?1"
                       " AND state IN ('planned', 'deferred') AND send_at = ?3"));
    if (const Done ran = update.bind(1, cause).bind(2, now).bind(3, kUntilApproved).run(); !ran)
        return ran.error();
    return m_database.changes();
}

Done WorkflowMessages::hold(const QString &cause, CustomerId customer)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE outbox SET send_at = iif(send_at = ?3, ?4, ?5) WHERE cause = ?1 AND "
                       "customer_id = ?2"
                       " AND state IN ('planned', 'deferred') AND send_at NOT IN (?4, ?5)"));
    Binder(update) << cause << customer << kUntilApproved << kUntilBoth << kUntilReleased;
    return update.run();
}

Done WorkflowMessages::release(const QString &cause, CustomerId customer, Timestamp now)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE outbox SET send_at = iif(send_at = ?4, ?3, max(due_at, ?6)) WHERE cause = ?1"
        " AND customer_id = ?2 AND state IN ('planned', 'deferred') AND send_at IN (?4, ?5)"));
    Binder(update) << cause << customer << kUntilApproved << kUntilBoth << kUntilReleased << now;
    return update.run();
}

Done WorkflowMessages::pause(const QString &cause, Timestamp now)
{
    return OutboxRepository(m_database).stopCause(cause, kPaused, now);
}

Done WorkflowMessages::resume(const QString &cause)
{
    Statement remove = m_database.prepare(
        QStringLiteral("DELETE FROM stopped_cause WHERE cause = ? AND reason = ?"));
    return remove.bind(1, cause).bind(2, kPaused).run();
}

} // namespace comptoir
