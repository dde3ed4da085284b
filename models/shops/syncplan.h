#pragma once

#include "models/domain/result.h"
#include "models/domain/shop.h"
#include "models/domain/timestamp.h"

#include <QHash>

namespace comptoir {

class Database;

/// What decides on automatic syncs, read in one go.
struct SyncPlan
{
    static constexpr int kDefaultIntervalMinutes = 15;

    static Result<SyncPlan> read(Database &database);
    /// 0: only on demand.
    static Done writeInterval(Database &database, int minutes);

    int intervalMinutes = kDefaultIntervalMinutes; ///< setting sync.interval_minutes
    QList<Shop> shops;
    QHash<ShopId, Timestamp> lastFinished; ///< where the last sync of all went well
};

} // namespace comptoir
