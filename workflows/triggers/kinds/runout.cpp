#include "models/history/purchasehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const QTime morning(9, 0); // foreseen are days: this is when they are told
    const AroundDay around{AroundDay::Side::Before, of.get<Delay>("ahead"), morning};
    const QMap<QDate, Timestamp> days = daysAround(around, of.during(), of.zone());
    if (days.isEmpty()) // but for once a day, live
        return done();
    const auto purchases
        = purchasesUntil(of.database(), of.products(), of.during().until, of.zone());
    if (!purchases)
        return purchases.error();
    for (const RunOut &one : Replenishment::runOuts(*purchases)) {
        const auto due = days.constFind(QDate::fromJulianDay(one.day));
        // Ahead of a run-out that is nearer than that, there is no time left.
        if (due == days.cend() || *due <= one.boughtAt
            || (one.boughtAgainAt && *one.boughtAgainAt <= *due))
            continue;
        of.put({CustomerId{one.customer}, one.boughtAt, one.order, one.product, one.boughtAgainAt},
               *due, HistoryTable::None, QStringLiteral("product:%1").arg(one.product));
    }
    return done();
}

} // namespace

TriggerKind runOut()
{
    return {QStringLiteral("run_out"), {}, 0, &find};
}

} // namespace comptoir::triggers
