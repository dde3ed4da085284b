#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When the payment of an order has been awaited for %1")
        .arg(of.said("after"));
}

} // namespace

NodeKind paymentPending()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("payment_pending");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Payment awaited");
    kind.icon = QStringLiteral("clock");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "Awaited for"), {3, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
