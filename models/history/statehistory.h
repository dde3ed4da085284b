#pragma once

#include "models/domain/money.h"
#include "models/history/happening.h"

#include <QStringList>

namespace comptoir {

class Database;

/// What became of orders, of customers who are known and without tests. `thing` is the order; kinds
/// of states are the words of OrderStateKind in the file.
class StateHistory
{
public:
    explicit StateHistory(Database &database);

    /// When orders reached a state of such a kind for the first time; `row` is of the history. By
    /// row ids or a walk.
    Result<Happenings> reached(const Look &look, const QStringList &kinds,
                               const std::optional<Money> &atLeast = {});
    /// Orders without any history that count as sales: they were paid when placed, as far as the
    /// file knows. `row` is the order's.
    Result<Happenings> paidAtOnce(const Look &look, const std::optional<Money> &atLeast);
    /// Cancelled without a history that says so, within kCancelledDays of being placed. `row` is
    /// the order's.
    static constexpr int kCancelledDays = 120;
    Result<Happenings> cancelled(const Look &look);
    /// Refunds of orders whose history does not say so; `row` is the refund's.
    Result<Happenings> refunded(const Look &look);

    /// Orders whose payment was awaited when they were placed, at that instant; `overAt`: it came,
    /// or failed, or the order was cancelled. `row` is the order's.
    Result<Happenings> paymentAwaited(const Look &look);
    /// Orders when they were shipped, within kShippedDays of being placed; `overAt`: paid, which it
    /// may have been before, or called off. `row` is of the history.
    static constexpr int kShippedDays = 90;
    Result<Happenings> shipped(const Look &look);

private:
    Result<Happenings> read(const QString &sql, const Look &look, const QStringList &kinds = {},
                            const std::optional<Money> &atLeast = {});

    Database &m_database;
};

} // namespace comptoir
