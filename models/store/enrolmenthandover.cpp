#include "models/store/enrolmenthandover.h"

#include "models/store/database.h"

#include <array>

namespace comptoir {

namespace {

constexpr const char *kSnapshot
    = "SELECT json_object('enrolments', (SELECT json_group_array(json_object('id', id, 'entered', "
      "entered_at, 'run', run, 'node', node, 'waiting', waiting, 'wake', wake_at, 'left', left_at, "
      "'reason', reason)) FROM enrolment WHERE customer_id = ?1), 'entries', "
      "(SELECT json_group_array(id) FROM workflow_entry WHERE customer_id = ?1), 'refusals', "
      "(SELECT json_group_array(id) FROM workflow_log WHERE customer_id = ?1))";

// ?1 the heir, ?2 the person, ?3 now.
constexpr std::array<const char *, 5> kHandOn{
    "INSERT INTO workflow_log(workflow_id, enrolment_id, at, node, reason) "
    "SELECT e.workflow_id, e.id, ?3, e.node, 'merged' FROM enrolment e WHERE e.customer_id = ?2 "
    "AND e.node IS NOT NULL AND EXISTS(SELECT 1 FROM enrolment h WHERE h.customer_id = ?1 AND "
    "h.workflow_id = e.workflow_id AND h.entry_key = e.entry_key)",
    // In their order, below all runs of the heir.
    "UPDATE enrolment SET customer_id = ?1, run = m.run, node = NULL, waiting = 0, wake_at = NULL, "
    "left_at = coalesce(left_at, ?3), reason = iif(node IS NULL, reason, 'merged') FROM "
    "(SELECT e.id, min(1, (SELECT min(h.run) FROM enrolment h WHERE h.customer_id = ?1 AND "
    "h.workflow_id = e.workflow_id AND h.entry_key = e.entry_key)) - 1 + e.run - (SELECT "
    "max(p.run) FROM enrolment p WHERE p.customer_id = ?2 AND p.workflow_id = e.workflow_id AND "
    "p.entry_key = e.entry_key) AS run FROM enrolment e WHERE e.customer_id = ?2) m "
    "WHERE m.id = enrolment.id AND m.run IS NOT NULL",
    "UPDATE enrolment SET customer_id = ?1 WHERE customer_id = ?2 AND ?3 > 0",
    "UPDATE OR IGNORE workflow_entry SET customer_id = ?1 WHERE customer_id = ?2 AND ?3 > 0",
    "UPDATE workflow_log SET customer_id = ?1 WHERE customer_id = ?2 AND ?3 > 0"};

// ?1 who stayed, ?2 the other, ?3 now, ?4 the undo JSON. Rows that took the id of one that was
// deleted since are known by when they came in.
constexpr std::array<const char *, 4> kTakeBack{
    "INSERT INTO workflow_log(workflow_id, enrolment_id, at, to_node, reason) "
    "SELECT e.workflow_id, e.id, ?3, j.value ->> 'node', 'parted' FROM "
    "json_each(?4, '$.workflows.enrolments') j JOIN enrolment e ON e.id = j.value ->> 'id' "
    "WHERE e.customer_id = ?1 AND e.entered_at = j.value ->> 'entered' AND e.reason = 'merged' "
    "AND j.value ->> 'node' IS NOT NULL AND ?2 > 0",
    "UPDATE enrolment SET customer_id = ?2, run = j.run, node = iif(ended, j.node, "
    "enrolment.node), waiting = iif(ended, j.waiting, enrolment.waiting), wake_at = iif(ended, "
    "j.wake, enrolment.wake_at), left_at = iif(ended, j.left, enrolment.left_at), reason = "
    "iif(ended, j.reason, enrolment.reason) FROM (SELECT e.id, e.reason IS 'merged' AS ended, "
    "value ->> 'run' AS run, value ->> 'node' AS node, value ->> 'waiting' AS waiting, "
    "value ->> 'wake' AS wake, value ->> 'left' AS left, value ->> 'reason' AS reason FROM "
    "json_each(?4, '$.workflows.enrolments') JOIN enrolment e ON e.id = value ->> 'id' WHERE "
    "e.customer_id = ?1 AND e.entered_at = value ->> 'entered' AND ?3 > 0) j "
    "WHERE j.id = enrolment.id",
    "UPDATE OR IGNORE workflow_entry SET customer_id = ?2 WHERE customer_id = ?1 AND ?3 > 0 AND "
    "id IN (SELECT value FROM json_each(?4, '$.workflows.entries'))",
    "UPDATE workflow_log SET customer_id = ?2 WHERE customer_id = ?1 AND ?3 > 0 AND "
    "id IN (SELECT value FROM json_each(?4, '$.workflows.refusals'))"};

} // namespace

EnrolmentHandover::EnrolmentHandover(IngestContext &context)
    : m_context(context)
{}

const char *EnrolmentHandover::snapshotSql()
{
    return kSnapshot;
}

void EnrolmentHandover::run(const char *sql, qint64 first, qint64 second, const QString &undo)
{
    Statement statement = m_context.db.prepare(QString::fromLatin1(sql));
    Binder(statement) << first << second << m_context.now;
    if (!undo.isEmpty())
        statement.bind(4, undo);
    m_context.run(statement);
}

void EnrolmentHandover::handOn(qint64 person, qint64 heir)
{
    for (const char *sql : kHandOn)
        run(sql, heir, person);
}

void EnrolmentHandover::takeBack(qint64 kept, qint64 other, const QString &undo)
{
    for (const char *sql : kTakeBack)
        run(sql, kept, other, undo);
}

} // namespace comptoir
