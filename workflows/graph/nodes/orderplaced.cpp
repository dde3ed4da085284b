#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.has("at_least")
        ? NodeWords::tr("When an order of at least %1 is placed").arg(of.said("at_least"))
        : NodeWords::tr("When an order is placed");
}

} // namespace

NodeKind orderPlaced()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("order_placed");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Order placed");
    kind.icon = QStringLiteral("order");
    kind.parameters
        = {amount("at_least", QT_TRANSLATE_NOOP("NodeWords", "Worth at least")).optional()};
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
