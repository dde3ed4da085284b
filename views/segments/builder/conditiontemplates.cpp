#include "views/segments/builder/conditiontemplates.h"

#include "models/segments/operators.h"

#include <algorithm>

namespace comptoir::conditiontemplates {

namespace {

/// The comparison that one thinks of first.
Operator usual(FieldType type)
{
    return operatorsFor(type).constFirst();
}

void keepFitting(QList<Operand> &operands, FieldType type, const QStringList &choices)
{
    operands.removeIf([&](const Operand &operand) {
        const auto *word = std::get_if<QString>(&operand);
        return !fits(operand, type) || (word && !choices.isEmpty() && !choices.contains(*word));
    });
}

} // namespace

AttributeCondition ofField(const Field &field)
{
    AttributeCondition condition;
    condition.field = field.id;
    condition.op = usual(field.type);
    if (needsWindow(condition.op))
        condition.window = Window::lastly(30, SpanUnit::Days);
    if (field.type == FieldType::Boolean)
        condition.operands = {Operand(true)};
    return condition;
}

BehaviourCondition ofVerb(const QString &verb)
{
    BehaviourCondition condition;
    condition.verb = verb;
    if (verb == QLatin1String("bought")) // which product is what one wants to say of it
        condition.where = {{QStringLiteral("product"), Operator::Is, {}}};
    return condition;
}

AggregateCondition figure(const Behaviour &verb)
{
    AggregateCondition condition;
    condition.verb = verb.id;
    condition.measure = measureOf(verb, condition.statistic);
    condition.window = Window::lastly(3, SpanUnit::Months);
    return condition;
}

OccurrenceCondition firstTime(const QString &verb)
{
    OccurrenceCondition condition;
    condition.which = OccurrenceCondition::Which::First;
    condition.verb = verb;
    condition.window = Window::lastly(30, SpanUnit::Days);
    return condition;
}

void setField(AttributeCondition &condition, const Field &field)
{
    const AttributeCondition fresh = ofField(field);
    condition.field = field.id;
    if (!operatorsFor(field.type).contains(condition.op)) {
        condition.op = fresh.op;
        condition.operands = fresh.operands;
    }
    keepFitting(condition.operands, field.type, field.choices);
    // Towns are no postcodes.
    if (field.type == FieldType::Text || field.type == FieldType::List)
        condition.operands.clear();
    if (!needsWindow(condition.op))
        condition.window = {};
    else if (condition.window.kind == Window::Kind::AllTime)
        condition.window = Window::lastly(30, SpanUnit::Days);
}

void setVerb(QString &verb, QList<Filter> &where, const Behaviour &asked)
{
    verb = asked.id;
    where.removeIf([&asked](const Filter &filter) {
        const BehaviourAttribute *attribute = asked.find(filter.attribute);
        return !attribute || !filterOperatorsFor(attribute->type).contains(filter.op);
    });
}

void setAttribute(Filter &filter, const BehaviourAttribute &attribute)
{
    const bool isFirst = filter.attribute.isEmpty();
    filter.attribute = attribute.id;
    filter.operands.clear();
    if (isFirst || !filterOperatorsFor(attribute.type).contains(filter.op))
        filter.op = filterOperatorsFor(attribute.type).value(0, Operator::IsKnown);
    if (attribute.type == FieldType::Boolean)
        filter.operands = {Operand(true)};
}

QString measureOf(const Behaviour &verb, AggregateCondition::Statistic statistic)
{
    const bool isDistinct = statistic == AggregateCondition::Statistic::Distinct;
    const auto found = std::find_if(
        verb.attributes.cbegin(), verb.attributes.cend(),
        [isDistinct](const BehaviourAttribute &one) { return isDistinct || one.isMeasure; });
    return found == verb.attributes.cend() ? QString() : found->id;
}

void setMeasure(AggregateCondition &condition, const Behaviour &verb)
{
    const bool isDistinct = condition.statistic == AggregateCondition::Statistic::Distinct;
    const BehaviourAttribute *measure = verb.find(condition.measure);
    if (!measure || (!isDistinct && !measure->isMeasure)) {
        condition.measure = measureOf(verb, condition.statistic);
        measure = verb.find(condition.measure);
    }
    const FieldType type = isDistinct || !measure ? FieldType::Integer
        : measure->type == FieldType::Money       ? FieldType::Money
                                                  : FieldType::Decimal;
    keepFitting(condition.operands, type, {});
}

} // namespace comptoir::conditiontemplates
