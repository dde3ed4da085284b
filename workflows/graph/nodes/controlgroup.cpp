#include "workflows/engine/stepping.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Keep %1 % as a control group, who go the same way without messages")
        .arg(of.said("percent"));
}

StepAnswer run(StepContext &of)
{
    if (of.drawn(true) * 100 < of.get<double>("percent"))
        of.setControl();
    StepAnswer answer = StepAnswer::go("next");
    if (of.enrolment().isControl)
        answer.detail = QStringLiteral("control");
    return answer;
}

} // namespace

NodeKind controlGroup()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("control_group");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Control group");
    kind.icon = QStringLiteral("shield");
    kind.parameters
        = {number("percent", QT_TRANSLATE_NOOP("NodeWords", "Share, in percent"), 10.0, 1, 50)};
    kind.ports = {next()};
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
