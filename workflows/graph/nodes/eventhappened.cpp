#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When this happens: %1").arg(of.said("event"));
}

} // namespace

NodeKind eventHappened()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("event_happened");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Something else happens");
    kind.icon = QStringLiteral("bolt");
    kind.parameters = {text("event", QT_TRANSLATE_NOOP("NodeWords", "Kind of event"), 100)};
    kind.ports = {next()};
    kind.key = EntryKey::Occasion;
    kind.needs = {DataSource::Events};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
