#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &)
{
    return NodeWords::tr("When a customer places their first order");
}

} // namespace

NodeKind firstOrder()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("first_order");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "First order");
    kind.icon = QStringLiteral("star");
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
