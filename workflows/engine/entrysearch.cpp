#include "workflows/engine/entrysearch.h"

#include "models/store/enrolmentrepository.h"
#include "workflows/graph/graphjson.h"
#include "workflows/triggers/triggercatalogue.h"

#include <algorithm>
#include <utility>

namespace comptoir {

EntrySearch::EntrySearch(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

/// Not yet looked at `now`: a run at this instant does.
Done EntrySearch::begin(WorkflowId id)
{
    const Result<TriggerMarks> marks = TriggerMarks::begin(m_database, m_now);
    if (!marks)
        return marks.error();
    return WorkflowRepository(m_database).setMarks(id, {marks->toJson(), {m_now.ms - 1}});
}

Done EntrySearch::goOn(WorkflowId id, const Graph &before, const Graph &after)
{
    WorkflowRepository workflows(m_database);
    const auto kept = workflows.marks(id);
    if (!kept)
        return kept.error();
    if (!*kept)
        return begin(id);
    Result<TriggerMarks> marks = TriggerMarks::fromJson((*kept)->json);
    if (!marks)
        return begin(id);
    const QMap<QString, qint64> begun = std::exchange(marks->begun, {});
    for (auto node = after.nodes.cbegin(); node != after.nodes.cend(); ++node) {
        if (!TriggerCatalogue::find(node->kind))
            continue;
        const GraphNode *was = before.node(node.key());
        const bool isNew = !was || was->kind != node->kind || was->parameters != node->parameters;
        if (isNew)
            marks->seen.remove(node.key());
        if (isNew || begun.contains(node.key()))
            marks->begun.insert(node.key(), isNew ? m_now.ms : begun.value(node.key()));
    }
    return workflows.setMarks(id, {marks->toJson(), (*kept)->lookedAt});
}

Result<QList<WorkflowId>> EntrySearch::due()
{
    WorkflowRepository workflows(m_database);
    auto all = workflows.list();
    if (!all)
        return all.error();
    std::sort(all->begin(), all->end(), [](const StoredWorkflow &one, const StoredWorkflow &two) {
        return std::pair(one.priority, one.id.value) < std::pair(two.priority, two.id.value);
    });
    QList<WorkflowId> due;
    for (const StoredWorkflow &workflow : std::as_const(*all)) {
        if (workflow.state != WorkflowState::Live)
            continue;
        const auto marks = workflows.marks(workflow.id);
        if (!marks)
            return marks.error();
        if (!*marks || (*marks)->lookedAt != m_now)
            due.append(workflow.id);
    }
    return due;
}

Result<EntrySearch::Found> EntrySearch::find(WorkflowId id, const CancelToken &cancel)
{
    WorkflowRepository workflows(m_database);
    const auto marks = workflows.marks(id);
    const auto version = workflows.liveVersion(id);
    if (!marks || !version)
        return marks ? version.error() : marks.error();
    Found found{id, *marks, {*marks ? (*marks)->json : QByteArray(), m_now}, {}, false};
    const Result<Graph> graph = GraphJson::read(version->graph);
    if (!graph)
        return found; // a newer program wrote it, and looks from where we were
    const Result<TriggerMarks> from = TriggerMarks::fromJson(found.after.json);
    if (!from) {
        const Result<TriggerMarks> begun = TriggerMarks::begin(m_database, m_now);
        if (!begun)
            return begun.error();
        found.isFresh = true;
        found.after.json = begun->toJson();
        return found;
    }
    Result<TriggerFinding> finding = TriggerFinder(m_database, cancel).live(*graph, *from, m_now);
    if (!finding)
        return finding.error();
    found.after.json = finding->marks.toJson();
    found.entries = std::move(finding->entries);
    return found;
}

Done EntrySearch::keep(const Found &found)
{
    WorkflowRepository workflows(m_database);
    const auto marks = workflows.marks(found.workflow);
    if (!marks)
        return marks.error();
    if (*marks != found.before)
        return done();
    EnrolmentRepository enrolments(m_database);
    for (const TriggerEntry &one : found.entries) {
        const Done asked
            = enrolments.ask({0, found.workflow, one.customer, one.key, one.node, one.at});
        if (!asked)
            return asked;
    }
    if (found.isFresh && found.before) { // damaged: what happened since is not looked for
        WorkflowLogLine line;
        line.workflow = found.workflow;
        line.at = m_now;
        line.reason = QStringLiteral("marks_lost");
        if (Done logged = enrolments.log(line); !logged)
            return logged;
    }
    return workflows.setMarks(found.workflow, found.after);
}

} // namespace comptoir
