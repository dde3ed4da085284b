#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

#include <algorithm>

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    const bool onAnyDay = of.said("weekdays") == NodeSpeech::weekdays(weekdayWords());
    const QString when = onAnyDay
        ? NodeWords::tr("it is between %1 and %2").arg(of.said("from"), of.said("until"))
        : NodeWords::tr("%1 between %2 and %3")
              .arg(of.said("weekdays"), of.said("from"), of.said("until"));
    return of.has("after") ? NodeWords::tr("Wait %1, then until %2").arg(of.said("after"), when)
                           : NodeWords::tr("Wait until %1").arg(when);
}

StepAnswer run(StepContext &of)
{
    const QTimeZone zone
        = of.is("clock", "shop") ? of.facts().shopZone() : of.facts().customerZone();
    const Timestamp begins = after(of.enrolment().arrivedAt, of.get<Delay>("after"), zone);
    // Late, it is the next window that counts.
    const WeekWindow window{of.get<QStringList>("weekdays"), of.get<QTime>("from"),
                            of.get<QTime>("until")};
    const Timestamp due = nextWithin(window, std::max(begins, of.now()), zone);
    return of.now() < due ? StepAnswer::wait(due) : StepAnswer::go("next");
}

} // namespace

NodeKind waitUntilTime()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("wait_until_time");
    kind.category = NodeCategory::Wait;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Wait until a day and time");
    kind.icon = QStringLiteral("clock");
    kind.parameters
        = {length("after", QT_TRANSLATE_NOOP("NodeWords", "First wait"), {0, DelayUnit::Days}, 0),
           weekdays(), time("from", QT_TRANSLATE_NOOP("NodeWords", "From"), QTime(9, 0)),
           time("until", QT_TRANSLATE_NOOP("NodeWords", "Until"), QTime(11, 0)),
           choice("clock", QT_TRANSLATE_NOOP("NodeWords", "By whose clock"),
                  {{QStringLiteral("customer"), QT_TRANSLATE_NOOP("NodeWords", "the customer’s")},
                   {QStringLiteral("shop"), QT_TRANSLATE_NOOP("NodeWords", "the shop’s")}})};
    kind.ports = {next()};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
