#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// A table that grows by rows, whose greatest row id tells how far somebody has read.
enum class HistoryTable {
    None, ///< no row tells of it: only its instant does
    Orders,
    StateChanges,
    Refunds,
    Carts,
    Customers,
    Consents,
    SegmentChanges,
    Events,
    Feedback,
    Threads,
};

/// Every table but None.
QList<HistoryTable> historyTables();
/// As marks name it in JSON: "orders".
QString machineName(HistoryTable table);
/// Whether its rows are found by their instant; else by their id, whenever they were.
bool isFoundByInstant(HistoryTable table);

/// The greatest row id; 0 of an empty table.
Result<qint64> lastRow(Database &database, HistoryTable table);
/// The earliest instant that rows past `row` tell of; nothing where there are none.
Result<std::optional<Timestamp>> earliestPast(Database &database, HistoryTable table, qint64 row);

} // namespace comptoir
