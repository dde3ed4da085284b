#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("When a customer leaves the segment %1").arg(of.said("segment"));
}

} // namespace

NodeKind segmentLeft()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("segment_left");
    kind.category = NodeCategory::Trigger;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Leaves a segment");
    kind.icon = QStringLiteral("segment");
    kind.parameters = {segment("segment", QT_TRANSLATE_NOOP("NodeWords", "Segment"))};
    kind.ports = {next()};
    kind.sentence = &sentence;
    return kind;
}

} // namespace comptoir::nodes
