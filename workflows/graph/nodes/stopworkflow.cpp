#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Take the customer out of the workflow %1").arg(of.said("workflow"));
}

} // namespace

NodeKind stopWorkflow()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("stop_workflow");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Stop another workflow");
    kind.icon = QStringLiteral("stop");
    kind.parameters = {workflow("workflow", QT_TRANSLATE_NOOP("NodeWords", "Workflow"))};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
