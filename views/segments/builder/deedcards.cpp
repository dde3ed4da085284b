#include "views/segments/builder/deedcards.h"

#include "models/segments/operators.h"
#include "views/segments/builder/conditiontemplates.h"
#include "views/segments/builder/filterparts.h"
#include "views/segments/builder/operandparts.h"
#include "views/segments/builder/palettewords.h"
#include "views/segments/builder/partwords.h"
#include "views/segments/builder/windowparts.h"

#include <algorithm>

namespace comptoir {

namespace {

using Count = BehaviourCondition::Count;
using Statistic = AggregateCondition::Statistic;
using Which = OccurrenceCondition::Which;

const QString kWhere = QStringLiteral("where"); ///< begins the ids of filters' parts

template <typename Value>
struct Entry
{
    Value value;
    const char *text;
};

constexpr Entry<Count> kCounts[] = {
    {Count::AtLeast, QT_TRANSLATE_NOOP("DeedCards", "at least")},
    {Count::Exactly, QT_TRANSLATE_NOOP("DeedCards", "exactly")},
    {Count::AtMost, QT_TRANSLATE_NOOP("DeedCards", "at most")},
    {Count::Never, QT_TRANSLATE_NOOP("DeedCards", "never")},
};
constexpr Entry<Statistic> kStatistics[] = {
    //: before what is added up: "total of Amount"
    {Statistic::Sum, QT_TRANSLATE_NOOP("DeedCards", "total of")},
    {Statistic::Average, QT_TRANSLATE_NOOP("DeedCards", "average of")},
    {Statistic::Smallest, QT_TRANSLATE_NOOP("DeedCards", "smallest")},
    {Statistic::Greatest, QT_TRANSLATE_NOOP("DeedCards", "greatest")},
    {Statistic::Distinct, QT_TRANSLATE_NOOP("DeedCards", "number of different")},
};
constexpr Entry<Which> kOccurrences[] = {
    {Which::First, QT_TRANSLATE_NOOP("DeedCards", "for the first time")},
    {Which::Last, QT_TRANSLATE_NOOP("DeedCards", "for the last time")},
};

template <typename Value, size_t count>
ChoicePart choice(const Entry<Value> (&entries)[count], Value chosen)
{
    ChoicePart part;
    for (const Entry<Value> &entry : entries)
        part.options.append({QString::number(static_cast<int>(entry.value)),
                             DeedCards::tr(entry.text),
                             {},
                             {},
                             {}});
    part.chosen = QString::number(static_cast<int>(chosen));
    return part;
}

/// What a figure is compared as.
OperandParts::Subject subjectOf(const AggregateCondition &condition, const Behaviour &verb)
{
    OperandParts::Subject subject;
    const BehaviourAttribute *measure = verb.find(condition.measure);
    const bool isDistinct = condition.statistic == Statistic::Distinct;
    subject.type = isDistinct                          ? FieldType::Integer
        : measure && measure->type == FieldType::Money ? FieldType::Money
                                                       : FieldType::Decimal;
    return subject;
}

} // namespace

QString DeedCards::whereWord()
{
    //: before what is said of something that was done: "where Category is Shoes"
    return tr("where");
}

ChoicePart DeedCards::verbs(const BuilderWorld &world, const QString &chosen)
{
    ChoicePart part;
    for (const Behaviour &verb : world.verbs.behaviours())
        part.options.append({verb.id,
                             verb.label(),
                             {},
                             PaletteWords::groupOfVerb(verb.id),
                             PaletteWords::ofVerb(verb.id)});
    const Behaviour *verb = world.verbs.find(chosen);
    part.chosen = verb ? chosen : QString();
    part.shown = verb ? verb->label() : chosen;
    return part;
}

CardParts DeedCards::count(const BehaviourCondition &condition)
{
    CardParts parts{{QStringLiteral("count.comparison"), tr("How often"),
                     choice(kCounts, condition.comparison),
                     taking<QString>(bodyOf<BehaviourCondition>(),
                                     [](BehaviourCondition &target, const QString &chosen) {
                                         target.comparison = static_cast<Count>(chosen.toInt());
                                         if (target.comparison == Count::Never)
                                             target.count = 0;
                                         else
                                             target.count = std::max<qint64>(target.count, 1);
                                     })}};
    if (condition.comparison == Count::Never)
        return parts;
    NumberPart number;
    number.value = static_cast<double>(condition.count);
    number.mayBeEmpty = false;
    number.least = condition.comparison == Count::AtLeast ? 1 : 0;
    number.most = 1e9;
    parts.append(
        {QStringLiteral("count"), tr("How many times"), number,
         taking<double>(memberOf(&BehaviourCondition::count), [](qint64 &target, double given) {
             target = static_cast<qint64>(given);
         })});
    parts.append(PartWords::word(PartWords::times(condition.count)));
    return parts;
}

CardParts DeedCards::behaviour(const BehaviourCondition &condition, const BuilderWorld &world)
{
    const QList<Behaviour> known = world.verbs.behaviours();
    const CardPart what{QStringLiteral("verb"), tr("What was done"), verbs(world, condition.verb),
                        taking<QString>(bodyOf<BehaviourCondition>(),
                                        [known](BehaviourCondition &target, const QString &id) {
                                            for (const Behaviour &verb : known) {
                                                if (verb.id == id)
                                                    conditiontemplates::setVerb(target.verb,
                                                                                target.where, verb);
                                            }
                                        })};
    return CardParts{what} + count(condition)
        + WindowParts::of(condition.window, WindowParts::Of::Deeds, world.today,
                          memberOf(&BehaviourCondition::window))
        + FilterParts::of(condition.where, condition.verb, whereWord(), world, kWhere,
                          memberOf(&BehaviourCondition::where));
}

CardPart DeedCards::statistic(const AggregateCondition &condition, const Behaviour &verb)
{
    return {QStringLiteral("statistic"), tr("Which figure"),
            choice(kStatistics, condition.statistic),
            taking<QString>(bodyOf<AggregateCondition>(),
                            [verb](AggregateCondition &target, const QString &chosen) {
                                target.statistic = static_cast<Statistic>(chosen.toInt());
                                conditiontemplates::setMeasure(target, verb);
                            })};
}

CardPart DeedCards::measure(const AggregateCondition &condition, const Behaviour &verb)
{
    ChoicePart part;
    const bool isDistinct = condition.statistic == Statistic::Distinct;
    for (const BehaviourAttribute &attribute : verb.attributes) {
        if (isDistinct || attribute.isMeasure)
            part.options.append({attribute.id, attribute.label(), {}, {}, {}});
    }
    const BehaviourAttribute *chosen = verb.find(condition.measure);
    part.chosen = chosen ? condition.measure : QString();
    part.shown = chosen ? chosen->label() : condition.measure;
    return {QStringLiteral("measure"), tr("Of what"), part,
            taking<QString>(bodyOf<AggregateCondition>(),
                            [verb](AggregateCondition &target, const QString &id) {
                                target.measure = id;
                                conditiontemplates::setMeasure(target, verb);
                            })};
}

CardParts DeedCards::compared(const AggregateCondition &condition, const Behaviour &verb,
                              const BuilderWorld &world)
{
    const OperandParts::Subject subject = subjectOf(condition, verb);
    QList<Operator> operators = operatorsFor(subject.type);
    operators.removeAll(Operator::IsKnown);
    operators.removeAll(Operator::IsUnknown);
    const auto operands = memberOf(&AggregateCondition::operands);
    return CardParts{OperandParts::comparison(subject, condition.op, operators,
                                              QStringLiteral("operator"),
                                              memberOf(&AggregateCondition::op), operands)}
    + OperandParts::values(subject, condition.op, condition.operands, world,
                           QStringLiteral("values"), operands);
}

CardParts DeedCards::figure(const AggregateCondition &condition, const BuilderWorld &world)
{
    const QList<Behaviour> known = world.verbs.behaviours();
    const CardPart what{QStringLiteral("verb"), tr("What was done"), verbs(world, condition.verb),
                        taking<QString>(bodyOf<AggregateCondition>(),
                                        [known](AggregateCondition &target, const QString &id) {
                                            for (const Behaviour &verb : known) {
                                                if (verb.id != id)
                                                    continue;
                                                conditiontemplates::setVerb(target.verb,
                                                                            target.where, verb);
                                                conditiontemplates::setMeasure(target, verb);
                                            }
                                        })};
    const Behaviour *asked = world.verbs.find(condition.verb);
    const Behaviour verb = asked ? *asked : Behaviour();
    //: %1 is something done ("Placed an order"), %2 "total of" and %3 what is added up ("Amount")
    return PartWords::filled(tr("%1: %2 %3"),
                             {{what}, {statistic(condition, verb)}, {measure(condition, verb)}})
        + compared(condition, verb, world)
        + WindowParts::of(condition.window, WindowParts::Of::Deeds, world.today,
                          memberOf(&AggregateCondition::window))
        + FilterParts::of(condition.where, condition.verb, whereWord(), world, kWhere,
                          memberOf(&AggregateCondition::where));
}

CardParts DeedCards::occurrence(const OccurrenceCondition &condition, const BuilderWorld &world)
{
    const QList<Behaviour> known = world.verbs.behaviours();
    const CardPart what{
        QStringLiteral("verb"), tr("What was done"), verbs(world, condition.verb),
        taking<QString>(bodyOf<OccurrenceCondition>(),
                        [known](OccurrenceCondition &target, const QString &id) {
                            for (const Behaviour &verb : known) {
                                if (verb.id != id)
                                    continue;
                                QString same;
                                conditiontemplates::setVerb(target.verb, target.where, verb);
                                conditiontemplates::setVerb(same, target.having, verb);
                            }
                        })};
    const CardPart which{QStringLiteral("which"), tr("First or last time"),
                         choice(kOccurrences, condition.which),
                         taking<QString>(memberOf(&OccurrenceCondition::which),
                                         [](Which &target, const QString &chosen) {
                                             target = static_cast<Which>(chosen.toInt());
                                         })};
    return CardParts{what, which}
    + WindowParts::of(condition.window, WindowParts::Of::Deeds, world.today,
                      memberOf(&OccurrenceCondition::window))
        + FilterParts::of(condition.where, condition.verb, whereWord(), world, kWhere,
                          memberOf(&OccurrenceCondition::where))
        + FilterParts::of(condition.having, condition.verb,
                          //: before what that first or last time was like
                          tr("and that time"), world, QStringLiteral("having"),
                          memberOf(&OccurrenceCondition::having));
}

} // namespace comptoir
