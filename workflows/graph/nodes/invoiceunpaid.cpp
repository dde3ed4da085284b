#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When an order was shipped %1 ago and is still unpaid")
        .arg(of.said("after"));
}

} // namespace

NodeKind invoiceUnpaid()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("invoice_unpaid");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Invoice unpaid");
    kind.icon = QStringLiteral("warning");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "Shipped for"), {14, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.needs = {DataSource::OrderHistory};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
