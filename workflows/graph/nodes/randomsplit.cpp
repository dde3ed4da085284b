#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<NodePort> ports(const GraphNode &node)
{
    return parts::portsOfShares(node, "shares");
}

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Split at random: %1").arg(of.said("shares"));
}

StepAnswer run(StepContext &of)
{
    return StepAnswer::goBy(of.drawnShare(of.get<QList<NamedShare>>("shares"), false));
}

} // namespace

NodeKind randomSplit()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("random_split");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Random split");
    kind.icon = QStringLiteral("merge");
    kind.parameters = {shares("shares", QT_TRANSLATE_NOOP("NodeWords", "Shares"))};
    kind.ownPorts = &ports;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
