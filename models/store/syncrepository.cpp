#include "models/store/syncrepository.h"

#include "models/store/database.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace comptoir {
namespace {

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Which table holds a resource, by the names that the platforms use. Rows that the shop never
/// listed by itself (goods known only from order lines) take no part.
struct SweptTable
{
    QLatin1String resource, table, condition;
};

/// Not the answers that came by mail (FeedbackRepository): no shop lists them.
constexpr QLatin1String kOfTheShop(" AND remote_id NOT LIKE 'mail:%'");

constexpr std::array kSwept{
    SweptTable{QLatin1String("customers"), QLatin1String("customer_account"), {}},
    SweptTable{QLatin1String("addresses"), QLatin1String("address"), {}},
    SweptTable{QLatin1String("orders"), QLatin1String("orders"), {}},
    SweptTable{QLatin1String("carts"), QLatin1String("cart"), {}},
    SweptTable{QLatin1String("products"), QLatin1String("product"),
               QLatin1String(" AND known = 1")},
    SweptTable{QLatin1String("combinations"), QLatin1String("variant"), {}},
    SweptTable{QLatin1String("variants"), QLatin1String("variant"), {}},
    SweptTable{QLatin1String("categories"), QLatin1String("category"), {}},
    SweptTable{QLatin1String("cart_rules"), QLatin1String("discount_code"), {}},
    SweptTable{QLatin1String("discount_codes"), QLatin1String("discount_code"), {}},
    SweptTable{QLatin1String("customer_threads"), QLatin1String("thread"), kOfTheShop},
    SweptTable{QLatin1String("threads"), QLatin1String("thread"), kOfTheShop},
    SweptTable{QLatin1String("order_states"), QLatin1String("order_state"), {}},
};

const SweptTable *sweptTable(const QString &resource)
{
    const auto *found = std::find_if(kSwept.begin(), kSwept.end(), [&](const SweptTable &entry) {
        return entry.resource == resource;
    });
    return found == kSwept.end() ? nullptr : found;
}

/// "FROM table WHERE …" for the rows of one shop that count as being there. Only constants.
QString presentRows(const SweptTable &swept)
{
    return QLatin1String(" FROM ") + swept.table
        + QLatin1String(" AS ours WHERE shop_id = ?1 AND remote_id IS NOT NULL AND gone_at IS NULL")
        + swept.condition;
}

SyncCursor readCursor(const Statement &row)
{
    SyncCursor cursor;
    cursor.resource = row.text(0);
    cursor.cursor = toObject(row.text(1));
    cursor.complete = row.boolean(2);
    cursor.records = row.int64(3);
    if (!row.isNull(4))
        cursor.total = row.int64(4);
    cursor.startedAt = row.optionalTimestamp(5);
    cursor.finishedAt = row.optionalTimestamp(6);
    if (!row.isNull(7))
        cursor.errorCode = static_cast<ErrorCode>(row.integer(7));
    cursor.errorText = row.text(8);
    return cursor;
}

const QString kCursorColumns = QStringLiteral(
    "SELECT resource, cursor, complete, records, total, started_at, finished_at, error_code,"
    " error_text FROM sync_cursor WHERE shop_id = ?1");

} // namespace

SyncRepository::SyncRepository(Database &database, ShopId shop)
    : m_database(database)
    , m_shop(shop)
{}

Result<SyncCursor> SyncRepository::cursor(const QString &resource)
{
    Statement find = m_database.prepare(kCursorColumns + QStringLiteral(" AND resource = ?2"));
    find.bind(1, m_shop).bind(2, resource);
    SyncCursor cursor;
    cursor.resource = resource;
    if (find.next())
        cursor = readCursor(find);
    if (!find.ok())
        return find.error();
    return cursor;
}

Result<QList<SyncCursor>> SyncRepository::cursors()
{
    Statement all = m_database.prepare(kCursorColumns + QStringLiteral(" ORDER BY resource"));
    all.bind(1, m_shop);
    QList<SyncCursor> cursors;
    while (all.next())
        cursors.append(readCursor(all));
    if (!all.ok())
        return all.error();
    return cursors;
}

Done SyncRepository::beginWalk(const QString &resource, Timestamp now)
{
    Statement begin = m_database.prepare(QStringLiteral(
        "INSERT INTO sync_cursor(shop_id, resource, started_at, updated_at) VALUES(?1, ?2, ?3, ?3)"
        " ON CONFLICT(shop_id, resource) DO UPDATE SET"
        " records = iif(finished_at IS NULL, records, 0),"
        " total = iif(finished_at IS NULL, total, NULL),"
        " started_at = iif(finished_at IS NULL, coalesce(started_at, ?3), ?3),"
        " finished_at = NULL, error_code = NULL, error_text = NULL, updated_at = ?3"));
    return begin.bind(1, m_shop).bind(2, resource).bind(3, now).run();
}

Done SyncRepository::savePage(const QString &resource, const QJsonObject &next, qint64 records,
                              std::optional<qint64> total, bool finished, Timestamp now)
{
    Statement save = m_database.prepare(
        QStringLiteral("UPDATE sync_cursor SET cursor = iif(started_at IS NULL, NULL, ?3),"
                       " records = records + ?4, total = coalesce(?5, total),"
                       " complete = max(complete, ?6 AND started_at IS NOT NULL),"
                       " finished_at = iif(?6 AND started_at IS NOT NULL, ?7, NULL),"
                       " updated_at = ?7"
                       " WHERE shop_id = ?1 AND resource = ?2"));
    save.bind(1, m_shop).bind(2, resource).bind(3, toText(next)).bind(4, records);
    return save.bind(5, total).bind(6, finished).bind(7, now).run();
}

Done SyncRepository::saveError(const QString &resource, const Error &error, Timestamp now)
{
    Statement save = m_database.prepare(QStringLiteral(
        "INSERT INTO sync_cursor(shop_id, resource, error_code, error_text, updated_at)"
        " VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(shop_id, resource) DO UPDATE SET"
        " error_code = ?3, error_text = ?4, updated_at = ?5"));
    save.bind(1, m_shop).bind(2, resource).bind(3, static_cast<int>(error.code));
    return save.bind(4, error.text).bind(5, now).run();
}

Done SyncRepository::restart()
{
    Statement forget = m_database.prepare(QStringLiteral(
        "UPDATE sync_cursor SET cursor = NULL, complete = 0, records = 0, total = NULL,"
        " started_at = NULL, finished_at = NULL, error_code = NULL, error_text = NULL"
        " WHERE shop_id = ?"));
    return forget.bind(1, m_shop).run();
}

Done SyncRepository::restart(const QString &resource)
{
    Statement forget = m_database.prepare(
        QStringLiteral("UPDATE sync_cursor SET cursor = NULL, records = 0, total = NULL,"
                       " started_at = NULL, finished_at = NULL"
                       " WHERE shop_id = ?1 AND resource = ?2"));
    return forget.bind(1, m_shop).bind(2, resource).run();
}

bool SyncRepository::canSweep(const QString &resource)
{
    return sweptTable(resource) != nullptr;
}

Result<std::optional<SyncSweep>> SyncRepository::sweep(const QString &resource)
{
    Statement find
        = m_database.prepare(QStringLiteral("SELECT cursor, started_at, finished_at FROM sync_sweep"
                                            " WHERE shop_id = ?1 AND resource = ?2"));
    find.bind(1, m_shop).bind(2, resource);
    std::optional<SyncSweep> sweep;
    if (find.next())
        sweep = SyncSweep{toObject(find.text(0)), find.timestamp(1), find.optionalTimestamp(2)};
    if (!find.ok())
        return find.error();
    return sweep;
}

Done SyncRepository::beginSweep(const QString &resource, Timestamp now)
{
    Statement forget = m_database.prepare(
        QStringLiteral("DELETE FROM sync_sweep_seen WHERE shop_id = ?1 AND resource = ?2"));
    if (Done forgotten = forget.bind(1, m_shop).bind(2, resource).run(); !forgotten)
        return forgotten;
    Statement begin = m_database.prepare(QStringLiteral(
        "INSERT INTO sync_sweep(shop_id, resource, started_at) VALUES(?1, ?2, ?3)"
        " ON CONFLICT(shop_id, resource) DO UPDATE SET cursor = NULL, started_at = ?3,"
        " finished_at = NULL"));
    return begin.bind(1, m_shop).bind(2, resource).bind(3, now).run();
}

Done SyncRepository::saveSweepPage(const QString &resource, const QList<RemoteId> &ids,
                                   const QJsonObject &next)
{
    Statement see = m_database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO sync_sweep_seen(shop_id, resource, remote_id)"
                       " VALUES(?1, ?2, ?3)"));
    see.bind(1, m_shop).bind(2, resource);
    for (const RemoteId &id : ids) {
        if (id.isNull())
            continue;
        if (Done seen = see.bind(3, id).run(); !seen)
            return seen;
    }
    Statement save = m_database.prepare(
        QStringLiteral("UPDATE sync_sweep SET cursor = ?3 WHERE shop_id = ?1 AND resource = ?2"));
    return save.bind(1, m_shop).bind(2, resource).bind(3, toText(next)).run();
}

Result<SweepComparison> SyncRepository::compare(const QString &resource)
{
    SweepComparison comparison;
    const SweptTable *swept = sweptTable(resource);
    if (!swept)
        return comparison;
    Statement count = m_database.prepare(
        QStringLiteral("SELECT count(*), (SELECT count(*) FROM sync_sweep_seen WHERE shop_id = ?1"
                       " AND resource = ?2)")
        + presentRows(*swept));
    if (count.bind(1, m_shop).bind(2, resource).next()) {
        comparison.known = count.int64(0);
        comparison.seen = count.int64(1);
    }
    Statement missing = m_database.prepare(
        QStringLiteral("SELECT remote_id") + presentRows(*swept)
        + QStringLiteral(" AND NOT EXISTS(SELECT 1 FROM sync_sweep_seen AS seen WHERE"
                         " seen.shop_id = ?1 AND seen.resource = ?2"
                         " AND seen.remote_id = ours.remote_id) ORDER BY remote_id"));
    missing.bind(1, m_shop).bind(2, resource);
    while (missing.next())
        comparison.missing.append(missing.remoteId(0));
    if (!count.ok() || !missing.ok())
        return count.ok() ? missing.error() : count.error();
    return comparison;
}

Done SyncRepository::endSweep(const QString &resource, Timestamp now)
{
    if (Done cleared = beginSweep(resource, now); !cleared)
        return cleared;
    Statement end = m_database.prepare(QStringLiteral(
        "UPDATE sync_sweep SET finished_at = ?3 WHERE shop_id = ?1 AND resource = ?2"));
    return end.bind(1, m_shop).bind(2, resource).bind(3, now).run();
}

Result<QStringList> SyncRepository::tables()
{
    QStringList names;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'index'"
                       " AND tbl_name NOT GLOB 'sqlite_*' ORDER BY tbl_name"));
    while (read.next())
        names.append(read.text(0));
    if (!read.ok())
        return read.error();
    return names;
}

Done SyncRepository::analyze(const QString &table)
{
    QByteArray name = table.toUtf8();
    name.replace('"', "\"\"");
    return m_database.execute("PRAGMA analysis_limit=1000; ANALYZE \"" + name + "\";");
}

} // namespace comptoir
