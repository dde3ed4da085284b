#include "workflows/engine/stepping.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodes/nodelist.h"
#include "workflows/graph/nodes/nodeparts.h"

namespace comptoir::nodes {

namespace {

QString sentence(const NodeSpeech &of)
{
    if (of.is("when", "before"))
        return NodeWords::tr("Wait until %1 before the date %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    if (of.is("when", "after"))
        return NodeWords::tr("Wait until %1 after the date %2, at %3")
            .arg(of.said("offset"), of.said("field"), of.said("time"));
    return NodeWords::tr("Wait until the date %1, at %2").arg(of.said("field"), of.said("time"));
}

/// The moment that is waited for; none: it was past when the customer came.
std::optional<Timestamp> momentOf(const StepContext &of, const QDate &day, const AroundDay &around)
{
    const QTimeZone zone = of.facts().customerZone();
    const Timestamp arrived = of.enrolment().arrivedAt;
    if (!of.get<bool>("yearly")) {
        const Timestamp moment = momentAround(day, around, zone);
        return moment < arrived ? std::nullopt : std::optional(moment);
    }
    // From far enough back for what lies long after its day, to far enough ahead.
    QDate from = arrived.toZone(zone).date().addYears(-15);
    for (int round = 0; round < 40; ++round) {
        const QDate next = nextAnniversary(day, from, of.facts().leapDay());
        const Timestamp moment = momentAround(next, around, zone);
        if (moment >= arrived)
            return moment;
        from = next.addDays(1);
    }
    return std::nullopt;
}

StepAnswer run(StepContext &of)
{
    const std::optional<QDate> day = of.facts().date(of.get<QString>("field"));
    if (!day)
        return StepAnswer::go("unknown");
    AroundDay around{AroundDay::Side::On, of.get<Delay>("offset"), of.get<QTime>("time")};
    if (of.is("when", "before"))
        around.side = AroundDay::Side::Before;
    else if (of.is("when", "after"))
        around.side = AroundDay::Side::After;
    const std::optional<Timestamp> due = momentOf(of, *day, around);
    if (!due)
        return StepAnswer::go("past");
    return of.now() < *due ? StepAnswer::wait(due) : StepAnswer::go("next");
}

} // namespace

NodeKind waitForDate()
{
    using namespace parts;
    NodeKind kind;
    kind.id = QStringLiteral("wait_for_date");
    kind.category = NodeCategory::Wait;
    kind.labelText = QT_TRANSLATE_NOOP("NodeWords", "Wait for a date");
    kind.icon = QStringLiteral("calendar");
    kind.parameters
        = QList<NodeParameter>{field("field", QT_TRANSLATE_NOOP("NodeWords", "Date"),
                                     FieldPick::Dates),
                               yesNo("yearly",
                                     QT_TRANSLATE_NOOP("NodeWords", "Its next anniversary"), false)}
        + aroundDate();
    kind.ports = {next(), port("past", QT_TRANSLATE_NOOP("NodeWords", "The date is past"), true),
                  port("unknown", QT_TRANSLATE_NOOP("NodeWords", "No date known"), true)};
    kind.waits = true;
    kind.sentence = &sentence;
    kind.run = &run;
    return kind;
}

} // namespace comptoir::nodes
