#pragma once

#include "models/segments/rulecheck.h"
#include "models/segments/segmentrepository.h"

namespace comptoir {

/// The segment as rules that name it are held against it.
KnownSegment knownSegment(const Segment &segment);

/// What keeps the rules of segments from being asked.
class SegmentProblems
{
    Q_DECLARE_TR_FUNCTIONS(SegmentProblems)
public:
    SegmentProblems(const FieldCatalogue &fields, const BehaviourCatalogue &verbs,
                    const QList<Segment> &all);

    /// Nobody is in a rule with such a problem.
    static bool bars(const RuleProblem &problem)
    {
        return problem.kind != RuleProblem::Kind::Missing;
    }
    [[nodiscard]] QList<RuleProblem> in(const Rule &rule) const
    {
        return RuleCheck::problems(rule, m_world);
    }
    /// The first that bars the rule.
    [[nodiscard]] std::optional<RuleProblem> firstIn(const Rule &rule) const;
    /// Why nobody can be in the segment: its own rule or one that it names; nothing: one can.
    [[nodiscard]] std::optional<Error> of(const Segment &segment) const;
    /// "In card 3: … (rule.all[2])".
    static QString text(const Rule &rule, const RuleProblem &problem);

private:
    RuleWorld m_world;
    QHash<QString, Segment> m_segments; ///< by key
};

} // namespace comptoir
