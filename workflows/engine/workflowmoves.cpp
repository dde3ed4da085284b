#include "workflows/engine/workflowmoves.h"

#include "workflows/graph/graphjson.h"

#include <algorithm>

namespace comptoir {

namespace {

Error notPublished(const QString &detail)
{
    return {ErrorCode::InvalidArgument,
            WorkflowMoves::tr("This workflow has no version that is on, so nobody can go over to "
                              "it. Nothing was changed."),
            detail};
}

/// By version: the graphs that people are on.
using Graphs = QMap<qint64, std::pair<int, Graph>>;

Graphs graphsOf(const QList<WorkflowVersion> &versions)
{
    Graphs graphs;
    for (const WorkflowVersion &version : versions)
        graphs.insert(version.id.value,
                      {version.number, GraphJson::read(version.graph).valueOr({})});
    return graphs;
}

bool isSameStep(const GraphNode *before, const GraphNode *now)
{
    return before && now && before->kind == now->kind;
}

} // namespace

WorkflowMoves::WorkflowMoves(Database &database)
    : m_database(database)
{}

qint64 WorkflowMoves::Plan::moving() const
{
    return std::count_if(moves.cbegin(), moves.cend(),
                         [](const Move &move) { return !move.to.isEmpty(); });
}

Result<WorkflowMoves::Plan> WorkflowMoves::plan(WorkflowId id, const QMap<QString, QString> &chosen)
{
    WorkflowRepository workflows(m_database);
    const auto workflow = workflows.get(id);
    if (!workflow)
        return workflow.error();
    const auto live = workflows.liveVersion(id);
    if (!live)
        return live.error().code == ErrorCode::NotFound ? notPublished(live.error().detail)
                                                        : live.error();
    const Result<Graph> graph = GraphJson::read(live->graph);
    if (!graph)
        return graph.error();
    for (const QString &node : chosen) {
        if (!graph->node(node))
            return Error{
                ErrorCode::InvalidArgument,
                tr("The version that is on has no step “%1”. Nothing was changed.").arg(node),
                QStringLiteral("no such node")};
    }
    const auto versions = workflows.versions(id);
    const auto rows = EnrolmentRepository(m_database).onOther(*live);
    if (!versions || !rows)
        return versions ? rows.error() : versions.error();
    const Graphs graphs = graphsOf(*versions);
    Plan plan{*workflow, *live, {}};
    for (const EnrolmentRow &row : *rows) {
        const auto &[number, before] = graphs.value(row.version.value);
        const bool isSame = isSameStep(before.node(row.node), graph->node(row.node));
        Move move{row, number, chosen.value(row.node, isSame ? row.node : QString()), false};
        move.isSameStep = isSame && move.to == row.node;
        plan.moves.append(move);
    }
    return plan;
}

Done WorkflowMoves::move(const Move &one, const Plan &plan, Timestamp now)
{
    EnrolmentRepository enrolments(m_database);
    WorkflowLogLine line;
    line.workflow = plan.workflow.id;
    line.enrolment = one.row.id;
    line.at = now;
    line.node = one.row.node;
    line.to = one.to;
    line.reason = QStringLiteral("moved");
    line.detail = QStringLiteral("%1>%2").arg(one.from).arg(plan.version.number);
    if (Done logged = enrolments.log(line); !logged)
        return logged;
    EnrolmentRow row = one.row;
    row.version = plan.version.id;
    if (!one.isSameStep) {
        row.node = one.to;
        row.arrivedAt = now;
        row.isWaiting = false;
        row.wakeAt.reset();
    }
    if (Done saved = enrolments.save(row); !saved)
        return saved;
    return enrolments.touch(row.customer);
}

Result<qint64> WorkflowMoves::carryOut(const Plan &plan, Timestamp now)
{
    EnrolmentRepository enrolments(m_database);
    qint64 moved = 0;
    for (const Move &one : plan.moves) {
        if (one.to.isEmpty())
            continue;
        const auto row = enrolments.get(one.row.id);
        if (!row && row.error().code == ErrorCode::NotFound)
            continue;
        if (!row)
            return row.error();
        if (row->version != one.row.version || row->node != one.row.node)
            continue;
        Move fresh = one;
        fresh.row = *row;
        if (const Done done = move(fresh, plan, now); !done)
            return done.error();
        ++moved;
    }
    return moved;
}

} // namespace comptoir
