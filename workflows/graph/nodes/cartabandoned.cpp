#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.has("at_least")
        ? NodeWords::tr("When a cart of at least %1 has been left for %2")
              .arg(of.said("at_least"), of.said("after"))
        : NodeWords::tr("When a cart has been left for %1").arg(of.said("after"));
}

} // namespace

NodeKind cartAbandoned()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("cart_abandoned");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Cart left behind");
    kind.icon = QStringLiteral("cart");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "Left for"), {1, DelayUnit::Hours}),
           amount("at_least", QT_TRANSLATE_NOOP("NodeWords", "Worth at least")).optional()};
    kind.ports = {next()};
    kind.key = EntryKey::Cart;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
