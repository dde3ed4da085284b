#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/store/storesettings.h"

namespace comptoir {

class Database;

/// When a cart counts as abandoned: somebody known, something in it, no order, untouched since
/// `now` minus `hours`.
struct AbandonedAsOf
{
    Timestamp now;
    int hours = storesettings::kAbandonedAfterHours;

    /// Carts touched before this instant.
    [[nodiscard]] Timestamp limit() const { return {now.ms - qint64(hours) * 3'600'000}; }
};

class CartRepository
{
public:
    explicit CartRepository(Database &database);

    /// All carts of one person with their lines, newest first.
    Result<QList<Cart>> ofCustomer(CustomerId customer, const AbandonedAsOf &asOf);
    /// In the order asked, with their lines; those that are not there are left out.
    Result<QList<Cart>> get(const QList<CartId> &ids, const AbandonedAsOf &asOf);
    /// Abandoned carts with their lines, newest first; `limit` 0: all.
    Result<QList<Cart>> abandoned(const AbandonedAsOf &asOf, int limit = 0);
    Result<qint64> abandonedCount(const AbandonedAsOf &asOf, ShopId shop = {});

private:
    Database &m_database;
};

} // namespace comptoir
