#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<NodePort> ports(const GraphNode &node)
{
    QList<NodePort> made;
    const ParameterValue given = node.parameters.value(QStringLiteral("values"));
    const auto *values = std::get_if<QStringList>(&given);
    for (const QString &value : values ? *values : QStringList())
        made.append({value, nullptr, value});
    return made;
}

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Go by %1: %2, or any other").arg(of.said("field"), of.said("values"));
}

StepAnswer run(StepContext &of)
{
    const QStringList held = of.facts().words(of.get<QString>("field"));
    for (const QString &value : of.get<QStringList>("values")) {
        if (held.contains(value, Qt::CaseInsensitive))
            return StepAnswer::goBy(value);
    }
    return StepAnswer::go("other");
}

} // namespace

NodeKind byValue()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("by_value");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "By the value of a field");
    kind.icon = QStringLiteral("list");
    kind.parameters = {field("field", QT_TRANSLATE_NOOP("NodeWords", "Field"), FieldPick::Words),
                       words("values", QT_TRANSLATE_NOOP("NodeWords", "Values"))};
    kind.ports = {port("other", QT_TRANSLATE_NOOP("NodeWords", "All others"))};
    kind.ownPorts = &ports;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
