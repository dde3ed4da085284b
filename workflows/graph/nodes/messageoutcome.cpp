#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("outcome", "opened"))
        return of.has("within")
            ? NodeWords::tr("Ask whether the message of %1 was opened, within %2")
                  .arg(of.said("step"), of.said("within"))
            : NodeWords::tr("Ask whether the message of %1 was opened").arg(of.said("step"));
    if (of.is("outcome", "clicked"))
        return of.has("within")
            ? NodeWords::tr("Ask whether the message of %1 was clicked, within %2")
                  .arg(of.said("step"), of.said("within"))
            : NodeWords::tr("Ask whether the message of %1 was clicked").arg(of.said("step"));
    if (of.is("outcome", "answered"))
        return of.has("within")
            ? NodeWords::tr("Ask whether the message of %1 was answered, within %2")
                  .arg(of.said("step"), of.said("within"))
            : NodeWords::tr("Ask whether the message of %1 was answered").arg(of.said("step"));
    if (of.is("outcome", "delivered"))
        return of.has("within")
            ? NodeWords::tr("Ask whether the message of %1 arrived, within %2")
                  .arg(of.said("step"), of.said("within"))
            : NodeWords::tr("Ask whether the message of %1 arrived").arg(of.said("step"));
    return NodeWords::tr("Ask whether the message of %1 was sent at all").arg(of.said("step"));
}

StepAnswer run(StepContext &of)
{
    const Delay within = of.is("outcome", "sent") ? Delay() : of.get<Delay>("within");
    const Timestamp until = after(of.enrolment().arrivedAt, within, of.facts().customerZone());
    const auto reaction = reactionFrom(of.get<QString>("outcome"));
    const std::optional<Timestamp> at
        = reaction ? of.facts().reacted(of.get<QString>("step"), *reaction) : std::nullopt;
    // What came later, while the program was closed, came too late.
    if (at && *at <= until)
        return StepAnswer::go("yes");
    return of.now() < until ? StepAnswer::wait(until) : StepAnswer::go("no");
}

} // namespace

NodeKind messageOutcome()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("message_outcome");
    kind.category = NodeCategory::Decision;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "What became of a message");
    kind.icon = QStringLiteral("help");
    kind.parameters
        = {step("step", QT_TRANSLATE_NOOP("NodeWords", "Of the step")),
           choice("outcome", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("clicked"), QT_TRANSLATE_NOOP("NodeWords", "clicked")},
                   {QStringLiteral("opened"), QT_TRANSLATE_NOOP("NodeWords", "opened")},
                   {QStringLiteral("answered"), QT_TRANSLATE_NOOP("NodeWords", "answered")},
                   {QStringLiteral("delivered"), QT_TRANSLATE_NOOP("NodeWords", "arrived")},
                   {QStringLiteral("sent"), QT_TRANSLATE_NOOP("NodeWords", "sent")}}),
           length("within", QT_TRANSLATE_NOOP("NodeWords", "Within"), {0, DelayUnit::Hours}, 0)
               .when(QStringLiteral("outcome"),
                     {QStringLiteral("clicked"), QStringLiteral("opened"),
                      QStringLiteral("answered"), QStringLiteral("delivered")})};
    kind.ports = {port("yes", QT_TRANSLATE_NOOP("NodeWords", "Yes")),
                  port("no", QT_TRANSLATE_NOOP("NodeWords", "No"))};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
