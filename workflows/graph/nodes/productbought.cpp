#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("what", "products"))
        return NodeWords::tr("When one of these products is bought: %1").arg(of.said("products"));
    if (of.is("what", "categories"))
        return NodeWords::tr("When something of these categories is bought: %1")
            .arg(of.said("categories"));
    return NodeWords::tr("When anything is bought");
}

} // namespace

NodeKind productBought()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("product_bought");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Product bought");
    kind.icon = QStringLiteral("product");
    kind.parameters = ofProducts();
    kind.ports = {next()};
    kind.key = EntryKey::Product;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
