#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Yes for %1; no for all others").arg(of.said("question"));
}

StepAnswer run(StepContext &of)
{
    return StepAnswer::go(of.facts().fits(of.get<Rule>("question")) ? "yes" : "no");
}

} // namespace

NodeKind ifRule()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("if_rule");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Yes or no");
    kind.icon = QStringLiteral("filter");
    kind.parameters = {question("question", QT_TRANSLATE_NOOP("NodeWords", "Question"))};
    kind.ports = {port("yes", QT_TRANSLATE_NOOP("NodeWords", "Yes")),
                  port("no", QT_TRANSLATE_NOOP("NodeWords", "No"))};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
