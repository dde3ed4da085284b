#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return of.has("reason") ? NodeWords::tr("Leave the workflow: %1").arg(of.said("reason"))
                            : NodeWords::tr("Leave the workflow");
}

StepAnswer run(StepContext &of)
{
    return StepAnswer::leave(StepReason::LeftByExit, of.get<QString>("reason"));
}

} // namespace

NodeKind exit()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("exit");
    kind.category = NodeCategory::End;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Leave");
    kind.icon = QStringLiteral("quit");
    kind.parameters = {text("reason", QT_TRANSLATE_NOOP("NodeWords", "Reason")).optional()};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
