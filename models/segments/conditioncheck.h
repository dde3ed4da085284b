#pragma once

#include "models/segments/rulecheck.h"

namespace comptoir {

/// The first problem of one condition, without its place; nothing: none.
class ConditionCheck
{
    Q_DECLARE_TR_FUNCTIONS(RuleCheck)
public:
    using Fault = std::optional<RuleProblem>;
    static constexpr double kFarthestKm = 20'038; ///< half way round the earth

    explicit ConditionCheck(const RuleWorld &world)
        : m_world(world)
    {}

    [[nodiscard]] Fault of(const RuleNode &node) const;
    /// Whether "for so long" can be asked of it: the file keeps since when it has been so.
    [[nodiscard]] bool isPastKept(const RuleNode::Body &body) const;
    /// Whether a place was chosen or typed: no shop's customers live where both degrees are 0.
    static bool hasPlace(const DistanceCondition &condition);

    Fault operator()(const RuleGroup &) const { return {}; }
    Fault operator()(const AttributeCondition &condition) const;
    Fault operator()(const BehaviourCondition &condition) const;
    Fault operator()(const AggregateCondition &condition) const;
    Fault operator()(const OccurrenceCondition &condition) const;
    Fault operator()(const RankCondition &condition) const;
    Fault operator()(const ShopRelativeCondition &condition) const;
    Fault operator()(const AnniversaryCondition &condition) const;
    Fault operator()(const SegmentCondition &condition) const;
    Fault operator()(const SampleCondition &condition) const;
    Fault operator()(const DistanceCondition &condition) const;

private:
    static Fault incomplete(const QString &text);
    static Fault wrong(const QString &text);
    /// Of a field: it exists, and what it needs has arrived.
    [[nodiscard]] Fault field(const QString &id) const;
    [[nodiscard]] Fault verb(const QString &id) const;
    [[nodiscard]] Fault source(DataSource source) const;
    [[nodiscard]] Fault filters(const Behaviour &verb, const QList<Filter> &filters) const;
    static Fault bounds(const Operand &from, const Operand &to);
    static Fault operands(Operator op, const QList<Operand> &operands, FieldType type,
                          const QStringList &choices);
    static Fault window(const Window &window, bool ofDeeds);
    static Fault span(const Span &span);
    [[nodiscard]] Fault lasting(const RuleNode &node) const;
    [[nodiscard]] bool namesItself(const QString &segment) const;

    const RuleWorld &m_world;
};

} // namespace comptoir
