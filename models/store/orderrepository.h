#pragma once

#include "models/domain/order.h"
#include "models/domain/result.h"
#include "models/domain/shopbatch.h"

#include <QCoreApplication>

namespace comptoir {

class Database;

struct OrderQuery
{
    ShopId shop; ///< none: all shops
    CustomerId customer; ///< none: everybody, walk-in sales included
    QString reference; ///< exactly; empty: any
    std::optional<bool> valid; ///< only sales, only others; nullopt: both
    std::optional<Timestamp> from, until; ///< placed at or after, before
    int limit = 50; ///< at most; 0: all
    int offset = 0; ///< for scripts; the window goes on by date
};

class OrderRepository
{
    Q_DECLARE_TR_FUNCTIONS(OrderRepository)
public:
    explicit OrderRepository(Database &database);

    /// Newest first.
    Result<QList<OrderRow>> list(const OrderQuery &query);
    /// Whole orders of one person, newest first.
    Result<QList<Order>> ofCustomer(CustomerId customer);
    /// With the cart it came from. NotFound.
    Result<Order> get(OrderId id);
    /// Without lines, states and refunds, for a table. NotFound.
    Result<Order> brief(OrderId id);
    /// The states that the shop's orders can have, by name; none that the shop has deleted.
    Result<QList<OrderStateRecord>> states(ShopId shop);
    static Error noSuchOrder();

private:
    Database &m_database;
};

} // namespace comptoir
