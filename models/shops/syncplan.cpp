#include "models/shops/syncplan.h"

#include "models/store/joblog.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"

namespace comptoir {

namespace {
const QString kIntervalKey = QStringLiteral("sync.interval_minutes");
} // namespace

Result<SyncPlan> SyncPlan::read(Database &database)
{
    SyncPlan plan;
    const auto interval
        = SettingsRepository(database).integer(kIntervalKey, kDefaultIntervalMinutes);
    const auto shops = ShopRepository(database).list();
    if (!interval || !shops)
        return interval ? shops.error() : interval.error();
    plan.intervalMinutes = *interval;
    plan.shops = *shops;
    JobLog log(database);
    for (const Shop &shop : std::as_const(plan.shops)) {
        const auto last = log.list(1, QStringLiteral("sync"), shop.id);
        if (last && !last->isEmpty() && last->constFirst().outcome == QLatin1String("ok"))
            plan.lastFinished.insert(shop.id, *last->constFirst().finishedAt);
    }
    return plan;
}

Done SyncPlan::writeInterval(Database &database, int minutes)
{
    return SettingsRepository(database).set(kIntervalKey, QString::number(minutes));
}

} // namespace comptoir
