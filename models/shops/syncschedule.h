#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"
#include "models/shops/syncreport.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace comptoir {

/// When which shop is due for an automatic sync. Pure: knows neither timers nor the store.
class SyncSchedule
{
public:
    /// What the store remembers of a shop from earlier sessions: the end of its last sync.
    /// Forgotten once a sync of this session was noted.
    void remember(ShopId shop, std::optional<Timestamp> finishedAt);
    /// `random` in [0, 1): shops that went offline together do not come back together.
    void note(const SyncReport &report, double random);
    /// `interval` is the present one: a change of the setting counts from the last sync on.
    [[nodiscard]] bool isDue(ShopId shop, std::chrono::minutes interval, Timestamp now) const;
    [[nodiscard]] bool isOffline(ShopId shop) const;

private:
    struct Entry
    {
        std::optional<Timestamp> finishedAt; ///< empty: due at once
        int failedInARow = 0; ///< attempts that found no way to the shop
        std::chrono::milliseconds offlinePause{0}; ///< after such an attempt, instead of interval
    };
    QHash<ShopId, Entry> m_entries;
};

} // namespace comptoir
