#pragma once

#include "models/domain/money.h"
#include "models/history/happening.h"
#include "models/history/productpick.h"

namespace comptoir {

class Database;

/// Orders by when they were placed, of customers who are known: `row` and `thing` are the order.
/// "Sales" are those that the shop counts (paid or accepted, not cancelled); amounts and states are
/// as known today. Walks orders_by_time and orders_not_counted; what came before somebody's order
/// is looked up by orders_by_customer.
class OrderHistory
{
public:
    explicit OrderHistory(Database &database);

    /// Placed, paid or not, without tests. `atLeast`: of at least so much when placed, in its
    /// currency or the shop's.
    Result<Happenings> placed(const Look &look, const std::optional<Money> &atLeast);
    /// The sales that were somebody's number `number`, from 1.
    Result<Happenings> numbered(const Look &look, qint64 number);
    /// The sales that brought what somebody spent in that currency to the amount.
    Result<Happenings> spent(const Look &look, const Money &amount);
    /// Sales; `overAt` is the customer's next one.
    Result<Happenings> sales(const Look &look);
    /// Products sold, one for each of an order: `thing` is the product, `number` how many.
    Result<Happenings> bought(const Look &look, const ProductPick &products);

private:
    Result<Happenings> read(const QString &sql, const Look &look,
                            const std::optional<Money> &amount = {}, qint64 number = 0);

    Database &m_database;
};

} // namespace comptoir
