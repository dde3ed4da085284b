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
    /// What the store remembers of a shop from earlier sessions: when the sync after its last one
    /// is due. Forgotten once a sync of this session was noted.
    void remember(ShopId shop, std::optional<Timestamp> next);
    /// `random` in [0, 1): shops that went offline together do not come back together.
    void note(const SyncReport &report, std::chrono::minutes interval, double random);
    [[nodiscard]] bool isDue(ShopId shop, std::chrono::minutes interval, Timestamp now) const;
    [[nodiscard]] bool isOffline(ShopId shop) const;

private:
    struct Entry
    {
        std::optional<Timestamp> next; ///< empty: at once
        int failedInARow = 0; ///< attempts that found no way to the shop
    };
    QHash<ShopId, Entry> m_entries;
};

} // namespace comptoir
