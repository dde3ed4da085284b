#include "models/segments/rulejson.h"
#include "models/segments/rulevocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

using namespace rulevocabulary;

QJsonObject spanJson(const Span &span)
{
    return {{wordOf(kSpanUnits, span.unit), span.count}};
}

QString dayJson(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject windowJson(const Window &window)
{
    switch (window.kind) {
    case Window::Kind::AllTime:
        break;
    case Window::Kind::Last:
        return {{QStringLiteral("last"), spanJson(window.span)}};
    case Window::Kind::OlderThan:
        return {{QStringLiteral("older_than"), spanJson(window.span)}};
    case Window::Kind::Ago:
        return {{QStringLiteral("ago"),
                 QJsonObject{{QStringLiteral("from"), spanJson(window.span)},
                             {QStringLiteral("to"), spanJson(window.newer)}}}};
    case Window::Kind::Next:
        return {{QStringLiteral("next"), spanJson(window.span)}};
    case Window::Kind::Calendar:
        return {{QStringLiteral("calendar"), wordOf(kCalendarUnits, window.calendar)},
                {QStringLiteral("offset"), window.offset}};
    case Window::Kind::Between:
        return {
            {QStringLiteral("between"), QJsonArray{dayJson(window.first), dayJson(window.last)}}};
    case Window::Kind::Until:
        return {{QStringLiteral("until"), dayJson(window.first)}};
    case Window::Kind::Since:
        return {{QStringLiteral("since"), dayJson(window.first)}};
    case Window::Kind::Months: {
        QJsonArray months;
        for (const int month : window.months)
            months.append(month);
        return {{QStringLiteral("months"), months}};
    }
    }
    return {};
}

QJsonValue operandJson(const Operand &operand)
{
    if (const auto *money = std::get_if<Money>(&operand))
        return QJsonObject{{QStringLiteral("amount"), money->toDecimal()},
                           {QStringLiteral("currency"), money->currency.code()}};
    if (const auto *text = std::get_if<QString>(&operand))
        return *text;
    if (const auto *number = std::get_if<qint64>(&operand))
        return *number;
    if (const auto *yes = std::get_if<bool>(&operand))
        return *yes;
    return std::get<double>(operand);
}

void addOperands(QJsonObject &json, Operator op, const QList<Operand> &operands)
{
    json.insert(QStringLiteral("operator"), wordOf(kOperators, op));
    QJsonArray values;
    for (const Operand &operand : operands)
        values.append(operandJson(operand));
    if (!values.isEmpty())
        json.insert(QStringLiteral("values"), values);
}

void addWindow(QJsonObject &json, const Window &window)
{
    if (window.kind != Window::Kind::AllTime)
        json.insert(QStringLiteral("window"), windowJson(window));
}

void addFilters(QJsonObject &json, const QString &key, const QList<Filter> &filters)
{
    QJsonArray array;
    for (const Filter &filter : filters) {
        QJsonObject one{{QStringLiteral("attribute"), filter.attribute}};
        addOperands(one, filter.op, filter.operands);
        array.append(one);
    }
    if (!array.isEmpty())
        json.insert(key, array);
}

QJsonObject json(const RuleGroup &group);

QJsonObject json(const AttributeCondition &condition)
{
    QJsonObject json{{QStringLiteral("field"), condition.field}};
    addOperands(json, condition.op, condition.operands);
    addWindow(json, condition.window);
    return json;
}

QJsonObject json(const BehaviourCondition &condition)
{
    QJsonObject json{{QStringLiteral("did"), condition.verb}};
    const QString comparison = wordOf(kCounts, condition.comparison);
    if (condition.comparison == BehaviourCondition::Count::Never)
        json.insert(comparison, true);
    else
        json.insert(comparison, condition.count);
    addFilters(json, QStringLiteral("where"), condition.where);
    addWindow(json, condition.window);
    return json;
}

QJsonObject json(const AggregateCondition &condition)
{
    QJsonObject json{{QStringLiteral("figure"), wordOf(kStatistics, condition.statistic)},
                     {QStringLiteral("of"), condition.measure},
                     {QStringLiteral("did"), condition.verb}};
    addFilters(json, QStringLiteral("where"), condition.where);
    addWindow(json, condition.window);
    addOperands(json, condition.op, condition.operands);
    return json;
}

QJsonObject json(const OccurrenceCondition &condition)
{
    QJsonObject json{{QStringLiteral("occurrence"), wordOf(kOccurrences, condition.which)},
                     {QStringLiteral("did"), condition.verb}};
    addFilters(json, QStringLiteral("where"), condition.where);
    addFilters(json, QStringLiteral("having"), condition.having);
    addWindow(json, condition.window);
    return json;
}

QJsonObject json(const RankCondition &condition)
{
    const bool isShare = condition.measure == RankCondition::Measure::Percent;
    return {{QStringLiteral("rank"), wordOf(kEnds, condition.end)},
            {QStringLiteral("field"), condition.field},
            {isShare ? QStringLiteral("percent") : QStringLiteral("people"), condition.size}};
}

QJsonObject json(const ShopRelativeCondition &condition)
{
    return {{QStringLiteral("field"), condition.field},
            {QStringLiteral("operator"), wordOf(kOperators, condition.op)},
            {QStringLiteral("times_shop"), condition.factor}};
}

QJsonObject json(const AnniversaryCondition &condition)
{
    return {{QStringLiteral("anniversary"), condition.field},
            {QStringLiteral("from"), condition.firstDay},
            {QStringLiteral("to"), condition.lastDay}};
}

QJsonObject json(const SegmentCondition &condition)
{
    return {{QStringLiteral("segment"), condition.segment},
            {QStringLiteral("member"), condition.isMember}};
}

QJsonObject json(const SampleCondition &condition)
{
    return {{QStringLiteral("sample"), condition.percent},
            {QStringLiteral("seed"), condition.seed}};
}

QJsonObject json(const DistanceCondition &condition)
{
    QJsonObject json{{QStringLiteral("within_km"), condition.kilometres},
                     {QStringLiteral("latitude"), condition.latitude},
                     {QStringLiteral("longitude"), condition.longitude}};
    if (!condition.place.isEmpty())
        json.insert(QStringLiteral("place"), condition.place);
    return json;
}

QJsonObject json(const RuleGroup &group)
{
    QJsonArray children;
    for (const RuleNode &child : group.children)
        children.append(RuleJson::toJson(child));
    return {{wordOf(kModes, group.mode), children}};
}

} // namespace

QJsonObject RuleJson::toJson(const RuleNode &node)
{
    QJsonObject object = std::visit([](const auto &body) { return json(body); }, node.body);
    if (node.lasting)
        object.insert(QStringLiteral("lasting"), spanJson(*node.lasting));
    return object;
}

QJsonObject RuleJson::toJson(const Rule &rule)
{
    QJsonObject object = json(rule.root);
    object.insert(QStringLiteral("version"), Rule::kVersion);
    return object;
}

QByteArray RuleJson::write(const Rule &rule)
{
    return QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact);
}

} // namespace comptoir
