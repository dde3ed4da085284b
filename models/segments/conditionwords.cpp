#include "models/segments/conditionwords.h"

#include "models/segments/conditioncheck.h"
#include "models/segments/deedwords.h"
#include "models/segments/operators.h"
#include "models/segments/rulephrases.h"

#include <QLocale>

namespace comptoir {

namespace {

using Statistic = AggregateCondition::Statistic;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
};

QString ellipsis()
{
    return QStringLiteral("…");
}

/// A part of the sentence and what follows it, of which either may be empty.
QString followed(const QString &text, const QString &more)
{
    return more.isEmpty() ? text : text + u' ' + more;
}

QString percentText(double percent)
{
    //: a percentage; French puts a no-break space before the sign
    return Words::tr("%1%").arg(QLocale().toString(percent, 'g', QLocale::FloatingPointShortest));
}

QString anniversaryText(const AnniversaryCondition &condition)
{
    const int first = condition.firstDay;
    const int last = condition.lastDay;
    if (first == 0 && last == 0)
        return Words::tr("is today");
    if (first == last)
        return first > 0 ? Words::tr("is in exactly %Ln day(s)", nullptr, first)
                         : Words::tr("was exactly %Ln day(s) ago", nullptr, -first);
    if (first == 0)
        return Words::tr("is today or in the next %Ln day(s)", nullptr, last);
    if (first == 1)
        return Words::tr("is in the next %Ln day(s)", nullptr, last);
    if (last == 0)
        return Words::tr("is today or was in the last %Ln day(s)", nullptr, -first);
    if (last == -1)
        return Words::tr("was in the last %Ln day(s)", nullptr, -first);
    if (first < 0 && last > 0)
        //: %1 and %2 are numbers of days
        return Words::tr("is from %1 days ago to %2 days from now").arg(-first).arg(last);
    return first > 0 ? Words::tr("is in %1 to %2 days").arg(first).arg(last)
                     : Words::tr("was %1 to %2 days ago").arg(-last).arg(-first);
}

valuewords::Subject subjectOf(const BehaviourAttribute &attribute)
{
    return {attribute.type, FieldUnit::None, attribute.meaning};
}

/// Of an order's products one speaks as of a product: "the product is …".
Operator asOfOne(Operator op)
{
    if (op == Operator::HasAny || op == Operator::HasAll)
        return Operator::Is;
    return op == Operator::HasNone ? Operator::IsNot : op;
}

bool isYes(const QList<Operand> &operands)
{
    const bool *yes = operands.isEmpty() ? nullptr : std::get_if<bool>(&operands.constFirst());
    return !yes || *yes;
}

/// Of what was done; empty of what has no words of its own.
QString yesOrNoText(const QString &attribute, bool yes)
{
    if (attribute == QLatin1String("has_code"))
        return yes ? Words::tr("a discount code was used") : Words::tr("no discount code was used");
    if (attribute == QLatin1String("has_link"))
        return yes ? Words::tr("there is a link back to the cart")
                   : Words::tr("there is no link back to the cart");
    if (attribute == QLatin1String("ordered_after"))
        return yes ? Words::tr("an order followed") : Words::tr("no order followed");
    if (attribute == QLatin1String("counts"))
        return yes ? Words::tr("it counts as a sale") : Words::tr("it does not count as a sale");
    if (attribute == QLatin1String("test"))
        return yes ? Words::tr("it is a test order") : Words::tr("it is no test order");
    return {};
}

} // namespace

QString ConditionWords::fieldPhrase(const QString &id) const
{
    const Field *field = m_fields.find(id);
    return field ? rulephrases::field(*field) : id.isEmpty() ? ellipsis() : id;
}

QStringList ConditionWords::values(const QList<Operand> &operands,
                                   const valuewords::Subject &subject) const
{
    QStringList texts;
    for (const Operand &operand : operands)
        texts.append(valuewords::value(operand, subject, m_names));
    return texts;
}

QString ConditionWords::whenText(const QString &phrase, const AttributeCondition &condition) const
{
    const bool isIn = condition.op == Operator::InWindow;
    const Window &window = condition.window;
    if (isIn && window.kind == Window::Kind::OlderThan)
        //: %1 is "last order" (French with its article), %2 "3 months"
        return Words::tr("whose %1 was more than %2 ago")
            .arg(phrase, RuleSentence::span(window.span));
    if (isIn && window.kind == Window::Kind::Ago)
        //: %1 is "last order" (French with its article), %2 and %3 are "3 months", "6 months"
        return Words::tr("whose %1 was between %2 and %3 ago")
            .arg(phrase, RuleSentence::shorter(window), RuleSentence::span(window.span));
    const QString when
        = window.kind == Window::Kind::AllTime ? ellipsis() : RuleSentence::window(window);
    //: %1 is "last order" (French with its article), %2 "in the last 30 days", "more than 3 months
    //: ago"
    return isIn ? Words::tr("whose %1 was %2").arg(phrase, when)
                : Words::tr("whose %1 was not %2").arg(phrase, when);
}

QString ConditionWords::yesOrNo(const Field &field, const AttributeCondition &condition) const
{
    const bool yes = isYes(condition.operands);
    if (field.id == QLatin1String("is_company"))
        return yes ? Words::tr("who buy as a company") : Words::tr("who do not buy as a company");
    if (field.id == QLatin1String("is_gone"))
        return yes ? Words::tr("who are in no shop any more")
                   : Words::tr("who still are in a shop");
    //: %1 is the name of a field that is yes or no
    return yes ? Words::tr("for whom “%1” is yes").arg(field.label())
               : Words::tr("for whom “%1” is no").arg(field.label());
}

QString ConditionWords::operator()(const AttributeCondition &condition) const
{
    const QString phrase = fieldPhrase(condition.field);
    if (needsWindow(condition.op))
        return whenText(phrase, condition);
    const Field *field = m_fields.find(condition.field);
    if (field && field->type == FieldType::Boolean && operandCount(condition.op).least > 0)
        return yesOrNo(*field, condition);
    const valuewords::Subject subject = field
        ? valuewords::Subject{field->type, field->unit, field->meaning}
        : valuewords::Subject();
    QStringList texts = values(condition.operands, subject);
    // "between 18 and 30 years"
    if (condition.op == Operator::Between && texts.size() == 2 && subject.unit != FieldUnit::None)
        texts[0] = values(condition.operands, {subject.type, FieldUnit::None, subject.meaning})[0];
    //: %1 is "town" (French with its article), %2 "is “Lyon”", "contains “@”"
    return Words::tr("whose %1 %2")
        .arg(phrase, valuewords::predicate(condition.op, texts, subject));
}

QString ConditionWords::filter(const Behaviour &verb, const Filter &filter) const
{
    const BehaviourAttribute *attribute = verb.find(filter.attribute);
    if (!attribute)
        return filter.attribute.isEmpty() ? ellipsis() : filter.attribute;
    if (const QString text = yesOrNoText(filter.attribute, isYes(filter.operands)); !text.isEmpty())
        return text;
    valuewords::Subject subject = subjectOf(*attribute);
    QStringList texts = values(filter.operands, subject);
    if (filter.op == Operator::HasAll)
        texts = {valuewords::allOf(texts)};
    if (subject.type == FieldType::List)
        subject.type = FieldType::Text;
    return followed(rulephrases::attribute(*attribute),
                    valuewords::predicate(asOfOne(filter.op), texts, subject));
}

QString ConditionWords::filtersText(const Behaviour &verb, const QList<Filter> &filters) const
{
    QStringList texts;
    for (const Filter &one : filters)
        texts.append(filter(verb, one));
    return valuewords::allOf(texts);
}

QString ConditionWords::where(const Behaviour &verb, const QList<Filter> &filters) const
{
    //: %1 says more of what was done: "the amount is at least 50.00 €"
    return filters.isEmpty() ? QString() : Words::tr(", where %1").arg(filtersText(verb, filters));
}

/// "who bought “Knife”": the first thing said of what was bought, taken from the filters. Empty
/// where nothing of that kind is said.
QString ConditionWords::bought(const Behaviour &verb, bool isNever, QList<Filter> &filters) const
{
    if (verb.id != QLatin1String("bought"))
        return {};
    for (qsizetype i = 0; i < filters.size(); ++i) {
        const Filter one = filters.at(i);
        const BehaviourAttribute *attribute = verb.find(one.attribute);
        if (!attribute || asOfOne(one.op) != Operator::Is || one.op == Operator::HasAll)
            continue;
        const QString what = valuewords::anyOf(values(one.operands, subjectOf(*attribute)));
        const QString text = deedwords::bought(one.attribute, isNever, what);
        if (text.isEmpty())
            continue;
        filters.removeAt(i);
        return text;
    }
    return {};
}

QString ConditionWords::operator()(const BehaviourCondition &condition) const
{
    const Behaviour *verb = m_verbs.find(condition.verb);
    const QString when = RuleSentence::window(condition.window);
    if (!verb)
        return followed(condition.verb.isEmpty() ? ellipsis() : condition.verb, when);
    QList<Filter> filters = condition.where;
    QString deed = bought(*verb, deedwords::isNever(condition), filters);
    if (deed.isEmpty() && deedwords::isNever(condition))
        deed = rulephrases::didNot(*verb);
    else if (deed.isEmpty() && condition.verb == QLatin1String("order_placed"))
        deed = deedwords::orders(condition);
    else if (!deedwords::isNever(condition))
        deed = followed(deed.isEmpty() ? rulephrases::did(*verb) : deed,
                        deedwords::times(condition));
    return followed(deed, when) + where(*verb, filters);
}

QString ConditionWords::figure(const AggregateCondition &condition, const Behaviour &verb,
                               const QStringList &values) const
{
    const bool ofOrders = condition.verb == QLatin1String("order_placed")
        && condition.measure == QLatin1String("amount");
    const bool ofProducts = condition.verb == QLatin1String("bought")
        && condition.measure == QLatin1String("product");
    const QString compared = valuewords::amount(condition.op, values);
    if (ofOrders && condition.statistic == Statistic::Sum)
        return Words::tr("who spent %1").arg(compared);
    if (ofOrders && condition.statistic == Statistic::Average)
        return Words::tr("who spent %1 per order on average").arg(compared);
    if (ofOrders && condition.statistic == Statistic::Greatest)
        return Words::tr("whose greatest order is worth %1").arg(compared);
    if (ofOrders && condition.statistic == Statistic::Smallest)
        return Words::tr("whose smallest order is worth %1").arg(compared);
    if (ofProducts && condition.statistic == Statistic::Distinct)
        return Words::tr("who bought %1 different products").arg(compared);
    if (condition.verb == QLatin1String("interest_shown") && condition.statistic == Statistic::Sum
        && condition.measure == QLatin1String("points"))
        return Words::tr("who have %1 points of interest").arg(compared);
    const BehaviourAttribute *measure = verb.find(condition.measure);
    const QString name = measure ? measure->label() : ellipsis();
    const QString is = valuewords::predicate(condition.op, values, {FieldType::Decimal, {}, {}});
    switch (condition.statistic) {
    case Statistic::Sum:
        //: %1 is "Quantity", %2 "Bought a product", %3 "is at least 3"
        return Words::tr("whose total of “%1” under “%2” %3").arg(name, verb.label(), is);
    case Statistic::Average:
        return Words::tr("whose average of “%1” under “%2” %3").arg(name, verb.label(), is);
    case Statistic::Smallest:
        return Words::tr("whose smallest “%1” under “%2” %3").arg(name, verb.label(), is);
    case Statistic::Greatest:
        return Words::tr("whose greatest “%1” under “%2” %3").arg(name, verb.label(), is);
    case Statistic::Distinct:
        break;
    }
    return Words::tr("whose number of different “%1” under “%2” %3").arg(name, verb.label(), is);
}

QString ConditionWords::operator()(const AggregateCondition &condition) const
{
    const Behaviour *verb = m_verbs.find(condition.verb);
    if (!verb)
        return condition.verb.isEmpty() ? ellipsis() : condition.verb;
    const BehaviourAttribute *measure = verb->find(condition.measure);
    const QStringList texts
        = values(condition.operands, measure ? subjectOf(*measure) : valuewords::Subject());
    return followed(figure(condition, *verb, texts), RuleSentence::window(condition.window))
        + where(*verb, condition.where);
}

QString ConditionWords::operator()(const OccurrenceCondition &condition) const
{
    const Behaviour *verb = m_verbs.find(condition.verb);
    if (!verb)
        return condition.verb.isEmpty() ? ellipsis() : condition.verb;
    //: after what was done: "who placed an order for the first time in the last 30 days"
    const QString which = condition.which == OccurrenceCondition::Which::First
        ? Words::tr("for the first time")
        : Words::tr("for the last time");
    QString text = followed(followed(rulephrases::did(*verb), which),
                            RuleSentence::window(condition.window));
    text += where(*verb, condition.where);
    if (condition.having.isEmpty())
        return text;
    //: %1 says more of that first or last time
    return text + Words::tr(", and that time %1").arg(filtersText(*verb, condition.having));
}

QString ConditionWords::operator()(const RankCondition &condition) const
{
    const Field *field = m_fields.find(condition.field);
    const QString phrase = fieldPhrase(condition.field);
    const QString whom = field ? rulephrases::ranked(*field) : ellipsis();
    const bool isTop = condition.end == RankCondition::End::Top;
    if (condition.measure == RankCondition::Measure::Percent) {
        const QString share = percentText(condition.size);
        //: %1 is a percentage, %2 "those who have ordered", %3 "total spent" (French with its
        //: article)
        return isTop ? Words::tr("who are in the top %1 of %2, by %3").arg(share, whom, phrase)
                     : Words::tr("who are in the bottom %1 of %2, by %3").arg(share, whom, phrase);
    }
    const int n = static_cast<int>(condition.size);
    //: %1 is "those who have ordered", %2 "total spent" (French with its article)
    return isTop
        ? Words::tr("who are among the top %Ln of %1, by %2", nullptr, n).arg(whom, phrase)
        : Words::tr("who are among the bottom %Ln of %1, by %2", nullptr, n).arg(whom, phrase);
}

QString ConditionWords::operator()(const ShopRelativeCondition &condition) const
{
    const QString factor
        = QLocale().toString(condition.factor, 'g', QLocale::FloatingPointShortest);
    //: %1 is "average basket" (French with its article), %2 "at least 1.5"
    return Words::tr("whose %1 is %2 times that of the shop")
        .arg(fieldPhrase(condition.field), valuewords::amount(condition.op, {factor}));
}

QString ConditionWords::operator()(const AnniversaryCondition &condition) const
{
    const QString when = anniversaryText(condition);
    if (condition.field == QLatin1String("birthday"))
        //: %1 is "is today", "is in the next 7 days"
        return Words::tr("whose birthday %1").arg(when);
    //: %1 is "first order" (French with its article), %2 "is today"
    return Words::tr("whose anniversary of “%1” %2").arg(fieldPhrase(condition.field), when);
}

QString ConditionWords::operator()(const SegmentCondition &condition) const
{
    const QString named = m_names.segment ? m_names.segment(condition.segment) : QString();
    const QString name = !named.isEmpty() ? named
        : condition.segment.isEmpty()     ? ellipsis()
                                          : condition.segment;
    return condition.isMember ? Words::tr("who are in the segment “%1”").arg(name)
                              : Words::tr("who are not in the segment “%1”").arg(name);
}

QString ConditionWords::operator()(const SampleCondition &condition) const
{
    return Words::tr("who are in a random sample of %1").arg(percentText(condition.percent));
}

QString ConditionWords::operator()(const DistanceCondition &condition) const
{
    const QString km
        = QLocale().toString(condition.kilometres, 'g', QLocale::FloatingPointShortest);
    const QString place = !ConditionCheck::hasPlace(condition) ? ellipsis()
        : !condition.place.isEmpty()
        ? condition.place
        : QStringLiteral("%1, %2").arg(QLocale().toString(condition.latitude, 'f', 4),
                                       QLocale().toString(condition.longitude, 'f', 4));
    //: %1 is a number, %2 the name of a place
    return Words::tr("who live within %1 km of %2").arg(km, place);
}

} // namespace comptoir
