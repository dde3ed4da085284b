#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/segments/window.h"
#include "models/store/statement.h"

#include <QString>

#include <optional>
#include <vector>

namespace comptoir {

/// One thing that happened to a customer, as the file tells it now.
struct Happening
{
    CustomerId customer;
    Timestamp at;
    qint64 row = 0; ///< of the table that tells of it; 0: it has none
    qint64 thing = 0; ///< what it is about: an order's, cart's or product's id; see each reader
    /// When it was over: a cart ordered, a payment come. Nothing: not as far as the file knows.
    std::optional<Timestamp> overAt = {};
    std::optional<double> number = {}; ///< a mark, a quantity

    bool operator==(const Happening &) const = default;
};
using Happenings = std::vector<Happening>;

/// Which happenings are looked for.
struct Look
{
    InstantRange during; ///< of Happening::at
    /// Instead: those of greater row ids, whenever they were. Readers of tables without an index by
    /// instants alone heed it (HistoryTable).
    std::optional<qint64> afterRow = {};

    /// " AND at >= ?1 AND at < ?2", or " AND row > ?1": a condition, and what is bound to it.
    [[nodiscard]] QString condition(const char *at, const char *row) const;
    Statement &bindTo(Statement &statement) const;
};

/// Rows of (customer, at, row, thing, over, number), in the order of the statement.
Result<Happenings> happeningsOf(Statement &statement);

} // namespace comptoir
