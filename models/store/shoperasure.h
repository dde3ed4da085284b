#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>

namespace comptoir {

class Database;

/// Deletes everything that came from one shop, inside the caller's transaction, some rows at a
/// time, so that it can tell how far it is and be stopped. A person whom another shop still knows
/// stays, with facts and search text of what is left.
class ShopErasure
{
    Q_DECLARE_TR_FUNCTIONS(ShopErasure)
public:
    /// Told now and then: how much of how much, in whatever unit.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    ShopErasure(Database &database, ShopId shop, Timestamp now);

    /// Cancelled: the caller rolls back, and everything is as before.
    Done run(const CancelToken &cancel = {}, const Progress &progress = {});

private:
    Done countWork();
    Done deleteInSlices(const QString &table);
    Done step(qint64 rows);
    Done collectPersons();
    Done deleteRecords();
    Done deletePersonsNobodyKnows();
    Done refreshPersonsLeft();
    Done refreshFields();
    Done log();
    Done forEachSlice(const std::function<Done(const QSet<CustomerId> &)> &work);
    Done forEachPerson(const QString &sql);
    Done runForShop(const QString &sql);

    Database &m_database;
    ShopId m_shop;
    Timestamp m_now;
    CancelToken m_cancel;
    Progress m_progress;
    qint64 m_done = 0, m_total = 0; ///< rows
    QSet<CustomerId> m_persons; ///< who had anything to do with the shop
};

} // namespace comptoir
