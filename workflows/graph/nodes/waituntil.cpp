#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("what", "question"))
        return NodeWords::tr("Wait until the customer is one of these, for %1 at most: %2")
            .arg(of.said("time_out"), of.said("question"));
    if (of.is("what", "paid"))
        return NodeWords::tr("Wait for a paid order, for %1 at most").arg(of.said("time_out"));
    if (of.is("what", "opened"))
        return NodeWords::tr("Wait until the message of %1 is opened, for %2 at most")
            .arg(of.said("step"), of.said("time_out"));
    if (of.is("what", "clicked"))
        return NodeWords::tr("Wait until the message of %1 is clicked, for %2 at most")
            .arg(of.said("step"), of.said("time_out"));
    if (of.is("what", "answered"))
        return NodeWords::tr("Wait until the message of %1 is answered, for %2 at most")
            .arg(of.said("step"), of.said("time_out"));
    return NodeWords::tr("Wait for an order, for %1 at most").arg(of.said("time_out"));
}

/// When it happened, after the customer came here.
std::optional<Timestamp> happened(const StepContext &of)
{
    if (of.is("what", "question"))
        return of.facts().fits(of.get<Rule>("question")) ? std::optional(of.now()) : std::nullopt;
    if (const auto reaction = reactionFrom(of.get<QString>("what")))
        return of.facts().reacted(of.get<QString>("step"), *reaction);
    return of.facts().orderAfter(of.enrolment().arrivedAt, of.is("what", "paid"));
}

StepAnswer run(StepContext &of)
{
    const Timestamp timeOut
        = after(of.enrolment().arrivedAt, of.get<Delay>("time_out"), of.facts().customerZone());
    const std::optional<Timestamp> at = happened(of);
    // What came after the time-out, while the program was closed, came too late.
    if (at && (*at <= timeOut || of.is("what", "question")))
        return StepAnswer::go("happened");
    return of.now() < timeOut ? StepAnswer::wait(timeOut) : StepAnswer::go("timed_out");
}

} // namespace

NodeKind waitUntil()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("wait_until");
    kind.category = NodeCategory::Wait;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Wait until something happens");
    kind.icon = QStringLiteral("history");
    kind.parameters
        = {choice("what", QT_TRANSLATE_NOOP("NodeWords", "What"),
                  {{QStringLiteral("order"), QT_TRANSLATE_NOOP("NodeWords", "an order")},
                   {QStringLiteral("paid"), QT_TRANSLATE_NOOP("NodeWords", "a paid order")},
                   {QStringLiteral("question"),
                    QT_TRANSLATE_NOOP("NodeWords", "a question about the customer")},
                   {QStringLiteral("clicked"), QT_TRANSLATE_NOOP("NodeWords", "clicked")},
                   {QStringLiteral("opened"), QT_TRANSLATE_NOOP("NodeWords", "opened")},
                   {QStringLiteral("answered"), QT_TRANSLATE_NOOP("NodeWords", "answered")}}),
           question("question", QT_TRANSLATE_NOOP("NodeWords", "Question"))
               .when(QStringLiteral("what"), {QStringLiteral("question")}),
           step("step", QT_TRANSLATE_NOOP("NodeWords", "Of the step"))
               .when(QStringLiteral("what"),
                     {QStringLiteral("opened"), QStringLiteral("clicked"),
                      QStringLiteral("answered")}),
           length("time_out", QT_TRANSLATE_NOOP("NodeWords", "For at most"), {3, DelayUnit::Days})};
    kind.ports = {port("happened", QT_TRANSLATE_NOOP("NodeWords", "It happened")),
                  port("timed_out", QT_TRANSLATE_NOOP("NodeWords", "Time is up"))};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
