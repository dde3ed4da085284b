#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QList<DataSource> needs(const GraphNode &node)
{
    const auto who = node.parameters.constFind(QStringLiteral("who"));
    const bool viewed
        = who != node.parameters.cend() && *who == ParameterValue(QStringLiteral("viewed"));
    return viewed ? QList<DataSource>{DataSource::ProductViews} : QList<DataSource>{};
}

QString sentence(const NodeSpeech &of)
{
    if (of.is("who", "viewed"))
        return NodeWords::tr(
                   "When the price of a product falls by at least %1 %, for those who looked at it")
            .arg(of.said("percent"));
    return NodeWords::
        tr("When the price of a product falls by at least %1 %, for those who have it in a cart")
            .arg(of.said("percent"));
}

} // namespace

NodeKind priceDropped()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("price_dropped");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Price falls");
    kind.icon = QStringLiteral("percent");
    kind.parameters = {
        whole("percent", QT_TRANSLATE_NOOP("NodeWords", "By at least, in percent"), qint64{10}, 1,
              99),
        choice("who", QT_TRANSLATE_NOOP("NodeWords", "For whom"),
               {{QStringLiteral("cart"), QT_TRANSLATE_NOOP("NodeWords", "who have it in a cart")},
                {QStringLiteral("viewed"), QT_TRANSLATE_NOOP("NodeWords", "who looked at it")}})};
    kind.ports = {next()};
    kind.key = EntryKey::Product;
    kind.ownNeeds = &needs;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
