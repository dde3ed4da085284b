#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer comes into the segment %1").arg(of.said("segment"));
}

} // namespace

NodeKind segmentEntered()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("segment_entered");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Comes into a segment");
    kind.icon = QStringLiteral("segment");
    kind.parameters = {segment("segment", QT_TRANSLATE_NOOP("NodeWords", "Segment"))};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
