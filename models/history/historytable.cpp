#include "models/history/historytable.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

namespace {

struct Entry
{
    HistoryTable table;
    const char *name; ///< in the file
    const char *at;
    bool byInstant;
};

constexpr Entry kTables[] = {
    {HistoryTable::Orders, "orders", "placed_at", true},
    {HistoryTable::StateChanges, "order_state_change", "at", false},
    {HistoryTable::Refunds, "refund", "at", false},
    {HistoryTable::Carts, "cart", "updated_at", true},
    {HistoryTable::Customers, "customer", "created_at", false},
    {HistoryTable::Consents, "consent", "recorded_at", false},
    {HistoryTable::SegmentChanges, "segment_change", "at", true},
    {HistoryTable::Events, "event", "at", true},
    {HistoryTable::Feedback, "feedback", "at", false},
    {HistoryTable::Threads, "thread", "created_at", true},
};

const Entry *entryOf(HistoryTable table)
{
    const auto *found = std::find_if(std::begin(kTables), std::end(kTables),
                                     [table](const Entry &entry) { return entry.table == table; });
    return found == std::end(kTables) ? nullptr : found;
}

} // namespace

QList<HistoryTable> historyTables()
{
    QList<HistoryTable> tables;
    for (const Entry &entry : kTables)
        tables.append(entry.table);
    return tables;
}

QString machineName(HistoryTable table)
{
    const Entry *entry = entryOf(table);
    return entry ? QLatin1String(entry->name) : QString();
}

bool isFoundByInstant(HistoryTable table)
{
    const Entry *entry = entryOf(table);
    return !entry || entry->byInstant;
}

Result<qint64> lastRow(Database &database, HistoryTable table)
{
    if (table == HistoryTable::None)
        return qint64(0);
    Statement read
        = database.prepare(QStringLiteral("SELECT max(id) FROM %1").arg(machineName(table)));
    const qint64 row = read.next() ? read.int64(0) : 0;
    read.reset();
    if (!read.ok())
        return read.error();
    return row;
}

Result<std::optional<Timestamp>> earliestPast(Database &database, HistoryTable table, qint64 row)
{
    const Entry *entry = entryOf(table);
    if (!entry)
        return std::optional<Timestamp>();
    // NOT INDEXED, or SQLite looks for the least instant of all by its index.
    Statement read = database.prepare(QStringLiteral("SELECT min(%1) FROM %2 NOT INDEXED"
                                                     " WHERE id > ?")
                                          .arg(QLatin1String(entry->at), machineName(table)));
    read.bind(1, row);
    const auto at = read.next() ? read.optionalTimestamp(0) : std::nullopt;
    read.reset();
    if (!read.ok())
        return read.error();
    return at;
}

} // namespace comptoir
