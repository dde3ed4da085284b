#include "models/domain/localtime.h"
#include "models/segments/segmentreading.h"
#include "workflows/graph/nodespeech.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

struct Moment
{
    QDate day;
    Timestamp at;
};

/// Whether it comes round on that day; day 31 is the last of a shorter month.
bool isOn(const TriggerSearch &of, const QDate &day)
{
    if (of.is("every", "once"))
        return day == of.get<QDate>("date");
    if (of.is("every", "week"))
        return of.get<QStringList>("weekdays").contains(weekdayWords().at(day.dayOfWeek() - 1));
    if (of.is("every", "month"))
        return day.day() == std::min<qint64>(of.get<qint64>("day"), day.daysInMonth());
    return true;
}

std::vector<Moment> momentsOf(const TriggerSearch &of)
{
    std::vector<Moment> moments;
    const QDate last = of.during().until.toZone(of.zone()).date().addDays(1);
    QDate day = of.during().from.toZone(of.zone()).date().addDays(-1);
    for (; day <= last; day = day.addDays(1)) {
        const Timestamp at = instantAt(day, of.get<QTime>("time"), of.zone());
        if (of.during().holds(at) && isOn(of, day))
            moments.push_back({day, at});
    }
    return moments;
}

Done find(TriggerSearch &of)
{
    const std::vector<Moment> moments = momentsOf(of);
    if (moments.empty())
        return done();
    auto around = RuleSurroundings::read(of.database(), of.moment().now);
    if (!around)
        return around.error();
    const Rule *rule = around->findRule()(of.get<QString>("segment"));
    const QList<DataSource> needs = rule ? around->needsOf(*rule) : QList<DataSource>();
    if (!rule || !needs.isEmpty()) {
        of.note(rule ? TriggerNote::Kind::NeedsData : TriggerNote::Kind::Missing, needs);
        return done();
    }
    RuleEvaluator evaluator(of.database(), around->fields, around->verbs, around->findRule());
    around->request.cancel = of.cancel();
    for (const Moment &moment : moments) {
        around->request.moment.now = moment.at;
        const Result<CustomerSet> members = evaluator.members(*rule, around->request);
        if (!members)
            return members.error();
        members->each([&of, &moment](qint32 person) {
            of.put({CustomerId{person}, moment.at}, moment.at, HistoryTable::None,
                   dayKey(moment.day));
        });
    }
    return done();
}

} // namespace

TriggerKind schedule()
{
    return {QStringLiteral("schedule"), {}, 0, &find};
}

} // namespace comptoir::triggers
