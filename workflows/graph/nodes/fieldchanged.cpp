#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.has("to")
        ? NodeWords::tr("When %1 of a customer becomes %2").arg(of.said("field"), of.said("to"))
        : NodeWords::tr("When %1 of a customer changes").arg(of.said("field"));
}

} // namespace

NodeKind fieldChanged()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("field_changed");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "A field changes");
    kind.icon = QStringLiteral("edit");
    kind.parameters = {field("field", QT_TRANSLATE_NOOP("NodeWords", "Field"), FieldPick::Any),
                       text("to", QT_TRANSLATE_NOOP("NodeWords", "Becomes")).optional()};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
