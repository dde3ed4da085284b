#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Tell the program at %1").arg(of.said("url"));
}

} // namespace

NodeKind webHook()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("web_hook");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Tell another program");
    kind.icon = QStringLiteral("plug");
    kind.parameters
        = {url("url", QT_TRANSLATE_NOOP("NodeWords", "Address (https)")),
           words("fields", QT_TRANSLATE_NOOP("NodeWords", "With these fields")).optional()};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
