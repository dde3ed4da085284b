#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Go to %1, %2 times at most").arg(of.said("step"), of.said("most"));
}

StepAnswer run(StepContext &of)
{
    if (of.countRound() > of.get<qint64>("most"))
        return StepAnswer::leave(StepReason::RoundsUsedUp);
    StepAnswer answer;
    answer.kind = StepAnswer::Kind::Jump;
    answer.target = of.get<QString>("step");
    return answer;
}

} // namespace

NodeKind goTo()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("go_to");
    kind.category = NodeCategory::End;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Go to");
    kind.icon = QStringLiteral("redo");
    kind.parameters
        = {step("step", QT_TRANSLATE_NOOP("NodeWords", "Step")),
           whole("most", QT_TRANSLATE_NOOP("NodeWords", "Times at most"), qint64{3}, 1, 1000)};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
