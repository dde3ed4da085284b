#include "workflows/triggers/fielddates.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const QMap<QDate, Timestamp> days = daysAround(of.aroundDay(), of.during(), of.zone());
    if (days.isEmpty())
        return done();
    const auto dates = datesOf(of);
    if (!dates)
        return dates.error();
    for (const FieldDay &one : *dates) {
        if (const auto due = days.constFind(one.day); due != days.cend())
            of.put({one.customer, *due}, *due, HistoryTable::None, dayKey(one.day));
    }
    return done();
}

} // namespace

TriggerKind dateReached()
{
    return {QStringLiteral("date_reached"), {}, 0, &find};
}

} // namespace comptoir::triggers
