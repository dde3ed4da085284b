#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("what", "products"))
        return NodeWords::tr(
                   "%1 after a customer looked at one of these products and did not buy it: %2")
            .arg(of.said("after"), of.said("products"));
    if (of.is("what", "categories"))
        return NodeWords::
            tr("%1 after a customer looked at something of these categories and did not buy it: %2")
                .arg(of.said("after"), of.said("categories"));
    return NodeWords::tr("%1 after a customer looked at a product and did not buy it")
        .arg(of.said("after"));
}

} // namespace

NodeKind productViewed()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("product_viewed");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Product looked at");
    kind.icon = QStringLiteral("eye");
    kind.parameters
        = QList<NodeParameter>{length("after", QT_TRANSLATE_NOOP("NodeWords", "How long after"),
                                      {2, DelayUnit::Hours})}
        + ofProducts();
    kind.ports = {next()};
    kind.key = EntryKey::Product;
    kind.needs = {DataSource::ProductViews};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
