#pragma once

#include "tests/models/segments/randomrule.h"
#include "workflows/graph/nodecatalogue.h"

#include <QRandomGenerator>

namespace comptoir {

/// Workflows of every shape: all kinds of nodes, with values of the right type that need not make
/// sense. What the JSON form must carry, and what checks and sentences must survive.
class RandomGraph
{
public:
    explicit RandomGraph(quint32 seed)
        : m_seed(seed)
        , m_random(seed)
    {}

    Graph graph()
    {
        Graph graph;
        graph.name = word();
        graph.description = maybe() ? QStringLiteral("two\nlines") : QString();
        graph.settings = values(workflowSettings());
        const int count = upTo(12);
        for (int i = 0; i < count; ++i)
            graph.nodes.insert(QStringLiteral("n%1").arg(i + 1), node(count));
        for (const QString &id : graph.nodes.keys()) {
            if (maybe())
                graph.layout.places.insert(id, {upTo(4000) - 2000, upTo(4000) - 2000});
        }
        if (maybe())
            graph.layout.notes.append({QRect(upTo(9), upTo(9), 200, 80), word()});
        if (maybe() && count > 0)
            graph.layout.groups.append({word(), {QStringLiteral("n1")}});
        return graph;
    }

private:
    int upTo(int most) { return m_random.bounded(most + 1); }
    bool maybe() { return upTo(1) == 1; }
    QString word()
    {
        static const QStringList kWords{
            QStringLiteral("é à ü"), QStringLiteral("\"quoted\" \\ back"),
            QStringLiteral("日本"),  QStringLiteral("n1"),
            QStringLiteral("%1 %2"), QString()};
        return kWords[upTo(5)];
    }
    QString id() { return QStringLiteral("p%1").arg(upTo(9)); }
    Rule rule() { return RandomRule(m_seed * 31 + static_cast<quint32>(upTo(1000))).rule(); }

    GraphNode node(int count)
    {
        const QList<NodeKind> &kinds = NodeCatalogue::kinds();
        const NodeKind &kind = kinds.at(upTo(static_cast<int>(kinds.size()) - 1));
        GraphNode node;
        node.kind = kind.id;
        node.name = maybe() ? word() : QString();
        node.parameters = values(kind.parameters);
        for (const NodePort &port : kind.portsOf(node)) {
            if (maybe())
                node.next.insert(port.id, QStringLiteral("n%1").arg(1 + upTo(count - 1)));
        }
        return node;
    }

    ParameterMap values(const QList<NodeParameter> &parameters)
    {
        ParameterMap values;
        for (const NodeParameter &parameter : parameters) {
            if (maybe())
                values.insert(parameter.id, value(parameter));
        }
        return values;
    }

    ParameterValue value(const NodeParameter &parameter)
    {
        switch (parameter.type) {
        case ParameterType::YesNo:
            return maybe();
        case ParameterType::Whole:
            return qint64{upTo(2000) - 1000};
        case ParameterType::Number:
            return upTo(2000) / 8.0;
        case ParameterType::Choice:
            return parameter.choices.at(upTo(static_cast<int>(parameter.choices.size()) - 1)).word;
        case ParameterType::Choices:
            return QStringList{parameter.choices.constFirst().word};
        case ParameterType::Words:
            return QStringList{QStringLiteral("a"), QStringLiteral("b")};
        case ParameterType::Products:
        case ParameterType::Categories:
            return QStringList{QString::number(upTo(99))};
        case ParameterType::Amount:
            return Money{upTo(99999), *Currency::fromCode(u"EUR")};
        case ParameterType::Length:
            return Delay{upTo(90), static_cast<DelayUnit>(upTo(5))};
        case ParameterType::TimeOfDay:
            return QTime(upTo(23), upTo(59));
        case ParameterType::Day:
            return QDate(2020, 1, 1).addDays(upTo(4000));
        case ParameterType::Question:
            return rule();
        case ParameterType::Branches:
            return QList<NamedRule>{{id(), word(), rule()}, {id(), word(), rule()}};
        case ParameterType::Shares:
            return QList<NamedShare>{{id(), word(), 25}, {id(), word(), 62.5}};
        default:
            return word();
        }
    }

    quint32 m_seed;
    QRandomGenerator m_random;
};

} // namespace comptoir
