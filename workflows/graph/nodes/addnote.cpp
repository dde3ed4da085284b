#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Note on the customer’s page: %1").arg(of.said("text"));
}

} // namespace

NodeKind addNote()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("add_note");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Note");
    kind.icon = QStringLiteral("note");
    kind.parameters = {longText("text", QT_TRANSLATE_NOOP("NodeWords", "Note"))};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
