#include "models/segments/segmentproblems.h"

#include "models/segments/ruleplacewords.h"
#include "models/segments/segmentgraph.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

KnownSegment knownSegment(const Segment &segment)
{
    return {segment.name, segment.archivedAt.has_value(), RuleCheck::segmentsIn(segment.rule),
            segment.ruleError.has_value()};
}

SegmentProblems::SegmentProblems(const FieldCatalogue &fields, const BehaviourCatalogue &verbs,
                                 const QList<Segment> &all)
    : m_world{fields, verbs, {}, {}}
{
    for (const Segment &segment : all) {
        m_segments.insert(segment.key, segment);
        m_world.segments.insert(segment.key, knownSegment(segment));
    }
}

std::optional<RuleProblem> SegmentProblems::firstIn(const Rule &rule) const
{
    const QList<RuleProblem> problems = in(rule);
    const auto found = std::find_if(problems.cbegin(), problems.cend(), &SegmentProblems::bars);
    return found == problems.cend() ? std::nullopt : std::optional(*found);
}

QString SegmentProblems::text(const Rule &rule, const RuleProblem &problem)
{
    const QString path = RuleCheck::pathText(rule, problem.path);
    //: %1 is where ("card 3"), %2 a sentence saying what is wrong there, %3 the place in a file
    return tr("In %1: %2 (%3)").arg(RulePlaceWords::of(path), problem.text, path);
}

std::optional<Error> SegmentProblems::of(const Segment &segment) const
{
    SegmentGraph graph([this](const QString &key) { return m_world.segments.value(key).names; });
    if (!graph.isShallow(segment.key))
        return SegmentGraph::tooDeep();
    QStringList next{segment.key};
    QSet<QString> seen;
    while (!next.isEmpty()) {
        const QString key = next.takeFirst();
        const auto one = m_segments.constFind(key);
        if (seen.contains(key) || one == m_segments.cend())
            continue;
        seen.insert(key);
        if (const auto problem = firstIn(one->rule))
            return Error{ErrorCode::InvalidArgument,
                         //: %1 is the name of a segment, %2 says where in its rule, and what
                         tr("The rule of the segment “%1” cannot be asked, so nobody is in this "
                            "segment. %2")
                             .arg(one->name, text(one->rule, *problem)),
                         QStringLiteral("unusable condition")};
        next += RuleCheck::segmentsIn(one->rule);
    }
    return std::nullopt;
}

} // namespace comptoir
