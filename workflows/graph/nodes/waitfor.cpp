#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    return NodeWords::tr("Wait %1").arg(of.said("length"));
}

StepAnswer run(StepContext &of)
{
    const Timestamp until
        = after(of.enrolment().arrivedAt, of.get<Delay>("length"), of.facts().customerZone());
    return of.now() < until ? StepAnswer::wait(until) : StepAnswer::go("next");
}

} // namespace

NodeKind waitFor()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("wait_for");
    kind.category = NodeCategory::Wait;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Wait");
    kind.icon = QStringLiteral("clock");
    kind.parameters
        = {length("length", QT_TRANSLATE_NOOP("NodeWords", "How long"), {1, DelayUnit::Days})};
    kind.ports = {next()};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
