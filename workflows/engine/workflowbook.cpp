#include "workflows/engine/workflowbook.h"

#include "models/segments/takennames.h"
#include "models/store/enrolmentrepository.h"
#include "models/store/workflowmessages.h"
#include "models/store/workflowrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/engine/entrysearch.h"
#include "workflows/graph/graphjson.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/graphcheck.h"

#include <algorithm>

namespace comptoir {

namespace {

void writeOut(const QList<NodeParameter> &known, ParameterMap &given)
{
    for (const NodeParameter &one : known) {
        if (!given.contains(one.id) && !std::holds_alternative<std::monostate>(one.standard))
            given.insert(one.id, one.standard);
    }
}

} // namespace

WorkflowBook::WorkflowBook(Database &database)
    : m_database(database)
{}

QString WorkflowBook::causeOf(WorkflowId id)
{
    return QStringLiteral("workflow:%1").arg(id.value);
}

std::optional<WorkflowId> WorkflowBook::ofCause(const QString &cause)
{
    const QString prefix = QStringLiteral("workflow:");
    bool isNumber = false;
    const WorkflowId id{cause.mid(prefix.size()).toLongLong(&isNumber)};
    return cause.startsWith(prefix) && isNumber && id.isValid() ? std::optional(id) : std::nullopt;
}

Graph WorkflowBook::writtenOut(const Graph &graph)
{
    Graph written = graph;
    writeOut(workflowSettings(), written.settings);
    for (GraphNode &node : written.nodes) {
        if (const NodeKind *kind = NodeCatalogue::find(node.kind))
            writeOut(kind->parameters, node.parameters);
    }
    return written;
}

Result<WorkflowBook::Kept> WorkflowBook::keep(const Graph &graph, Timestamp now)
{
    WorkflowRepository repository(m_database);
    const auto all = repository.list();
    if (!all)
        return all.error();
    const auto there = std::find_if(all->cbegin(), all->cend(), [&](const StoredWorkflow &one) {
        return one.state != WorkflowState::Archived
            && one.name.compare(graph.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    const QByteArray draft = GraphJson::write(graph);
    if (there != all->cend()) {
        const Done kept = repository.setDraft(there->id, graph.name, draft, now);
        return kept ? Result<Kept>(Kept{there->id, false}) : kept.error();
    }
    StoredWorkflow added;
    added.key = TakenNames::keyOf(graph.name);
    added.name = graph.name;
    added.draft = draft;
    const Result<WorkflowId> id = repository.add(added, now);
    return id ? Result<Kept>(Kept{*id, true}) : id.error();
}

Result<QMap<QString, WrittenMessageId>> WorkflowBook::pinned(const Graph &graph)
{
    QMap<QString, WrittenMessageId> messages;
    WrittenMessages written(m_database);
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        for (const NodeParameter &one : kind ? kind->parameters : QList<NodeParameter>()) {
            const QString name = one.type == ParameterType::Message
                ? kind->get<QString>(*node, one.id)
                : QString();
            if (name.isEmpty())
                continue;
            const auto found = written.find(name, WrittenMessages::Find::ByName);
            if (!found)
                return found.error();
            messages.insert(node.key() + u'.' + one.id, found->id);
        }
    }
    return messages;
}

Result<WorkflowBook::Published> WorkflowBook::publish(WorkflowId id, Timestamp now)
{
    WorkflowRepository repository(m_database);
    const auto workflow = repository.get(id);
    if (!workflow)
        return workflow.error();
    const Result<Graph> draft = GraphJson::read(workflow->draft);
    if (!draft)
        return draft.error();
    const Result<GraphFacts> facts = GraphFacts::read(m_database, now);
    if (!facts)
        return facts.error();
    Published published;
    published.problems = GraphCheck::problems(*draft, *facts);
    if (std::any_of(published.problems.cbegin(), published.problems.cend(),
                    [](const GraphProblem &problem) { return problem.isError; }))
        return published;
    const Graph graph = writtenOut(*draft);
    const auto messages = pinned(graph);
    if (!messages)
        return messages.error();
    if (const Done resumed = resume(*workflow); !resumed)
        return resumed.error();
    Graph before;
    if (workflow->liveVersion > 0) {
        const auto live = repository.liveVersion(id);
        if (!live)
            return live.error();
        before = GraphJson::read(live->graph).valueOr({});
        if (before.actsAs(graph) && live->messages == *messages) {
            published.version = live->number;
            const Done set = repository.setState(id, WorkflowState::Live, now);
            return set ? Result<Published>(published) : set.error();
        }
    }
    const ParameterValue priority = settingOf(graph, QStringLiteral("priority"));
    const auto *number = std::get_if<qint64>(&priority);
    const auto version = repository.publish(id, GraphJson::write(graph), *messages,
                                            number ? static_cast<int>(*number) : 5, now);
    if (!version)
        return version.error();
    published.version = *version;
    const Done begun = EntrySearch(m_database, now).goOn(id, before, graph);
    if (!begun)
        return begun.error();
    return published;
}

/// What happened to those who wait in it while it was paused was not looked at.
Done WorkflowBook::resume(const StoredWorkflow &workflow)
{
    if (workflow.state != WorkflowState::Paused)
        return done();
    if (Done touched = EnrolmentRepository(m_database).touchWaiting(workflow.id); !touched)
        return touched;
    return WorkflowMessages(m_database).resume(causeOf(workflow.id));
}

Done WorkflowBook::pause(WorkflowId id, Timestamp now)
{
    WorkflowRepository repository(m_database);
    const auto workflow = repository.get(id);
    if (!workflow)
        return workflow.error();
    if (workflow->state == WorkflowState::Paused)
        return done();
    if (workflow->state != WorkflowState::Live)
        return notOn(*workflow);
    if (Done stopped = WorkflowMessages(m_database).pause(causeOf(id), now); !stopped)
        return stopped;
    return repository.setState(id, WorkflowState::Paused, now);
}

Done WorkflowBook::enrol(WorkflowId id, CustomerId customer, Timestamp now)
{
    const auto workflow = WorkflowRepository(m_database).get(id);
    if (!workflow)
        return workflow.error();
    if (workflow->state != WorkflowState::Live)
        return notOn(*workflow);
    return EnrolmentRepository(m_database).ask({0, id, customer, {}, {}, now});
}

Result<qint64> WorkflowBook::hold(WorkflowId id, CustomerId customer, Timestamp now)
{
    const auto held = setHeld(id, customer, now, true);
    if (!held)
        return held;
    const Done stopped = WorkflowMessages(m_database).hold(causeOf(id), customer);
    return stopped ? held : Result<qint64>(stopped.error());
}

Result<qint64> WorkflowBook::release(WorkflowId id, CustomerId customer, Timestamp now)
{
    const auto released = setHeld(id, customer, now, false);
    if (!released)
        return released;
    if (const Done freed = WorkflowMessages(m_database).release(causeOf(id), customer, now); !freed)
        return freed.error();
    const Done touched = EnrolmentRepository(m_database).touch(customer);
    return touched ? released : Result<qint64>(touched.error());
}

Result<qint64> WorkflowBook::setHeld(WorkflowId id, CustomerId customer, Timestamp now, bool isHeld)
{
    EnrolmentRepository enrolments(m_database);
    const auto rows = enrolments.of(id, customer);
    if (!rows)
        return rows.error();
    qint64 changed = 0;
    for (EnrolmentRow row : *rows) {
        if (row.node.isEmpty() || row.heldAt.has_value() == isHeld)
            continue;
        row.heldAt = isHeld ? std::optional(now) : std::nullopt;
        if (const Done saved = enrolments.save(row); !saved)
            return saved.error();
        WorkflowLogLine line;
        line.workflow = id;
        line.enrolment = row.id;
        line.at = now;
        line.node = line.to = row.node;
        line.reason = isHeld ? QStringLiteral("held") : QStringLiteral("released");
        if (const Done logged = enrolments.log(line); !logged)
            return logged.error();
        ++changed;
    }
    return changed;
}

Result<qint64> WorkflowBook::approve(WorkflowId id, Timestamp now)
{
    return WorkflowMessages(m_database).approve(causeOf(id), now);
}

Error WorkflowBook::notOn(const StoredWorkflow &workflow)
{
    return {ErrorCode::InvalidArgument,
            tr("“%1” is not switched on. Nothing was changed.").arg(workflow.name),
            QStringLiteral("workflow not live")};
}

} // namespace comptoir
