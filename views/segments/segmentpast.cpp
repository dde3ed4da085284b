#include "views/segments/segmentpast.h"

namespace comptoir {

namespace {

using Sets = std::vector<CustomerSet>;

Result<Sets> membersAt(Database &database, const std::vector<const Rule *> &rules, Timestamp at,
                       const CancelToken &cancel)
{
    const Result<RuleSurroundings> around = RuleSurroundings::read(database, at);
    if (!around)
        return around.error();
    EvaluationRequest request = around->request;
    request.cancel = cancel;
    return RuleEvaluator(database, around->fields, around->verbs, around->findRule())
        .members(rules, request);
}

} // namespace

Result<QList<QList<qint64>>> SegmentPast::counts(Database &database, const QList<Segment> &segments,
                                                 const QList<Timestamp> &instants,
                                                 const CancelToken &cancel)
{
    QList<QList<qint64>> counts(segments.size());
    std::vector<const Rule *> rules;
    for (const Segment &segment : segments)
        rules.push_back(&segment.rule);
    for (const Timestamp at : instants) {
        const Result<Sets> sets = membersAt(database, rules, at, cancel);
        if (!sets)
            return sets.error();
        for (size_t i = 0; i < sets->size(); ++i)
            counts[static_cast<qsizetype>(i)].append((*sets)[i].count());
    }
    return counts;
}

Result<QList<CustomerSet>> SegmentPast::members(Database &database, const Segment &segment,
                                                const QList<Timestamp> &instants,
                                                const CancelToken &cancel)
{
    QList<CustomerSet> members;
    for (const Timestamp at : instants) {
        const Result<Sets> sets = membersAt(database, {&segment.rule}, at, cancel);
        if (!sets)
            return sets.error();
        members.append(sets->front());
    }
    return members;
}

} // namespace comptoir
