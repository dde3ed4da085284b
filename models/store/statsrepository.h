#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/store/cartrepository.h"

namespace comptoir {

class Database;

/// How much there is.
struct Stats
{
    qint64 customers = 0, accounts = 0, products = 0;
    qint64 orders = 0; ///< all
    qint64 validOrders = 0; ///< that count as a sale
    qint64 lines = 0; ///< of all orders
    qint64 carts = 0, abandonedCarts = 0;
    qint64 quarantined = 0; ///< records that could not be read, not resolved yet
    qint64 creditedOrders = 0; ///< of validOrders: put down to messages (OrderCredits)
    QList<Money> creditedRevenue; ///< theirs, of `revenue`
    QList<Money> revenue; ///< valid orders after refunds, by the shops' main currencies, by code

    bool operator==(const Stats &) const = default;
};

class StatsRepository
{
public:
    explicit StatsRepository(Database &database);

    /// Of everything, or of one shop (customers: people with an account there). Scans; for a
    /// reader thread.
    Result<Stats> stats(const AbandonedAsOf &asOf, ShopId shop = {});

private:
    Database &m_database;
};

} // namespace comptoir
