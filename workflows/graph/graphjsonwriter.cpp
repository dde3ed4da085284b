#include "models/segments/rulejson.h"
#include "workflows/graph/delaywords.h"
#include "workflows/graph/graphjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

QJsonObject parametersJson(const ParameterMap &parameters)
{
    QJsonObject json;
    for (auto one = parameters.cbegin(); one != parameters.cend(); ++one) {
        if (!std::holds_alternative<std::monostate>(*one))
            json.insert(one.key(), GraphJson::toJson(*one));
    }
    return json;
}

QJsonObject nodeJson(const QString &id, const GraphNode &node)
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("kind"), node.kind},
                     {QStringLiteral("parameters"), parametersJson(node.parameters)}};
    if (!node.name.isEmpty())
        json.insert(QStringLiteral("name"), node.name);
    QJsonObject next;
    for (auto arrow = node.next.cbegin(); arrow != node.next.cend(); ++arrow)
        next.insert(arrow.key(), *arrow);
    json.insert(QStringLiteral("next"), next);
    return json;
}

QJsonObject layoutJson(const GraphLayout &layout)
{
    QJsonObject places;
    for (auto place = layout.places.cbegin(); place != layout.places.cend(); ++place)
        places.insert(place.key(), QJsonArray{place->x(), place->y()});
    QJsonArray notes;
    for (const GraphNote &note : layout.notes) {
        const QRect &place = note.place;
        notes.append(QJsonObject{{QStringLiteral("place"),
                                  QJsonArray{place.x(), place.y(), place.width(), place.height()}},
                                 {QStringLiteral("text"), note.text}});
    }
    QJsonArray groups;
    for (const GraphGroup &group : layout.groups)
        groups.append(
            QJsonObject{{QStringLiteral("name"), group.name},
                        {QStringLiteral("nodes"), QJsonArray::fromStringList(group.nodes)}});
    return {{QStringLiteral("places"), places},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("groups"), groups}};
}

QJsonValue branchesJson(const QList<NamedRule> &branches)
{
    QJsonArray array;
    for (const NamedRule &branch : branches)
        array.append(QJsonObject{{QStringLiteral("id"), branch.id},
                                 {QStringLiteral("name"), branch.name},
                                 {QStringLiteral("rule"), RuleJson::toJson(branch.rule)}});
    return array;
}

QJsonValue sharesJson(const QList<NamedShare> &shares)
{
    QJsonArray array;
    for (const NamedShare &share : shares)
        array.append(QJsonObject{{QStringLiteral("id"), share.id},
                                 {QStringLiteral("name"), share.name},
                                 {QStringLiteral("percent"), share.percent}});
    return array;
}

/// One alternative of ParameterValue each.
struct ToJson
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool yes) const { return yes; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const QStringList &words) const
    {
        return QJsonArray::fromStringList(words);
    }
    QJsonValue operator()(const Money &money) const
    {
        return QJsonObject{{QStringLiteral("amount"), money.toDecimal()},
                           {QStringLiteral("currency"), money.currency.code()}};
    }
    QJsonValue operator()(const Delay &delay) const
    {
        return QJsonObject{{delayWord(delay.unit), delay.count}};
    }
    QJsonValue operator()(const QTime &time) const
    {
        return time.toString(QStringLiteral("HH:mm"));
    }
    QJsonValue operator()(const QDate &day) const { return day.toString(Qt::ISODate); }
    QJsonValue operator()(const Rule &rule) const { return RuleJson::toJson(rule); }
    QJsonValue operator()(const QList<NamedRule> &branches) const { return branchesJson(branches); }
    QJsonValue operator()(const QList<NamedShare> &shares) const { return sharesJson(shares); }
};

} // namespace

QJsonValue GraphJson::toJson(const ParameterValue &value)
{
    return std::visit(ToJson(), value);
}

QJsonObject GraphJson::toJson(const Graph &graph)
{
    QJsonArray nodes;
    for (auto node = graph.nodes.cbegin(); node != graph.nodes.cend(); ++node)
        nodes.append(nodeJson(node.key(), *node));
    QJsonObject json{{QStringLiteral("version"), Graph::kVersion},
                     {QStringLiteral("name"), graph.name},
                     {QStringLiteral("settings"), parametersJson(graph.settings)},
                     {QStringLiteral("nodes"), nodes},
                     {QStringLiteral("layout"), layoutJson(graph.layout)}};
    if (!graph.description.isEmpty())
        json.insert(QStringLiteral("description"), graph.description);
    return json;
}

QByteArray GraphJson::write(const Graph &graph)
{
    return QJsonDocument(toJson(graph)).toJson();
}

} // namespace comptoir
