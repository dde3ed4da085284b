#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<DataSource> needs(const GraphNode &node)
{
    const auto who = node.parameters.constFind(QStringLiteral("who"));
    const bool waits
        = who != node.parameters.cend() && *who == ParameterValue(QStringLiteral("waiting"));
    return waits ? QList<DataSource>{DataSource::Events} : QList<DataSource>{};
}

QString sentence(const NodeSpeech &of)
{
    if (of.is("who", "waiting"))
        return NodeWords::tr("When a product is back in stock, for those on its waiting list");
    if (of.is("who", "cart"))
        return NodeWords::tr("When a product is back in stock, for those who had it in a cart");
    return NodeWords::tr("When a product is back in stock, for those who had it in a cart or are "
                         "on its waiting list");
}

} // namespace

NodeKind backInStock()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("back_in_stock");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Back in stock");
    kind.icon = QStringLiteral("stock");
    kind.parameters = {
        choice("who", QT_TRANSLATE_NOOP("NodeWords", "For whom"),
               {{QStringLiteral("cart"), QT_TRANSLATE_NOOP("NodeWords", "who had it in a cart")},
                {QStringLiteral("waiting"), QT_TRANSLATE_NOOP("NodeWords", "on its waiting list")},
                {QStringLiteral("both"), QT_TRANSLATE_NOOP("NodeWords", "both")}})};
    kind.ports = {next()};
    kind.key = EntryKey::Product;
    kind.ownNeeds = &needs;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
