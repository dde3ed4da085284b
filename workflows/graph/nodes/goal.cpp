#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("what", "question"))
        return NodeWords::tr("Goal, within %1 of coming in: %2")
            .arg(of.said("within"), of.said("question"));
    if (of.is("what", "paid"))
        return NodeWords::tr("Goal: a paid order within %1 of coming in").arg(of.said("within"));
    return NodeWords::tr("Goal: an order within %1 of coming in").arg(of.said("within"));
}

StepAnswer run(StepContext &of)
{
    of.setVariable(QStringLiteral("reached"));
    return of.hasArrow("next") ? StepAnswer::go("next") : StepAnswer::leave(StepReason::Reached);
}

} // namespace

NodeKind goal()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("goal");
    kind.category = NodeCategory::End;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Goal");
    kind.icon = QStringLiteral("flag");
    kind.parameters
        = {choice("what", QT_TRANSLATE_NOOP("NodeWords", "What counts"),
                  {{QStringLiteral("order"), QT_TRANSLATE_NOOP("NodeWords", "an order")},
                   {QStringLiteral("paid"), QT_TRANSLATE_NOOP("NodeWords", "a paid order")},
                   {QStringLiteral("question"),
                    QT_TRANSLATE_NOOP("NodeWords", "a question about the customer")}}),
           question("question", QT_TRANSLATE_NOOP("NodeWords", "Question"))
               .when(QStringLiteral("what"), {QStringLiteral("question")}),
           length("within", QT_TRANSLATE_NOOP("NodeWords", "Within"), {30, DelayUnit::Days})};
    kind.ports = {port("next", QT_TRANSLATE_NOOP("NodeWords", "Next"), true)};
    kind.isWatched = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
