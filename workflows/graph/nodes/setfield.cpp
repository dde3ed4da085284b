#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.has("value") ? NodeWords::tr("Set %1 to %2").arg(of.said("field"), of.said("value"))
                           : NodeWords::tr("Empty %1").arg(of.said("field"));
}

} // namespace

NodeKind setField()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("set_field");
    kind.category = NodeCategory::Change;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Field");
    kind.icon = QStringLiteral("edit");
    kind.parameters = {field("field", QT_TRANSLATE_NOOP("NodeWords", "Field"), FieldPick::Writable),
                       text("value", QT_TRANSLATE_NOOP("NodeWords", "Value"), 500).optional()};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
