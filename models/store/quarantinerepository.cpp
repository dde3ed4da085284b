#include "models/store/quarantinerepository.h"

#include "models/store/database.h"

#include <QCryptographicHash>

namespace comptoir {
namespace {

QByteArray fingerprint(const BadRecord &record)
{
    const QByteArray bytes = record.raw.isEmpty() ? record.error.detail.toUtf8() : record.raw;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(16);
}

/// The open row of this record: by the shop's id, else by its bytes.
Result<QuarantineId> findOpen(Database &database, ShopId shop, const BadRecord &record)
{
    Statement find = database.prepare(
        QStringLiteral("SELECT id FROM quarantine WHERE shop_id = ?1 AND resource = ?2"
                       " AND remote_id IS ?3 AND resolved_at IS NULL"
                       " AND (?3 IS NOT NULL OR raw_hash = ?4)"));
    find.bind(1, shop).bind(2, record.resource).bind(3, record.id);
    find.bindBlob(4, fingerprint(record));
    const QuarantineId id = find.next() ? find.id<QuarantineTag>(0) : QuarantineId{};
    if (!find.ok())
        return find.error();
    return id;
}

Result<qint64> countOpen(Database &database, ShopId shop, const QString &resource)
{
    Statement count = database.prepare(
        QStringLiteral("SELECT count(*) FROM quarantine WHERE shop_id = ?1 AND resource = ?2"
                       " AND resolved_at IS NULL"));
    const qint64 open = count.bind(1, shop).bind(2, resource).next() ? count.int64(0) : 0;
    if (!count.ok())
        return count.error();
    return open;
}

Done insert(Database &database, ShopId shop, const BadRecord &record, const QString &version,
            Timestamp now)
{
    Statement add = database.prepare(QStringLiteral(
        "INSERT INTO quarantine(shop_id, resource, remote_id, code, text, detail, raw, raw_hash,"
        " program_version, first_at, last_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "?10)"));
    add.bind(1, shop).bind(2, record.resource).bind(3, record.id);
    add.bind(4, static_cast<int>(record.error.code)).bind(5, record.error.text);
    add.bind(6, record.error.detail);
    add.bindBlob(7, record.raw.left(QuarantineRepository::kMaxRawBytes));
    return add.bindBlob(8, fingerprint(record)).bind(9, version).bind(10, now).run();
}

Done repeat(Database &database, QuarantineId id, const BadRecord &record, const QString &version,
            Timestamp now)
{
    Statement update = database.prepare(QStringLiteral(
        "UPDATE quarantine SET code = ?2, text = ?3, detail = ?4, raw = ?5, raw_hash = ?6,"
        " program_version = ?7, attempts = attempts + 1, last_at = ?8 WHERE id = ?1"));
    update.bind(1, id).bind(2, static_cast<int>(record.error.code)).bind(3, record.error.text);
    update.bind(4, record.error.detail);
    update.bindBlob(5, record.raw.left(QuarantineRepository::kMaxRawBytes));
    return update.bindBlob(6, fingerprint(record)).bind(7, version).bind(8, now).run();
}

QuarantinedRecord readRecord(const Statement &row)
{
    QuarantinedRecord record;
    record.id = row.id<QuarantineTag>(0);
    record.shop = row.id<ShopTag>(1);
    record.record.resource = row.text(2);
    record.record.id = row.remoteId(3);
    record.record.error = {static_cast<ErrorCode>(row.integer(4)), row.text(5), row.text(6)};
    record.record.raw = row.blob(7);
    record.programVersion = row.text(8);
    record.attempts = row.integer(9);
    record.firstAt = row.timestamp(10);
    record.lastAt = row.timestamp(11);
    return record;
}

Result<QList<QuarantinedRecord>> readAll(Statement &rows)
{
    QList<QuarantinedRecord> records;
    while (rows.next())
        records.append(readRecord(rows));
    if (!rows.ok())
        return rows.error();
    return records;
}

const QString kColumns
    = QStringLiteral("SELECT id, shop_id, resource, remote_id, code, text, detail, raw,"
                     " program_version, attempts, first_at, last_at FROM quarantine"
                     " WHERE resolved_at IS NULL AND (?1 IS NULL OR shop_id = ?1)");

} // namespace

QuarantineRepository::QuarantineRepository(Database &database)
    : m_database(database)
{}

Done QuarantineRepository::add(ShopId shop, const QList<BadRecord> &records,
                               const QString &programVersion, Timestamp now)
{
    for (const BadRecord &record : records) {
        const auto known = findOpen(m_database, shop, record);
        if (!known)
            return known.error();
        if (known->isValid()) {
            if (Done again = repeat(m_database, *known, record, programVersion, now); !again)
                return again;
            continue;
        }
        const auto open = countOpen(m_database, shop, record.resource);
        if (!open)
            return open.error();
        if (*open >= kMaxOpen)
            continue;
        if (Done added = insert(m_database, shop, record, programVersion, now); !added)
            return added;
    }
    return done();
}

Done QuarantineRepository::resolve(ShopId shop, const QString &resource,
                                   const QSet<RemoteId> &landed, Timestamp now)
{
    Statement open = m_database.prepare(
        QStringLiteral("SELECT id, remote_id FROM quarantine WHERE shop_id = ?1 AND resource = ?2"
                       " AND remote_id IS NOT NULL AND resolved_at IS NULL"));
    open.bind(1, shop).bind(2, resource);
    QList<QuarantineId> found;
    while (open.next()) {
        if (landed.contains(open.remoteId(1)))
            found.append(open.id<QuarantineTag>(0));
    }
    if (!open.ok())
        return open.error();
    for (const QuarantineId id : found) {
        if (Done resolved = resolve(id, now); !resolved)
            return resolved;
    }
    return done();
}

Done QuarantineRepository::resolve(QuarantineId id, Timestamp now)
{
    Statement mark = m_database.prepare(
        QStringLiteral("UPDATE quarantine SET resolved_at = ?2 WHERE id = ?1"));
    return mark.bind(1, id).bind(2, now).run();
}

Done QuarantineRepository::reopen(QuarantineId id)
{
    Statement mark = m_database.prepare(QStringLiteral(
        "UPDATE quarantine AS q SET resolved_at = NULL WHERE id = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM quarantine o WHERE o.shop_id = q.shop_id AND o.resource = q.resource"
        "  AND o.resolved_at IS NULL AND o.id <> q.id AND o.remote_id IS q.remote_id"
        "  AND (q.remote_id IS NOT NULL OR o.raw_hash = q.raw_hash))"));
    return mark.bind(1, id).run();
}

Done QuarantineRepository::fail(QuarantineId id, const Error &error, const QString &programVersion,
                                Timestamp now)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE quarantine SET code = ?2, text = ?3, detail = ?4,"
        " program_version = ?5, attempts = attempts + 1, last_at = ?6 WHERE id = ?1"));
    update.bind(1, id).bind(2, static_cast<int>(error.code)).bind(3, error.text);
    return update.bind(4, error.detail).bind(5, programVersion).bind(6, now).run();
}

Result<QList<QuarantinedRecord>> QuarantineRepository::list(ShopId shop, int limit, int offset)
{
    Statement rows = m_database.prepare(
        kColumns + QStringLiteral(" ORDER BY last_at DESC, id DESC LIMIT ?2 OFFSET ?3"));
    rows.bind(1, shop).bind(2, limit).bind(3, offset);
    return readAll(rows);
}

Result<qint64> QuarantineRepository::count(ShopId shop)
{
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM quarantine WHERE resolved_at IS NULL"
                       " AND (?1 IS NULL OR shop_id = ?1)"));
    const qint64 open = rows.bind(1, shop).next() ? rows.int64(0) : 0;
    if (!rows.ok())
        return rows.error();
    return open;
}

Result<QList<QuarantinedRecord>> QuarantineRepository::get(const QList<QuarantineId> &ids)
{
    QList<QuarantinedRecord> records;
    Statement row = m_database.prepare(kColumns + QStringLiteral(" AND id = ?2"));
    for (const QuarantineId id : ids) {
        row.bindNull(1).bind(2, id);
        if (row.next())
            records.append(readRecord(row));
        if (!row.ok())
            return row.error();
        row.reset();
    }
    return records;
}

Result<QList<QuarantineId>> QuarantineRepository::ids(ShopId shop)
{
    Statement rows
        = m_database.prepare(QStringLiteral("SELECT id FROM quarantine WHERE resolved_at IS NULL"
                                            " AND (?1 IS NULL OR shop_id = ?1) ORDER BY id"));
    rows.bind(1, shop);
    QList<QuarantineId> ids;
    while (rows.next())
        ids.append(rows.id<QuarantineTag>(0));
    if (!rows.ok())
        return rows.error();
    return ids;
}

Result<QList<QuarantinedRecord>>
QuarantineRepository::toReadAgain(ShopId shop, const QString &notBy, QuarantineId after, int limit)
{
    Statement rows = m_database.prepare(
        kColumns
        + QStringLiteral(" AND id > ?2 AND (?3 IS NULL OR program_version IS NOT ?3)"
                         " ORDER BY id LIMIT ?4"));
    rows.bind(1, shop).bind(2, after.value).bind(3, notBy).bind(4, limit);
    return readAll(rows);
}

} // namespace comptoir
