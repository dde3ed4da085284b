#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When at least %1 loyalty points have lain unused for %2")
        .arg(of.said("at_least"), of.said("after"));
}

} // namespace

NodeKind pointsUnused()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("points_unused");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Loyalty points unused");
    kind.icon = QStringLiteral("gift");
    kind.parameters = {
        whole("at_least", QT_TRANSLATE_NOOP("NodeWords", "Points at least"), qint64{100}, 1, 1e9),
        length("after", QT_TRANSLATE_NOOP("NodeWords", "Unused for"), {60, DelayUnit::Days})};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Loyalty};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
