#pragma once

#include "models/domain/customer.h"
#include "models/domain/shop.h"
#include "models/domain/task.h"
#include "models/store/birthdays.h"
#include "models/store/joblog.h"
#include "models/store/newcustomers.h"
#include "models/store/syncrepository.h"
#include "models/store/waitingcarts.h"

#include <QHash>

namespace comptoir {

/// Everything that the page of the day shows beside the figures, read in one go.
struct TodayReading
{
    struct ShopState
    {
        Shop shop;
        std::optional<JobEntry> lastSync; ///< that came to an end
        QList<SyncCursor> cursors;
        qint64 setAside = 0;
        bool wasSynced = false; ///< a sync came to its end, whenever that was

        /// The shop is not whole here yet: its first sync runs, or stopped on its way.
        [[nodiscard]] bool isArriving(bool isRunning) const;
    };

    QDate today; ///< on the owner's calendar
    qint64 ordersToday = 0, ordersSinceEvening = 0; ///< since yesterday at 18:00
    WaitingCarts::Reading carts;
    QList<Birthdays::Day> birthdays;
    QList<Task> tasks; ///< open
    QList<Task> doneTasks; ///< the last ones
    QList<CustomerRow> newCustomers; ///< of the last two weeks, newest first
    NewCustomers::Known newestKnown; ///< for the next reading
    QList<ShopState> shops; ///< that can be synced
    qint64 setAside = 0; ///< records of all shops, removed ones too
    bool anyShop = false; ///< imported files count

    /// As of `now`; days are those of this computer's zone. For a reader thread. `newestKnown` is
    /// that of the reading before, or empty.
    static Result<TodayReading> read(Database &database, Timestamp now,
                                     const NewCustomers::Known &newestKnown);
};

} // namespace comptoir
