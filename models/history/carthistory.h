#pragma once

#include "models/domain/money.h"
#include "models/history/happening.h"

namespace comptoir {

class Database;

/// Carts that hold something, of customers who are known, by when they were last touched: `row` and
/// `thing` are the cart, `overAt` when it became an order, was completed, or the customer ordered
/// anything else. The file keeps only the last touch of a cart.
class CartHistory
{
public:
    explicit CartHistory(Database &database);

    /// All of them; walks the table.
    Result<Happenings> touched(const Look &look, const std::optional<Money> &atLeast);
    /// Those that are open now; walks cart_open.
    Result<Happenings> open(const Look &look, const std::optional<Money> &atLeast);

private:
    Result<Happenings> read(const QString &which, const Look &look,
                            const std::optional<Money> &atLeast);

    Database &m_database;
};

} // namespace comptoir
