#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("what", "products"))
        return NodeWords::tr("%1 before one of these products is probably used up: %2")
            .arg(of.said("ahead"), of.said("products"));
    if (of.is("what", "categories"))
        return NodeWords::tr("%1 before something of these categories is probably used up: %2")
            .arg(of.said("ahead"), of.said("categories"));
    return NodeWords::tr("%1 before something bought is probably used up").arg(of.said("ahead"));
}

} // namespace

NodeKind runOut()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("run_out");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "A product runs out at home");
    kind.icon = QStringLiteral("refresh");
    kind.parameters
        = QList<NodeParameter>{length("ahead", QT_TRANSLATE_NOOP("NodeWords", "How long before"),
                                      {5, DelayUnit::Days}, 0)}
        + ofProducts();
    kind.ports = {next()};
    kind.key = EntryKey::Product;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
