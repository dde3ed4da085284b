#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When an order becomes: %1").arg(of.said("states"));
}

} // namespace

NodeKind orderState()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("order_state");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Order changes its state");
    kind.icon = QStringLiteral("delivery");
    kind.parameters = {choices(
        "states", QT_TRANSLATE_NOOP("NodeWords", "States"),
        {{QStringLiteral("preparing"), QT_TRANSLATE_NOOP("NodeWords", "in preparation")},
         {QStringLiteral("shipped"), QT_TRANSLATE_NOOP("NodeWords", "shipped")},
         {QStringLiteral("delivered"), QT_TRANSLATE_NOOP("NodeWords", "delivered")},
         {QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("NodeWords", "cancelled")},
         {QStringLiteral("refunded"), QT_TRANSLATE_NOOP("NodeWords", "refunded")},
         {QStringLiteral("payment_error"), QT_TRANSLATE_NOOP("NodeWords", "payment refused")}},
        {})};
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
