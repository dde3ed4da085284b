#include "models/segments/deedcondition.h"

namespace comptoir {

namespace {

using Statistic = FieldDerivation::Statistic;

RuleNode asTagging(const AttributeCondition &condition)
{
    BehaviourCondition tagged;
    tagged.verb = QStringLiteral("tagged");
    tagged.where = {{QStringLiteral("tag"), Operator::Is, condition.operands}};
    return RuleNode{tagged, {}};
}

std::optional<RuleNode> asCount(const AttributeCondition &condition, const FieldDerivation &from)
{
    using Count = BehaviourCondition::Count;
    const auto *number
        = condition.operands.isEmpty() ? nullptr : std::get_if<qint64>(&condition.operands.first());
    if (!number || condition.operands.size() != 1)
        return std::nullopt;
    BehaviourCondition did{from.verb, Count::AtLeast, *number, from.where, from.window};
    if (condition.op == Operator::MoreThan)
        ++did.count;
    else if (condition.op == Operator::AtMost || condition.op == Operator::LessThan)
        did.comparison = Count::AtMost;
    else if (condition.op == Operator::Is)
        did.comparison = Count::Exactly;
    else if (condition.op != Operator::AtLeast)
        return std::nullopt;
    did.count -= condition.op == Operator::LessThan ? 1 : 0;
    return RuleNode{did, {}};
}

RuleNode asFigure(const AttributeCondition &condition, const FieldDerivation &from)
{
    AggregateCondition figure;
    figure.verb = from.verb;
    figure.statistic = from.statistic == Statistic::Sum ? AggregateCondition::Statistic::Sum
                                                        : AggregateCondition::Statistic::Average;
    figure.measure = from.measure;
    figure.where = from.where;
    figure.window = from.window;
    figure.op = condition.op;
    figure.operands = condition.operands;
    return RuleNode{figure, {}};
}

std::optional<RuleNode> asOccurrence(const AttributeCondition &condition,
                                     const FieldDerivation &from)
{
    if (condition.op != Operator::InWindow)
        return std::nullopt;
    OccurrenceCondition one;
    one.which = from.statistic == Statistic::First ? OccurrenceCondition::Which::First
                                                   : OccurrenceCondition::Which::Last;
    one.verb = from.verb;
    one.where = from.where;
    one.window = condition.window;
    return RuleNode{one, {}};
}

} // namespace

std::optional<RuleNode> asDeeds(const AttributeCondition &condition, const Field &field)
{
    if (field.id == QLatin1String("tags") && condition.op == Operator::HasAny)
        return asTagging(condition);
    if (!field.derived || field.measure != FieldMeasure::AsIs)
        return std::nullopt;
    const FieldDerivation &from = *field.derived;
    switch (from.statistic) {
    case Statistic::Count:
        return asCount(condition, from);
    case Statistic::Sum:
    case Statistic::Average:
        return asFigure(condition, from);
    case Statistic::First:
    case Statistic::Last:
        return asOccurrence(condition, from);
    case Statistic::Distinct:
        break;
    }
    return std::nullopt;
}

} // namespace comptoir
