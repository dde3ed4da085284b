#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Give yourself the task %1, due in %2")
        .arg(of.said("title"), of.said("due"));
}

} // namespace

NodeKind addTask()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("add_task");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Task for you");
    kind.icon = QStringLiteral("tasks");
    kind.parameters
        = {text("title", QT_TRANSLATE_NOOP("NodeWords", "Task")),
           length("due", QT_TRANSLATE_NOOP("NodeWords", "Due in"), {1, DelayUnit::Days}, 0)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
