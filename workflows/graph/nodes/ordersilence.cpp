#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When the last order was %1 ago").arg(of.said("after"));
}

} // namespace

NodeKind orderSilence()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("order_silence");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "No order for a while");
    kind.icon = QStringLiteral("clock");
    kind.parameters = {length("after", QT_TRANSLATE_NOOP("NodeWords", "Without an order for"),
                              {90, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
