#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer reaches the loyalty tier %1").arg(of.said("tier"));
}

} // namespace

NodeKind tierReached()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("tier_reached");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Loyalty tier reached");
    kind.icon = QStringLiteral("star");
    kind.parameters = {text("tier", QT_TRANSLATE_NOOP("NodeWords", "Tier"), 100)};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Loyalty};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
