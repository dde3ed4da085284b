#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<NodePort> ports(const GraphNode &node)
{
    QList<NodePort> made;
    const ParameterValue given = node.parameters.value(QStringLiteral("branches"));
    const auto *branches = std::get_if<QList<NamedRule>>(&given);
    for (const NamedRule &branch : branches ? *branches : QList<NamedRule>())
        made.append({branch.id, nullptr, branch.name.isEmpty() ? branch.id : branch.name});
    return made;
}

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("The first of these ways that fits: %1; else the other way")
        .arg(of.said("branches"));
}

StepAnswer run(StepContext &of)
{
    for (const NamedRule &branch : of.get<QList<NamedRule>>("branches")) {
        if (of.facts().fits(branch.rule))
            return StepAnswer::goBy(branch.id);
    }
    return StepAnswer::go("other");
}

} // namespace

NodeKind branches()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("branches");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Several ways");
    kind.icon = QStringLiteral("columns");
    kind.parameters = {parts::branches("branches", QT_TRANSLATE_NOOP("NodeWords", "Ways"))};
    kind.ports = {port("other", QT_TRANSLATE_NOOP("NodeWords", "All others"))};
    kind.ownPorts = &ports;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
