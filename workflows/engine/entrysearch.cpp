#include "workflows/engine/entrysearch.h"

#include "models/store/enrolmentrepository.h"
#include "workflows/graph/nodecatalogue.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir {

namespace {

const QString kRow = QStringLiteral("segment_change");

} // namespace

EntrySearch::EntrySearch(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

/// Not yet looked at `now`: a run at this instant does.
Done EntrySearch::begin(WorkflowId id)
{
    const auto newest = WorkflowDeeds(m_database).newestSegmentChange();
    return newest ? keep(id, *newest, {m_now.ms - 1}) : Done(newest.error());
}

Done EntrySearch::keep(WorkflowId id, qint64 newest, Timestamp lookedAt)
{
    const QJsonObject marks{{kRow, newest}};
    return WorkflowRepository(m_database)
        .setMarks(id, {QJsonDocument(marks).toJson(QJsonDocument::Compact), lookedAt});
}

Done EntrySearch::look(const LiveVersion &version,
                       const std::optional<WorkflowRepository::Marks> &marks)
{
    WorkflowDeeds deeds(m_database);
    const auto newest = deeds.newestSegmentChange();
    if (!newest)
        return newest.error();
    const qint64 after = marks
        ? QJsonDocument::fromJson(marks->json).object().value(kRow).toInteger(*newest)
        : *newest;
    const Graph &graph = version.graph;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node) {
        const bool isLeft = node->kind == QLatin1String("segment_left");
        if (!isLeft && node->kind != QLatin1String("segment_entered"))
            continue;
        const NodeKind *kind = NodeCatalogue::find(node->kind);
        const auto changes = deeds.segmentChanges(
            kind->get<QString>(*node, QStringLiteral("segment")), !isLeft, after);
        if (!changes)
            return changes.error();
        for (const WorkflowDeeds::SegmentChange &one : *changes) {
            const Done asked
                = EnrolmentRepository(m_database)
                      .ask({0, version.workflow.id, one.customer, {}, node.key(), one.at});
            if (!asked)
                return asked;
        }
    }
    return keep(version.workflow.id, *newest, m_now);
}

} // namespace comptoir
