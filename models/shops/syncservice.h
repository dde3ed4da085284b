#pragma once

#include "models/domain/clock.h"
#include "models/domain/shop.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncplan.h"
#include "models/shops/syncreport.h"

#include <QObject>

#include <memory>

namespace comptoir {

class SecretVault;
class Store;

/// Runs syncs for the window: one after another on one worker thread, on demand, on start and every
/// N minutes (setting sync.interval_minutes, 15; 0 turns it off). A shop that cannot be reached is
/// tried again with growing pauses and no alarm.
///
/// Lives on the GUI thread; signals come there. Destroying it stops what runs, between two pages or
/// within a moment of a transfer, and waits for that.
class SyncService : public QObject
{
    Q_OBJECT
public:
    /// How a shop's connector is made; tests bring their own.
    using Connect = std::function<std::unique_ptr<ShopConnector>(const Shop &, const ShopSecret &,
                                                                 const ConnectorContext &)>;

    static constexpr int kDefaultIntervalMinutes = SyncPlan::kDefaultIntervalMinutes;

    /// Everything outlives the service. `random`: [0, 1), thread-safe.
    SyncService(Store &store, SecretVault &secrets, Clock &clock, std::function<double()> random,
                QObject *parent = nullptr);
    ~SyncService() override;

    /// Replaces the catalogue (shopPlatforms()) as the maker of connectors.
    void setConnect(Connect connect);

    /// Queues a sync; one that waits or runs already for this shop is left as it is.
    void start(ShopId shop, SyncMode mode = SyncMode::Normal);
    void start(ShopId shop, const SyncRequest &request);
    /// As start(), but stops first what waits or runs for this shop: after its address, key or
    /// options changed.
    void restart(ShopId shop, SyncMode mode = SyncMode::Normal);
    /// Every shop that is not paused; imported files are no shop to ask.
    void startAll(SyncMode mode = SyncMode::Normal);
    /// Stops within a moment; what came in stays. finished() follows with Outcome::Cancelled.
    void cancel(ShopId shop);
    void cancelAll();
    /// A paused shop takes no part in automatic syncs; one under way stops between two pages and
    /// goes on there when pausing ends. Kept in the store.
    void setPaused(ShopId shop, bool paused);

    /// Begins automatic syncing: what is due now (catch-up on start), then every N minutes.
    void startAutomatic();
    /// Starts what is due; called by the timer.
    void checkDue();
    /// How often from now on, counted from each shop's last sync; 0: only on demand. Kept in the
    /// store.
    void setIntervalMinutes(int minutes);

    /// Idle when nothing waits or runs for the shop. Always the newest, told or not.
    [[nodiscard]] SyncProgress currentProgress(ShopId shop) const;
    [[nodiscard]] bool isRunning(ShopId shop) const { return currentProgress(shop).isRunning(); }
    [[nodiscard]] bool isAnyRunning() const;
    /// Of this session.
    [[nodiscard]] std::optional<SyncReport> lastReport(ShopId shop) const;
    /// The last attempt found no way to the shop.
    [[nodiscard]] bool isOffline(ShopId shop) const;

signals:
    void started(comptoir::ShopId shop);
    /// At most ten times a second for one shop, and at every change of phase; the last word before
    /// a pause always comes.
    void progressChanged(const comptoir::SyncProgress &progress);
    void finished(const comptoir::SyncReport &report);
    void offlineChanged(comptoir::ShopId shop, bool offline);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
