#pragma once

#include "models/domain/result.h"
#include "models/insights/salesfigures.h"

namespace comptoir {

class Database;

/// The sales of a period as of `now`, beside those of the period before. Every order counts on the
/// day that its own shop's clock shows; the main currency is that of most shops (then of the shop
/// added first). Walks the orders of both periods by time: a twelve-month view of a shop with
/// millions of orders takes seconds, so never on the GUI thread.
Result<SalesComparison> readSales(Database &database, PeriodKind kind, Timestamp now);

/// How many orders count, of all shops, from this time of today (or of `daysBefore` days before) on
/// each shop's own clock until `now`, included.
Result<qint64> countSales(Database &database, int daysBefore, const QTime &time, Timestamp now);

} // namespace comptoir
