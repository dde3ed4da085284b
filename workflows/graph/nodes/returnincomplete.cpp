#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a return has lacked its details for %1").arg(of.said("after"));
}

} // namespace

NodeKind returnIncomplete()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("return_incomplete");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Return without details");
    kind.icon = QStringLiteral("refund");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "Lacking for"), {3, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Order;
    kind.needs = {DataSource::Events};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
