#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &)
{
    return NodeWords::tr("When there is a new customer");
}

} // namespace

NodeKind customerCreated()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("customer_created");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "New customer");
    kind.icon = QStringLiteral("person-add");
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
