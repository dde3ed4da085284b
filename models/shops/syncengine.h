#pragma once

#include "models/domain/clock.h"
#include "models/domain/shop.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncreport.h"

#include <functional>

namespace comptoir {

class Store;

/// "complete", "partial" …: in the log and in the command line's JSON. Stable.
QString outcomeWord(SyncReport::Outcome outcome);

/// Brings one shop in: walks the connector's resources in order and writes each page, its
/// quarantine and its cursor in one transaction, so that a process killed anywhere goes on with
/// nothing lost or doubled. Then compares ids where that is due, reads quarantined records again
/// after an update of the program, and brings the search index up to date.
///
/// Blocking, for a worker thread, the command line and tests; writes go to the store's writer
/// thread. One engine at a time for one shop. The connector owns the high-water marks (in its
/// cursors); nothing here compares the computer's clock with the shop's.
class SyncEngine
{
public:
    /// Called around the commit of every page; for tests that kill the process there.
    struct Hooks
    {
        std::function<void()> beforeCommit, afterCommit;
    };

    /// `random` gives doubles in [0, 1) for the jitter. All outlive the engine. `programVersion`
    /// decides which quarantined records are worth another reading.
    SyncEngine(Store &store, Clock &clock, std::function<double()> random,
               QString programVersion = QStringLiteral(COMPTOIR_VERSION));

    /// Called on the engine's thread at every step; be quick.
    void setProgress(std::function<void(const SyncProgress &)> progress);
    void setHooks(Hooks hooks);

    SyncReport run(const Shop &shop, ShopConnector &connector, const SyncRequest &request,
                   const CancelToken &cancel);

private:
    Store &m_store;
    Clock &m_clock;
    std::function<double()> m_random;
    QString m_programVersion;
    std::function<void(const SyncProgress &)> m_progress;
    Hooks m_hooks;
};

} // namespace comptoir
