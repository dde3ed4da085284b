#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("%1 before loyalty points expire").arg(of.said("ahead"));
}

} // namespace

NodeKind pointsExpiring()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("points_expiring");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Loyalty points about to expire");
    kind.icon = QStringLiteral("gift");
    kind.parameters = {
        length("ahead", QT_TRANSLATE_NOOP("NodeWords", "How long before"), {14, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Loyalty};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
