#include "workflows/messages/segmentrecipients.h"

#include "models/segments/segmentproblems.h"
#include "models/segments/segmentreading.h"

namespace comptoir {

Result<QList<CustomerId>> SegmentRecipients::of(Database &database, SegmentId id, Timestamp now,
                                                const CancelToken &cancel)
{
    const Result<Segment> segment = SegmentRepository(database).get(id);
    if (!segment)
        return segment.error();
    if (segment->ruleError)
        return *segment->ruleError;
    auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    const SegmentProblems problems(around->fields, around->verbs, around->segments);
    if (const auto problem = problems.of(*segment))
        return *problem;
    const QList<DataSource> needs = around->needsOf(segment->rule);
    if (!needs.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     tr("Nobody knows yet who is in “%1”: %2.")
                         .arg(segment->name, DataSourceWords::needs(needs).toLower()),
                     QStringLiteral("segment needs data")};
    around->request.cancel = cancel;
    const auto members = RuleEvaluator(database, around->fields, around->verbs, around->findRule())
                             .members(segment->rule, around->request);
    if (!members)
        return members.error();
    QList<CustomerId> customers;
    members->each([&customers](qint32 one) { customers.append(CustomerId{one}); });
    return customers;
}

} // namespace comptoir
