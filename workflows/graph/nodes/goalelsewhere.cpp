#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer reaches the goal of the workflow %1")
        .arg(of.said("workflow"));
}

} // namespace

NodeKind goalElsewhere()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("goal_elsewhere");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Goal of another workflow");
    kind.icon = QStringLiteral("workflow");
    kind.parameters = {workflow("workflow", QT_TRANSLATE_NOOP("NodeWords", "Workflow"))};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
