#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &)
{
    return NodeWords::tr("When you put a customer in by hand");
}

} // namespace

NodeKind byHand()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("by_hand");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "By hand");
    kind.icon = QStringLiteral("customer");
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
