#include "models/segments/conditioncheck.h"

#include "models/segments/operators.h"

#include <cmath>

namespace comptoir {

namespace {

bool isOver(double value, double border)
{
    return std::isfinite(value) && value > border;
}

double number(const Operand &operand)
{
    if (const auto *whole = std::get_if<qint64>(&operand))
        return static_cast<double>(*whole);
    const auto *real = std::get_if<double>(&operand);
    return real ? *real : 0;
}

/// What a figure is compared with.
FieldType typeOf(const AggregateCondition &condition, const BehaviourAttribute &measure)
{
    if (condition.statistic == AggregateCondition::Statistic::Distinct)
        return FieldType::Integer;
    return measure.type == FieldType::Money ? FieldType::Money : FieldType::Decimal;
}

} // namespace

ConditionCheck::Fault ConditionCheck::incomplete(const QString &text)
{
    return RuleProblem{{}, RuleProblem::Kind::Incomplete, text};
}

ConditionCheck::Fault ConditionCheck::wrong(const QString &text)
{
    return RuleProblem{{}, RuleProblem::Kind::Wrong, text};
}

ConditionCheck::Fault ConditionCheck::of(const RuleNode &node) const
{
    if (const Fault fault = std::visit(*this, node.body))
        return fault;
    return lasting(node);
}

ConditionCheck::Fault ConditionCheck::source(DataSource source) const
{
    if (m_world.fields.isPresent(source))
        return {};
    return RuleProblem{{}, RuleProblem::Kind::Missing, DataSourceWords::missing(source), source};
}

ConditionCheck::Fault ConditionCheck::field(const QString &id) const
{
    if (id.isEmpty())
        return incomplete(tr("Choose what this is about."));
    const Field *field = m_world.fields.find(id);
    if (!field)
        return wrong(tr("The field “%1” does not exist, or no longer.").arg(id));
    return source(field->needs);
}

ConditionCheck::Fault ConditionCheck::verb(const QString &id) const
{
    if (id.isEmpty())
        return incomplete(tr("Choose what the customer did."));
    const Behaviour *verb = m_world.verbs.find(id);
    if (!verb)
        return wrong(tr("Comptoir does not know what “%1” is.").arg(id));
    return source(verb->needs);
}

ConditionCheck::Fault ConditionCheck::bounds(const Operand &from, const Operand &to)
{
    const auto *least = std::get_if<Money>(&from);
    const auto *most = std::get_if<Money>(&to);
    if (least && most && least->currency != most->currency)
        return wrong(tr("Both amounts must be of one currency."));
    const bool isReversed = least && most ? least->minor > most->minor : number(from) > number(to);
    return isReversed ? wrong(tr("The first value is greater than the second.")) : Fault();
}

ConditionCheck::Fault ConditionCheck::operands(Operator op, const QList<Operand> &operands,
                                               FieldType type, const QStringList &choices)
{
    const OperandCount count = operandCount(op);
    if (operands.size() < count.least)
        return incomplete(count.least == 2 ? tr("Fill in both values.") : tr("Fill in a value."));
    if (count.most >= 0 && operands.size() > count.most)
        return wrong(tr("There are more values here than the comparison takes."));
    for (const Operand &operand : operands) {
        const auto *text = std::get_if<QString>(&operand);
        const auto *money = std::get_if<Money>(&operand);
        if (!fits(operand, type))
            return wrong(tr("The value is not of the kind that is asked about."));
        if (text && text->trimmed().isEmpty())
            return incomplete(tr("Fill in a value."));
        if (text && !choices.isEmpty() && !choices.contains(*text))
            return wrong(tr("“%1” is none of what this can be.").arg(*text));
        if (money && money->currency.isNull())
            return incomplete(tr("Say in which currency."));
    }
    return op == Operator::Between ? bounds(operands.at(0), operands.at(1)) : Fault();
}

ConditionCheck::Fault ConditionCheck::span(const Span &span)
{
    return span.count < 1 ? incomplete(tr("Say how long.")) : Fault();
}

ConditionCheck::Fault ConditionCheck::window(const Window &window, bool ofDeeds)
{
    const QDate some(2026, 6, 15); // before() tells lengths of any units apart
    switch (window.kind) {
    case Window::Kind::AllTime:
    case Window::Kind::Calendar:
        break;
    case Window::Kind::Next:
        if (ofDeeds)
            return wrong(tr("Nobody has done anything yet in the time to come."));
        return span(window.span);
    case Window::Kind::Last:
    case Window::Kind::OlderThan:
        return span(window.span);
    case Window::Kind::Ago:
        if (const Fault fault = span(window.span))
            return fault;
        if (const Fault fault = span(window.newer))
            return fault;
        if (before(some, window.span) >= before(some, window.newer))
            return wrong(tr("The time that began longer ago comes first."));
        break;
    case Window::Kind::Between:
        if (!window.first.isValid() || !window.last.isValid())
            return incomplete(tr("Choose both dates."));
        if (window.last < window.first)
            return wrong(tr("The first date is after the second."));
        break;
    case Window::Kind::Until:
    case Window::Kind::Since:
        return window.first.isValid() ? Fault() : incomplete(tr("Choose a date."));
    case Window::Kind::Months:
        return window.months.isEmpty() ? incomplete(tr("Choose at least one month.")) : Fault();
    }
    return {};
}

ConditionCheck::Fault ConditionCheck::filters(const Behaviour &verb,
                                              const QList<Filter> &filters) const
{
    for (const Filter &filter : filters) {
        if (filter.attribute.isEmpty())
            return incomplete(tr("Choose what to look at."));
        const BehaviourAttribute *attribute = verb.find(filter.attribute);
        if (!attribute)
            return wrong(tr("“%1” cannot be asked of this.").arg(filter.attribute));
        if (!filterOperatorsFor(attribute->type).contains(filter.op))
            return wrong(tr("“%1” cannot be compared like this.").arg(attribute->label()));
        if (const Fault fault
            = operands(filter.op, filter.operands, attribute->type, attribute->choices))
            return fault;
    }
    return {};
}

ConditionCheck::Fault ConditionCheck::operator()(const AttributeCondition &condition) const
{
    if (const Fault fault = field(condition.field))
        return fault;
    const Field *asked = m_world.fields.find(condition.field);
    if (!operatorsFor(asked->type).contains(condition.op))
        return wrong(tr("“%1” cannot be compared like this.").arg(asked->label()));
    if (!needsWindow(condition.op)) {
        // What is on file from before a choice was taken back may still be asked about.
        const bool isOwn = !asked->ownLabel.isEmpty();
        return operands(condition.op, condition.operands, asked->type,
                        isOwn ? QStringList() : asked->choices);
    }
    if (condition.window.kind == Window::Kind::AllTime)
        return incomplete(tr("Say when."));
    return window(condition.window, false);
}

ConditionCheck::Fault ConditionCheck::operator()(const BehaviourCondition &condition) const
{
    if (const Fault fault = verb(condition.verb))
        return fault;
    using Count = BehaviourCondition::Count;
    if (condition.count < 0 || (condition.comparison == Count::AtLeast && condition.count == 0))
        return wrong(tr("At least 0 times is everybody: ask for 1 or more."));
    if (const Fault fault = window(condition.window, true))
        return fault;
    return filters(*m_world.verbs.find(condition.verb), condition.where);
}

ConditionCheck::Fault ConditionCheck::operator()(const AggregateCondition &condition) const
{
    if (const Fault fault = verb(condition.verb))
        return fault;
    const Behaviour &asked = *m_world.verbs.find(condition.verb);
    if (condition.measure.isEmpty())
        return incomplete(tr("Choose what to add up."));
    const BehaviourAttribute *measure = asked.find(condition.measure);
    if (!measure)
        return wrong(tr("“%1” cannot be asked of this.").arg(condition.measure));
    const bool isDistinct = condition.statistic == AggregateCondition::Statistic::Distinct;
    if (!isDistinct && !measure->isMeasure)
        return wrong(tr("“%1” cannot be added up.").arg(measure->label()));
    const FieldType type = typeOf(condition, *measure);
    const bool isKnown = condition.op == Operator::IsKnown || condition.op == Operator::IsUnknown;
    if (isKnown || !operatorsFor(type).contains(condition.op))
        return wrong(tr("“%1” cannot be compared like this.").arg(measure->label()));
    if (const Fault fault = operands(condition.op, condition.operands, type, {}))
        return fault;
    if (const Fault fault = window(condition.window, true))
        return fault;
    return filters(asked, condition.where);
}

ConditionCheck::Fault ConditionCheck::operator()(const OccurrenceCondition &condition) const
{
    if (const Fault fault = verb(condition.verb))
        return fault;
    if (const Fault fault = window(condition.window, true))
        return fault;
    const Behaviour &asked = *m_world.verbs.find(condition.verb);
    if (const Fault fault = filters(asked, condition.where))
        return fault;
    return filters(asked, condition.having);
}

ConditionCheck::Fault ConditionCheck::operator()(const RankCondition &condition) const
{
    if (const Fault fault = field(condition.field))
        return fault;
    const Field &asked = *m_world.fields.find(condition.field);
    if (!isNumeric(asked.type))
        return wrong(tr("“%1” is no number that people could be ranked by.").arg(asked.label()));
    if (!isOver(condition.size, 0))
        return incomplete(tr("Say how many."));
    if (condition.measure == RankCondition::Measure::Percent && condition.size > 100)
        return wrong(tr("There are 100 percent and no more."));
    return {};
}

ConditionCheck::Fault ConditionCheck::operator()(const ShopRelativeCondition &condition) const
{
    if (const Fault fault = field(condition.field))
        return fault;
    const Field &asked = *m_world.fields.find(condition.field);
    if (asked.shopFigure == ShopFigure::None)
        return wrong(tr("The shop has no figure to compare “%1” with.").arg(asked.label()));
    if (operandCount(condition.op).most != 1)
        return wrong(tr("“%1” cannot be compared like this.").arg(asked.label()));
    return isOver(condition.factor, 0) ? Fault() : incomplete(tr("Say how many times the shop's."));
}

ConditionCheck::Fault ConditionCheck::operator()(const AnniversaryCondition &condition) const
{
    if (const Fault fault = field(condition.field))
        return fault;
    const Field &asked = *m_world.fields.find(condition.field);
    if (asked.type != FieldType::Date && asked.type != FieldType::DateTime)
        return wrong(tr("“%1” is no date.").arg(asked.label()));
    if (condition.lastDay < condition.firstDay)
        return wrong(tr("The first day is after the last."));
    if (condition.firstDay < -366 || condition.lastDay > 366)
        return wrong(tr("An anniversary is never farther than a year away."));
    return {};
}

bool ConditionCheck::namesItself(const QString &segment) const
{
    if (m_world.self.isEmpty())
        return false;
    QStringList next{segment};
    QSet<QString> seen;
    while (!next.isEmpty()) {
        const QString key = next.takeLast();
        if (key == m_world.self)
            return true;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        next += m_world.segments.value(key).names;
    }
    return false;
}

ConditionCheck::Fault ConditionCheck::operator()(const SegmentCondition &condition) const
{
    if (condition.segment.isEmpty())
        return incomplete(tr("Choose a segment."));
    if (namesItself(condition.segment))
        return wrong(tr("This segment would depend on itself."));
    const auto known = m_world.segments.constFind(condition.segment);
    if (known == m_world.segments.cend())
        return wrong(tr("The segment named here is no longer there."));
    if (known->isArchived)
        return wrong(
            tr("The segment “%1” is archived: nobody counts it any more.").arg(known->name));
    if (known->isUnreadable)
        return wrong(
            tr("The rule of the segment “%1” cannot be read, so nobody knows who is in it.")
                .arg(known->name));
    return {};
}

ConditionCheck::Fault ConditionCheck::operator()(const SampleCondition &condition) const
{
    if (!isOver(condition.percent, 0))
        return incomplete(tr("Say how many percent."));
    if (condition.percent > 100)
        return wrong(tr("There are 100 percent and no more."));
    return {};
}

ConditionCheck::Fault ConditionCheck::operator()(const DistanceCondition &condition) const
{
    if (const Fault fault = source(DataSource::Coordinates))
        return fault;
    if (!hasPlace(condition))
        return incomplete(tr("Choose a town or a postcode."));
    if (!(std::abs(condition.latitude) <= 90 && std::abs(condition.longitude) <= 180))
        return wrong(tr("There is no such place on earth."));
    if (!isOver(condition.kilometres, 0) || condition.kilometres > kFarthestKm)
        return incomplete(tr("Say within how many kilometres."));
    return {};
}

bool ConditionCheck::hasPlace(const DistanceCondition &condition)
{
    return !condition.place.isEmpty() || condition.latitude != 0 || condition.longitude != 0;
}

bool ConditionCheck::isPastKept(const RuleNode::Body &body) const
{
    if (std::holds_alternative<BehaviourCondition>(body)
        || std::holds_alternative<AggregateCondition>(body)
        || std::holds_alternative<OccurrenceCondition>(body)
        || std::holds_alternative<SegmentCondition>(body))
        return true;
    const auto *attribute = std::get_if<AttributeCondition>(&body);
    const Field *field = attribute ? m_world.fields.find(attribute->field) : nullptr;
    return field
        && (field->derived || field->group == FieldGroup::Consent
            || field->id == QLatin1String("tags"));
}

ConditionCheck::Fault ConditionCheck::lasting(const RuleNode &node) const
{
    if (!node.lasting)
        return {};
    if (node.group())
        return wrong(tr("“For so long” can be asked of a condition, not of a group."));
    if (!isPastKept(node.body))
        return wrong(tr("Comptoir does not know since when this has been so."));
    return span(*node.lasting);
}

} // namespace comptoir
