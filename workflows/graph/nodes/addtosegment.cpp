#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Put the customer into the segment %1 and leave the workflow")
        .arg(of.said("segment"));
}

StepAnswer run(StepContext &of)
{
    of.emitEffect();
    return StepAnswer::leave(StepReason::LeftByExit);
}

} // namespace

NodeKind addToSegment()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("add_to_segment");
    kind.category = NodeCategory::End;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Put into a segment");
    kind.icon = QStringLiteral("segment");
    kind.parameters = {segment("segment", QT_TRANSLATE_NOOP("NodeWords", "Segment"))};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
