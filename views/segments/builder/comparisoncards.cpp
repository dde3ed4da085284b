#include "views/segments/builder/comparisoncards.h"

#include "models/segments/operators.h"
#include "models/segments/rulephrases.h"
#include "models/segments/valuesuggestions.h"
#include "views/segments/builder/fieldcards.h"
#include "views/segments/builder/partwords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

QString number(int value)
{
    return QString::number(value);
}

/// A number that goes straight into a member; emptied, it is 0, which the check calls incomplete.
template <typename Condition>
CardPart real(const QString &id, const QString &name, double value, int decimals,
              double Condition::*member, double step = 1)
{
    NumberPart part;
    part.decimals = decimals;
    part.step = step;
    if (value != 0)
        part.value = value;
    return {id, name, part, [member](RuleNode &node, const PartAnswer &answer) {
                auto *condition = std::get_if<Condition>(&node.body);
                const auto *given = std::get_if<double>(&answer);
                if (condition)
                    condition->*member = given ? *given : 0;
            }};
}

template <typename Condition>
CardPart::Take takingField(QString Condition::*member)
{
    return taking<QString>(memberOf(member),
                           [](QString &field, const QString &chosen) { field = chosen; });
}

} // namespace

CardParts ComparisonCards::rank(const RankCondition &condition, const BuilderWorld &world)
{
    using End = RankCondition::End;
    using Measure = RankCondition::Measure;
    ChoicePart end;
    end.options = {{number(static_cast<int>(End::Top)), tr("among the top"), {}, {}, {}},
                   {number(static_cast<int>(End::Bottom)), tr("among the bottom"), {}, {}, {}}};
    end.chosen = number(static_cast<int>(condition.end));
    ChoicePart measure;
    measure.options
        = {{number(static_cast<int>(Measure::Percent)), QLocale().percent(), {}, {}, {}},
           {number(static_cast<int>(Measure::People)), tr("customers"), {}, {}, {}}};
    measure.chosen = number(static_cast<int>(condition.measure));
    const bool isPercent = condition.measure == Measure::Percent;
    NumberPart howMany;
    howMany.value = condition.size;
    howMany.decimals = isPercent ? 2 : 0;
    howMany.least = isPercent ? 0 : 1;
    howMany.most = isPercent ? 100 : 1e9;
    howMany.mayBeEmpty = false;
    const CardPart size{QStringLiteral("size"), tr("How many"), howMany,
                        taking<double>(memberOf(&RankCondition::size),
                                       [](double &target, double given) { target = given; })};
    const CardPart field{QStringLiteral("field"), FieldCards::subject(),
                         FieldCards::fields(world, condition.field,
                                            [](const Field &one) { return isNumeric(one.type); }),
                         takingField(&RankCondition::field)};
    const CardPart endPart{
        QStringLiteral("end"), tr("Top or bottom"), end,
        taking<QString>(memberOf(&RankCondition::end), [](End &target, const QString &chosen) {
            target = static_cast<End>(chosen.toInt());
        })};
    const CardPart measurePart{
        QStringLiteral("measure"), tr("Percent or customers"), measure,
        taking<QString>(bodyOf<RankCondition>(), [](RankCondition &target, const QString &chosen) {
            target.measure = static_cast<Measure>(chosen.toInt());
            target.size = target.measure == Measure::People ? std::max(1.0, std::round(target.size))
                                                            : std::min(100.0, target.size);
        })};
    const Field *known = world.fields.find(condition.field);
    //: %1 "among the top", %2 a number, %3 "%" or "customers", %4 "Total spent", %5 "those who have
    //: ordered"
    const QString pattern = tr("%1 %2 %3 of %5, by %4");
    const QString whom = known ? rulephrases::ranked(*known) : QStringLiteral("…");
    return PartWords::filled(QString(pattern).replace(QLatin1String("%5"), whom),
                             {{endPart}, {size}, {measurePart}, {field}});
}

CardParts ComparisonCards::relative(const ShopRelativeCondition &condition,
                                    const BuilderWorld &world)
{
    ChoicePart op;
    for (const Operator one :
         {Operator::AtLeast, Operator::AtMost, Operator::MoreThan, Operator::LessThan})
        op.options.append({number(static_cast<int>(one)),
                           PartWords::comparison(one, FieldType::Decimal),
                           {},
                           {},
                           {}});
    op.chosen = number(static_cast<int>(condition.op));
    op.shown = PartWords::comparison(condition.op, FieldType::Decimal);
    const CardPart field{
        QStringLiteral("field"), FieldCards::subject(),
        FieldCards::fields(world, condition.field,
                           [](const Field &one) { return one.shopFigure != ShopFigure::None; }),
        takingField(&ShopRelativeCondition::field)};
    const CardPart comparison{QStringLiteral("operator"), tr("Comparison"), op,
                              taking<QString>(memberOf(&ShopRelativeCondition::op),
                                              [](Operator &target, const QString &chosen) {
                                                  target = static_cast<Operator>(chosen.toInt());
                                              })};
    const CardPart factor = real(QStringLiteral("factor"), tr("How many times"), condition.factor,
                                 3, &ShopRelativeCondition::factor, 0.1);
    //: %1 "Average basket", %2 "at least", %3 a number
    return PartWords::filled(tr("%1 %2 %3 times that of the shop"),
                             {{field}, {comparison}, {factor}});
}

ChoicePart ComparisonCards::segments(const QString &chosen, const BuilderWorld &world)
{
    ChoicePart part;
    for (auto one = world.segments.cbegin(); one != world.segments.cend(); ++one) {
        if (!one->isArchived && one.key() != world.self)
            part.options.append({one.key(), one->name, {}, {}, {}});
    }
    std::sort(part.options.begin(), part.options.end(),
              [](const PartOption &a, const PartOption &b) {
                  return QString::localeAwareCompare(a.text, b.text) < 0;
              });
    part.chosen = chosen;
    const QString name = world.segments.value(chosen).name;
    part.shown = name.isEmpty() ? chosen : name;
    return part;
}

CardParts ComparisonCards::segment(const SegmentCondition &condition, const BuilderWorld &world)
{
    const QString in = QStringLiteral("in");
    const QString out = QStringLiteral("out");
    ChoicePart isMember;
    isMember.options = {{in, tr("is in the segment"), {}, {}, {}},
                        {out, tr("is not in the segment"), {}, {}, {}}};
    isMember.chosen = condition.isMember ? in : out;
    return {{QStringLiteral("member"), tr("In it or not"), isMember,
             taking<QString>(memberOf(&SegmentCondition::isMember),
                             [in](bool &target, const QString &chosen) { target = chosen == in; })},
            {QStringLiteral("segment"), tr("Segment"), segments(condition.segment, world),
             takingField(&SegmentCondition::segment)}};
}

CardParts ComparisonCards::sample(const SampleCondition &condition)
{
    const CardPart percent = real(QStringLiteral("percent"), tr("Percent"), condition.percent, 2,
                                  &SampleCondition::percent);
    const CardPart again{QStringLiteral("again"), tr("Draw others"),
                         ActionPart{QStringLiteral("refresh"),
                                    {{QStringLiteral("again"), tr("Draw others"), {}, {}, {}}}},
                         taking<QString>(memberOf(&SampleCondition::seed),
                                         [](qint64 &seed, const QString &) { ++seed; })};
    //: %1 is a number, %2 a button that draws other customers
    return PartWords::filled(tr("random sample of %1 % of customers %2"), {{percent}, {again}});
}

/// A town or postcode of the shop's customers, which brings its point along.
CardPart ComparisonCards::knownPlace(const DistanceCondition &condition)
{
    ValuesPart part;
    part.source.ofPlaces = true;
    part.several = false;
    if (Coordinates{condition.latitude, condition.longitude}.isValid()) {
        //: on a card, a point that has no name
        part.joined = condition.place.isEmpty() ? tr("this point") : condition.place;
        part.chosen = {{part.joined, part.joined, {}, {}, {}}};
    }
    return {QStringLiteral("known"), tr("Town or postcode"), part,
            taking<QStringList>(bodyOf<DistanceCondition>(),
                                [](DistanceCondition &target, const QStringList &words) {
                                    const auto place = NamedPlace::fromWord(words.value(0));
                                    if (!place)
                                        return;
                                    target.place = place->name;
                                    target.latitude = place->point.latitude;
                                    target.longitude = place->point.longitude;
                                })};
}

/// Typed by hand it is another point than the one that was chosen by its name.
CardPart ComparisonCards::degrees(const QString &id, const QString &name, double value, double most,
                                  double DistanceCondition::*member)
{
    constexpr int kDecimals = 6;
    CardPart part = real(id, name, value, kDecimals, member);
    auto &number = std::get<NumberPart>(part.body);
    number.least = -most;
    number.most = most;
    part.take = [take = part.take, value, member](RuleNode &node, const PartAnswer &answer) {
        take(node, answer);
        auto *condition = std::get_if<DistanceCondition>(&node.body);
        if (condition && condition->*member != value)
            condition->place.clear();
    };
    return part;
}

CardParts ComparisonCards::distance(const DistanceCondition &condition)
{
    //: %1 is a number, %2 a town or postcode to choose, %3 and %4 degrees
    return PartWords::filled(tr("lives within %1 km of %2 (latitude %3, longitude %4)"),
                             {{real(QStringLiteral("kilometres"), tr("Kilometres"),
                                    condition.kilometres, 1, &DistanceCondition::kilometres)},
                              {knownPlace(condition)},
                              {degrees(QStringLiteral("latitude"), tr("Latitude, degrees north"),
                                       condition.latitude, 90, &DistanceCondition::latitude)},
                              {degrees(QStringLiteral("longitude"), tr("Longitude, degrees east"),
                                       condition.longitude, 180, &DistanceCondition::longitude)}});
}

} // namespace comptoir
