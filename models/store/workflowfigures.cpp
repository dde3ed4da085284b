#include "models/store/workflowfigures.h"

#include "models/store/database.h"

namespace comptoir {

WorkflowFigures::WorkflowFigures(Database &database)
    : m_database(database)
{}

Result<QHash<WorkflowId, WorkflowFigures::Counts>> WorkflowFigures::all(Timestamp since)
{
    QHash<WorkflowId, Counts> counts;
    Statement people = m_database.prepare(
        QStringLiteral("SELECT workflow_id, count(node), count(*) - count(node) FROM enrolment"
                       " GROUP BY workflow_id"));
    while (people.next()) {
        Counts &one = counts[WorkflowId{people.int64(0)}];
        one.in = people.int64(1);
        one.left = people.int64(2);
    }
    if (!people.ok())
        return people.error();
    // Causes are "workflow:<id>".
    Statement messages = m_database.prepare(
        QStringLiteral("SELECT CAST(substr(cause, 10) AS INTEGER), count(*) FROM outbox"
                       " WHERE handed_over_at >= ? AND state <> 'failed'"
                       " AND cause >= 'workflow:' AND cause < 'workflow;' GROUP BY 1"));
    messages.bind(1, since);
    while (messages.next())
        counts[WorkflowId{messages.int64(0)}].messages = messages.int64(1);
    if (!messages.ok())
        return messages.error();
    return counts;
}

Result<QHash<QString, WorkflowFigures::AtNode>> WorkflowFigures::byNode(WorkflowId workflow)
{
    QHash<QString, AtNode> nodes;
    Statement here = m_database.prepare(
        QStringLiteral("SELECT node, count(*) FROM enrolment WHERE version_id IN (SELECT id FROM"
                       " workflow_version WHERE workflow_id = ?) AND node IS NOT NULL"
                       " GROUP BY node"));
    here.bind(1, workflow);
    while (here.next())
        nodes[here.text(0)].here = here.int64(1);
    if (!here.ok())
        return here.error();
    Statement passed = m_database.prepare(
        QStringLiteral("SELECT node, count(*) FROM workflow_log WHERE workflow_id = ? AND node IS"
                       " NOT NULL AND to_node IS NOT NULL GROUP BY node"));
    passed.bind(1, workflow);
    while (passed.next())
        nodes[passed.text(0)].passed = passed.int64(1);
    if (!passed.ok())
        return passed.error();
    return nodes;
}

} // namespace comptoir
