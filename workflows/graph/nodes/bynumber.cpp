#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Go by %1: at least %2, or less").arg(of.said("field"), of.said("border"));
}

StepAnswer run(StepContext &of)
{
    const std::optional<double> number = of.facts().number(of.get<QString>("field"));
    if (!number)
        return of.hasArrow("unknown") ? StepAnswer::go("unknown") : StepAnswer::go("less");
    return StepAnswer::go(*number >= of.get<double>("border") ? "at_least" : "less");
}

} // namespace

NodeKind byNumber()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("by_number");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "By a number");
    kind.icon = QStringLiteral("sort");
    kind.parameters
        = {field("field", QT_TRANSLATE_NOOP("NodeWords", "Score or number"), FieldPick::Numbers),
           number("border", QT_TRANSLATE_NOOP("NodeWords", "Border"), {}, -1e9, 1e9)};
    kind.ports = {port("at_least", QT_TRANSLATE_NOOP("NodeWords", "At least")),
                  port("less", QT_TRANSLATE_NOOP("NodeWords", "Less")),
                  port("unknown", QT_TRANSLATE_NOOP("NodeWords", "Not known"), true)};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
