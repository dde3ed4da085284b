#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Show the notice %1 on this computer").arg(of.said("text"));
}

} // namespace

NodeKind notify()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("notify");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Notice on this computer");
    kind.icon = QStringLiteral("bell");
    kind.parameters = {text("text", QT_TRANSLATE_NOOP("NodeWords", "Notice"))};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
