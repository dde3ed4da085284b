#include "views/today/todayreading.h"

#include "models/insights/salesreading.h"
#include "models/store/customerrepository.h"
#include "models/store/quarantinerepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/taskrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kCarts = 6;
constexpr int kBirthdaysADay = 3;
constexpr int kDoneTasks = 20;
constexpr int kNewCustomers = 5;
constexpr qint64 kNewMs = 14LL * 86'400'000;
constexpr int kEvening = 18; ///< o'clock

/// Takes the value, or notes the first failure.
template <typename T>
void take(T &target, Result<T> &&result, Done &outcome)
{
    if (result)
        target = *std::move(result);
    else if (outcome)
        outcome = result.error();
}

Done readNewCustomers(Database &database, Timestamp now, const NewCustomers::Known &before,
                      TodayReading &reading)
{
    const Timestamp since{now.ms - kNewMs};
    const auto newest = NewCustomers(database).newest(since, kNewCustomers, before);
    if (!newest)
        return newest.error();
    auto rows = CustomerRepository(database).rows(newest->ids);
    if (!rows)
        return rows.error();
    rows->removeIf(
        [since](const CustomerRow &row) { return !row.createdAt || *row.createdAt < since; });
    reading.newestKnown = *newest;
    reading.newCustomers = *rows;
    return done();
}

bool isEnd(const JobEntry &job)
{
    return job.outcome == QLatin1String("ok") || job.outcome == QLatin1String("partial");
}

/// Looks through the whole log only where the cursors leave it open.
Result<bool> wasSynced(Database &database, const TodayReading::ShopState &state,
                       const QList<JobEntry> &newest)
{
    const bool isOpen = state.cursors.isEmpty()
        || std::any_of(state.cursors.cbegin(), state.cursors.cend(),
                       [](const SyncCursor &cursor) { return !cursor.complete; });
    if (!isOpen || std::any_of(newest.cbegin(), newest.cend(), isEnd))
        return true;
    const auto all = JobLog(database).list(JobLog::kKept, QStringLiteral("sync"), state.shop.id);
    if (!all)
        return all.error();
    return std::any_of(all->cbegin(), all->cend(), isEnd);
}

Result<TodayReading::ShopState> stateOf(Database &database, const Shop &shop)
{
    TodayReading::ShopState state;
    state.shop = shop;
    const auto jobs = JobLog(database).list(5, QStringLiteral("sync"), shop.id);
    if (!jobs)
        return jobs.error();
    const auto ended = std::find_if(jobs->cbegin(), jobs->cend(),
                                    [](const JobEntry &job) { return !job.outcome.isEmpty(); });
    if (ended != jobs->cend())
        state.lastSync = *ended;
    Done outcome = done();
    take(state.cursors, SyncRepository(database, shop.id).cursors(), outcome);
    take(state.setAside, QuarantineRepository(database).count(shop.id), outcome);
    take(state.wasSynced, wasSynced(database, state, *jobs), outcome);
    return outcome ? Result<TodayReading::ShopState>(state) : outcome.error();
}

Done readShops(Database &database, TodayReading &reading)
{
    const auto shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    reading.anyShop = !shops->isEmpty();
    for (const Shop &shop : *shops) {
        if (shop.isOfFiles())
            continue;
        const auto state = stateOf(database, shop);
        if (!state)
            return state.error();
        reading.shops.append(*state);
    }
    return done();
}

} // namespace

bool TodayReading::ShopState::isArriving(bool isRunning) const
{
    return !wasSynced && (isRunning || !cursors.isEmpty());
}

Result<TodayReading> TodayReading::read(Database &database, Timestamp now,
                                        const NewCustomers::Known &newestKnown)
{
    TodayReading reading;
    reading.today = now.toUtc().toLocalTime().date();
    Done outcome = readShops(database, reading);
    const int hours = SettingsRepository(database).abandonedAfterHours().valueOr(
        storesettings::kAbandonedAfterHours);
    take(reading.carts, WaitingCarts(database).read({now, hours}, kCarts), outcome);
    take(reading.birthdays,
         Birthdays(database).coming(reading.today, Birthdays::kSoonDays, kBirthdaysADay), outcome);
    TaskRepository tasks(database);
    take(reading.tasks, tasks.open(), outcome);
    take(reading.doneTasks, tasks.finished(kDoneTasks), outcome);
    if (const Done newcomers = readNewCustomers(database, now, newestKnown, reading);
        outcome && !newcomers)
        outcome = newcomers;
    take(reading.setAside, QuarantineRepository(database).count({}), outcome);
    take(reading.ordersToday, countSales(database, 0, QTime(0, 0), now), outcome);
    take(reading.ordersSinceEvening, countSales(database, 1, QTime(kEvening, 0), now), outcome);
    return outcome ? Result<TodayReading>(reading) : outcome.error();
}

} // namespace comptoir
