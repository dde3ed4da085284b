#include "models/segments/conditioncheck.h"
#include "models/segments/rulejson.h"
#include "models/segments/rulejsonplace.h"
#include "models/segments/rulejsonwindow.h"
#include "models/segments/rulevocabulary.h"

#include <QJsonDocument>

#include <cmath>

namespace comptoir {

namespace {

using namespace rulevocabulary;

constexpr qint64 kMostCount = 1'000'000'000;
constexpr qint64 kExact = qint64(1) << 53;

Operand moneyAt(RuleJsonPlace place)
{
    const QString amount = place.text("amount");
    const QString code = place.text("currency");
    const std::optional<Currency> currency = Currency::fromCode(code);
    if (!currency || currency->code() != code)
        place.refuse("currency", RuleJson::tr("a currency as “EUR” is expected."));
    const auto money = Money::fromDecimal(amount, currency.value_or(Currency()));
    if (!money)
        place.refuse("amount", RuleJson::tr("an amount as “500.00” is expected."));
    place.finish();
    return money.value_or(Money{});
}

/// Whole numbers are always qint64, also those that JSON writes with a fraction of nothing.
Operand numberAt(double value)
{
    const bool isWhole = std::floor(value) == value && std::abs(value) <= double(kExact);
    return isWhole ? Operand(static_cast<qint64>(value)) : Operand(value);
}

Operand operandAt(RuleJsonPlace &place, const QJsonValue &value, const QString &path)
{
    if (value.isObject())
        return moneyAt({place.fault(), value.toObject(), path});
    if (value.isBool())
        return value.toBool();
    if (value.isDouble() && std::isfinite(value.toDouble()))
        return numberAt(value.toDouble());
    return place.checkedText(value, path);
}

QList<Operand> operandsAt(RuleJsonPlace &place)
{
    QList<Operand> operands;
    if (!place.has("values"))
        return operands;
    const QJsonArray values = place.array("values", RuleJson::kMostOperands);
    for (qsizetype i = 0; i < values.size(); ++i)
        operands.append(operandAt(place, values.at(i),
                                  QStringLiteral("%1[%2]").arg(place.pathOf("values")).arg(i)));
    return operands;
}

QList<Filter> filtersAt(RuleJsonPlace &place, const char *key)
{
    QList<Filter> filters;
    if (!place.has(key))
        return filters;
    const QJsonArray array = place.array(key, RuleJson::kMostFilters);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("%1[%2]").arg(place.pathOf(key)).arg(i);
        RuleJsonPlace one(place.fault(), array.at(i).toObject(), path);
        Filter filter;
        filter.attribute = one.name("attribute");
        filter.op = wordAt(one, "operator", kOperators);
        filter.operands = operandsAt(one);
        one.finish();
        filters.append(filter);
    }
    return filters;
}

AttributeCondition attributeAt(RuleJsonPlace &place)
{
    AttributeCondition condition;
    condition.field = place.name("field");
    condition.op = wordAt(place, "operator", kOperators);
    condition.operands = operandsAt(place);
    condition.window = windowAt(place);
    return condition;
}

BehaviourCondition behaviourAt(RuleJsonPlace &place)
{
    BehaviourCondition condition;
    condition.verb = place.name("did");
    int given = 0;
    for (const auto &word : kCounts) {
        if (!place.has(word.word))
            continue;
        ++given;
        condition.comparison = word.value;
        if (word.value != BehaviourCondition::Count::Never)
            condition.count = place.whole(word.word, 0, kMostCount);
        else if (!place.yes(word.word))
            place.refuse(word.word, RuleJson::tr("“never” is either said or left out."));
        else
            condition.count = 0;
    }
    if (given != 1)
        place.refuse(place.path(), RuleJson::tr("it does not say how often, and in one way only."));
    condition.where = filtersAt(place, "where");
    condition.window = windowAt(place);
    return condition;
}

AggregateCondition aggregateAt(RuleJsonPlace &place)
{
    AggregateCondition condition;
    condition.statistic = wordAt(place, "figure", kStatistics);
    condition.measure = place.name("of");
    condition.verb = place.name("did");
    condition.where = filtersAt(place, "where");
    condition.window = windowAt(place);
    condition.op = wordAt(place, "operator", kOperators);
    condition.operands = operandsAt(place);
    return condition;
}

OccurrenceCondition occurrenceAt(RuleJsonPlace &place)
{
    OccurrenceCondition condition;
    condition.which = wordAt(place, "occurrence", kOccurrences);
    condition.verb = place.name("did");
    condition.where = filtersAt(place, "where");
    condition.having = filtersAt(place, "having");
    condition.window = windowAt(place);
    return condition;
}

RankCondition rankAt(RuleJsonPlace &place)
{
    RankCondition condition;
    condition.end = wordAt(place, "rank", kEnds);
    condition.field = place.name("field");
    const bool isShare = !place.has("people");
    condition.measure = isShare ? RankCondition::Measure::Percent : RankCondition::Measure::People;
    condition.size = isShare ? place.number("percent")
                             : static_cast<double>(place.whole("people", 1, kMostCount));
    return condition;
}

ShopRelativeCondition relativeAt(RuleJsonPlace &place)
{
    ShopRelativeCondition condition;
    condition.field = place.name("field");
    condition.op = wordAt(place, "operator", kOperators);
    condition.factor = place.number("times_shop");
    return condition;
}

AnniversaryCondition anniversaryAt(RuleJsonPlace &place)
{
    AnniversaryCondition condition;
    condition.field = place.name("anniversary");
    condition.firstDay = static_cast<int>(place.whole("from", -366, 366));
    condition.lastDay = static_cast<int>(place.whole("to", -366, 366));
    return condition;
}

SegmentCondition segmentAt(RuleJsonPlace &place)
{
    SegmentCondition condition;
    condition.segment = place.name("segment");
    condition.isMember = place.yes("member");
    return condition;
}

SampleCondition sampleAt(RuleJsonPlace &place)
{
    SampleCondition condition;
    condition.percent = place.number("sample");
    condition.seed = place.whole("seed", 0, kExact);
    return condition;
}

double numberWithin(RuleJsonPlace &place, const char *key, double least, double most)
{
    const double value = place.number(key);
    if (value >= least && value <= most)
        return value;
    place.refuse(
        key, RuleJson::tr("a number from %1 to %2 is expected.").arg(least).arg(most, 0, 'f', 0));
    return least;
}

DistanceCondition distanceAt(RuleJsonPlace &place)
{
    DistanceCondition condition;
    // 0: not filled in yet.
    condition.kilometres = numberWithin(place, "within_km", 0, ConditionCheck::kFarthestKm);
    condition.latitude = numberWithin(place, "latitude", -90, 90);
    condition.longitude = numberWithin(place, "longitude", -180, 180);
    condition.place = place.optionalText("place");
    return condition;
}

/// Reads the tree and counts what there is of it.
class TreeReader
{
public:
    RuleNode node(RuleJsonPlace &place, int depth)
    {
        RuleNode node;
        if (depth > RuleJson::kMostDepth) {
            place.refuse(place.path(),
                         RuleJson::tr("groups stand here within groups more than %1 deep.")
                             .arg(RuleJson::kMostDepth));
            return node;
        }
        if (++m_nodes > RuleJson::kMostNodes) {
            place.refuse(
                place.path(),
                RuleJson::tr("the rule has more than %1 conditions.").arg(RuleJson::kMostNodes));
            return node;
        }
        const auto mode = modeOf(place);
        node.body = mode ? RuleNode::Body(group(place, *mode, depth)) : condition(place);
        if (place.has("lasting"))
            node.lasting = spanAt(place.object("lasting"));
        return node;
    }

private:
    static std::optional<RuleGroup::Mode> modeOf(const RuleJsonPlace &place)
    {
        for (const auto &mode : kModes) {
            if (place.has(mode.word))
                return mode.value;
        }
        return std::nullopt;
    }

    RuleGroup group(RuleJsonPlace &place, RuleGroup::Mode mode, int depth)
    {
        RuleGroup group;
        group.mode = mode;
        const QByteArray key = wordOf(kModes, mode).toLatin1();
        const QJsonArray children = place.array(key.constData(), RuleJson::kMostNodes);
        for (qsizetype i = 0; i < children.size() && !place.fault().error; ++i) {
            const QString path = QStringLiteral("%1[%2]").arg(place.pathOf(key.constData())).arg(i);
            if (!children.at(i).isObject()) {
                place.refuse(path, RuleJson::tr("this part is not understood."));
                break;
            }
            RuleJsonPlace child(place.fault(), children.at(i).toObject(), path);
            group.children.push_back(node(child, depth + 1));
            child.finish();
        }
        return group;
    }

    static RuleNode::Body condition(RuleJsonPlace &place)
    {
        if (place.has("figure"))
            return aggregateAt(place);
        if (place.has("occurrence"))
            return occurrenceAt(place);
        if (place.has("did"))
            return behaviourAt(place);
        if (place.has("rank"))
            return rankAt(place);
        if (place.has("times_shop"))
            return relativeAt(place);
        if (place.has("field"))
            return attributeAt(place);
        if (place.has("anniversary"))
            return anniversaryAt(place);
        if (place.has("segment"))
            return segmentAt(place);
        if (place.has("sample"))
            return sampleAt(place);
        if (place.has("within_km"))
            return distanceAt(place);
        place.refuse(place.path(),
                     RuleJson::tr("this Comptoir does not know this kind of condition."));
        return RuleGroup();
    }

    int m_nodes = 0;
};

} // namespace

Result<RuleNode> RuleJson::nodeFromJson(const QJsonObject &json)
{
    RuleFault fault;
    RuleJsonPlace place(fault, json, QStringLiteral("rule"));
    RuleNode node = TreeReader().node(place, 0);
    place.finish();
    if (fault.error)
        return *fault.error;
    return node;
}

Result<Rule> RuleJson::fromJson(const QJsonObject &json)
{
    RuleFault fault;
    RuleJsonPlace place(fault, json, QStringLiteral("rule"));
    if (place.whole("version", 1, 1'000'000) > Rule::kVersion)
        place.refuse("version", tr("the rule was written by a newer Comptoir."));
    const RuleNode node = TreeReader().node(place, 0);
    place.finish();
    if (!node.group() || node.lasting)
        place.refuse(
            place.path(),
            tr("it does not say whether all, any or none of its conditions have to hold."));
    if (fault.error)
        return *fault.error;
    return Rule{*node.group()};
}

Result<Rule> RuleJson::read(const QByteArray &bytes)
{
    if (bytes.size() > kMostBytes)
        return Error{ErrorCode::Parse, tr("This rule cannot be read: it is too large."),
                     QStringLiteral("rule JSON of %1 bytes").arg(bytes.size())};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject())
        return Error{
            ErrorCode::Parse,
            tr("This rule cannot be read: its text is damaged (at byte %1).").arg(fault.offset),
            fault.errorString()};
    return fromJson(document.object());
}

} // namespace comptoir
