#include "models/store/importrepository.h"

#include "models/store/database.h"
#include "models/store/importundo.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace comptoir {

namespace {

constexpr char kColumns[]
    = "SELECT id, shop_id, kind, file_name, mapping, inserted, updated, unchanged, rejected, "
      "started_at, finished_at, undone_at FROM import ";

Import readImport(const Statement &row)
{
    Import import;
    import.id = row.id<ImportTag>(0);
    import.shop = row.id<ShopTag>(1);
    import.kind = row.text(2);
    import.fileName = row.text(3);
    import.mapping = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
    import.counts = {row.int64(5), row.int64(6), row.int64(7), row.int64(8)};
    import.startedAt = row.timestamp(9);
    import.finishedAt = row.optionalTimestamp(10);
    import.undoneAt = row.optionalTimestamp(11);
    return import;
}

QString toJson(const QSet<CustomerId> &customers)
{
    QList<qint64> ids;
    for (const CustomerId id : customers)
        ids.append(id.value);
    std::sort(ids.begin(), ids.end());
    QJsonArray array;
    for (const qint64 id : std::as_const(ids))
        array.append(id);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QStringList stringList(const QString &json)
{
    QStringList texts;
    for (const QJsonValue text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(text.toString());
    return texts;
}

} // namespace

ImportRepository::ImportRepository(Database &database)
    : m_database(database)
{}

Result<ShopId> ImportRepository::fileShop(const Shop &defaults, Timestamp now)
{
    // One that was removed comes back with the next file.
    Statement back = m_database.prepare(QStringLiteral(
        "UPDATE shop SET removed_at = NULL WHERE platform = 'csv' AND removed_at IS NOT NULL"));
    if (const Done returned = back.run(); !returned)
        return returned.error();
    Statement find = m_database.prepare(
        QStringLiteral("SELECT id FROM shop WHERE platform = 'csv' ORDER BY id LIMIT 1"));
    if (find.next())
        return find.id<ShopTag>(0);
    if (!find.ok())
        return find.error();
    // Paused: there is nothing to sync.
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO shop(platform, name, time_zone, currency, language, country_code, paused, "
        "created_at) VALUES('csv', ?, ?, ?, ?, ?, 1, ?)"));
    insert.bind(1, defaults.name)
        .bind(2, QString::fromLatin1(defaults.timeZone))
        .bind(3, defaults.currency)
        .bind(4, defaults.language)
        .bind(5, defaults.countryCode)
        .bind(6, now);
    if (const Done inserted = insert.run(); !inserted)
        return inserted.error();
    return ShopId{m_database.lastInsertId()};
}

Result<ImportId> ImportRepository::begin(const Import &import)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO import(shop_id, kind, file_name, mapping, started_at) VALUES(?, ?, ?, ?, ?)"));
    insert.bind(1, import.shop)
        .bind(2, import.kind)
        .bind(3, import.fileName)
        .bind(4, QString::fromUtf8(QJsonDocument(import.mapping).toJson(QJsonDocument::Compact)))
        .bind(5, import.startedAt);
    if (const Done inserted = insert.run(); !inserted)
        return inserted.error();
    return ImportId{m_database.lastInsertId()};
}

Done ImportRepository::addChanges(ImportId id, const QByteArray &changes,
                                  const QSet<CustomerId> &touched, const ImportCounts &counts)
{
    if (!changes.isEmpty()) {
        Statement insert = m_database.prepare(QStringLiteral(
            "INSERT INTO import_change(import_id, position, changeset, customers) SELECT ?1, "
            "1 + coalesce(max(position), 0), ?2, ?3 FROM import_change WHERE import_id = ?1"));
        insert.bind(1, id).bindBlob(2, changes).bind(3, toJson(touched));
        if (const Done inserted = insert.run(); !inserted)
            return inserted.error();
    }
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE import SET inserted = ?, updated = ?, unchanged = ?, rejected = ? "
                       "WHERE id = ?"));
    update.bind(1, counts.inserted)
        .bind(2, counts.updated)
        .bind(3, counts.unchanged)
        .bind(4, counts.rejected)
        .bind(5, id);
    return update.run();
}

Done ImportRepository::finish(ImportId id, const ImportCounts &counts, Timestamp now)
{
    if (const Done counted = addChanges(id, {}, {}, counts); !counted)
        return counted.error();
    Statement update
        = m_database.prepare(QStringLiteral("UPDATE import SET finished_at = ? WHERE id = ?"));
    update.bind(1, now).bind(2, id);
    return update.run();
}

Result<QList<Import>> ImportRepository::list()
{
    QList<Import> imports;
    Statement find = m_database.prepare(QLatin1String(kColumns)
                                        + QStringLiteral("ORDER BY started_at DESC, id DESC"));
    while (find.next())
        imports.append(readImport(find));
    if (!find.ok())
        return find.error();
    return imports;
}

Result<Import> ImportRepository::get(ImportId id)
{
    Statement find = m_database.prepare(QLatin1String(kColumns) + QStringLiteral("WHERE id = ?"));
    find.bind(1, id);
    if (find.next())
        return readImport(find);
    if (!find.ok())
        return find.error();
    return Error{ErrorCode::NotFound,
                 tr("There is no such import. Nothing was changed. The list of imports shows those "
                    "that there are."),
                 QStringLiteral("import %1").arg(id.value)};
}

Result<ImportUndoPreview> ImportRepository::undoPreview(ImportId id)
{
    ImportUndoPreview preview;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT changeset FROM import_change WHERE import_id = ?"));
    read.bind(1, id);
    while (read.next()) {
        const auto tables = ChangeRecorder::touched(read.blob(0));
        if (!tables)
            return tables.error();
        const auto inserted
            = [&tables](const QString &table) { return tables->value(table).inserted; };
        preview.customers += inserted(QStringLiteral("customer"));
        preview.orders += inserted(QStringLiteral("orders"));
        preview.consents += inserted(QStringLiteral("consent"));
        preview.events += inserted(QStringLiteral("event"));
        preview.notes += inserted(QStringLiteral("note"));
        for (const QString &table : {QStringLiteral("customer_account"), QStringLiteral("orders"),
                                     QStringLiteral("event")})
            preview.altered += tables->value(table).altered;
    }
    if (!read.ok())
        return read.error();
    return preview;
}

Result<ChangeRecorder::Undone>
ImportRepository::undo(ImportId id, Timestamp now, const CancelToken &cancel,
                       const std::function<void(qint64, qint64)> &progress)
{
    return ImportUndo(m_database, id, now).run(cancel, progress);
}

Result<std::optional<AccountRecord>> ImportRepository::account(ShopId shop, const RemoteId &id)
{
    Statement find = m_database.prepare(QStringLiteral(
        "SELECT email, phone, first_name, last_name, company, gender, birthday, language, note, "
        "tags, created_at, updated_at, active FROM customer_account "
        "WHERE shop_id = ? AND remote_id = ?"));
    find.bind(1, shop).bind(2, id);
    if (!find.next()) {
        if (!find.ok())
            return find.error();
        return std::optional<AccountRecord>();
    }
    AccountRecord record;
    record.id = id;
    record.email = find.text(0);
    record.phone = find.text(1);
    record.firstName = find.text(2);
    record.lastName = find.text(3);
    record.company = find.text(4);
    record.gender = static_cast<AccountRecord::Gender>(find.integer(5));
    record.birthday = find.date(6);
    record.language = find.text(7);
    record.note = find.text(8);
    record.tags = stringList(find.text(9));
    record.createdAt = find.optionalTimestamp(10);
    record.updatedAt = find.optionalTimestamp(11);
    record.active = find.boolean(12);
    return std::optional<AccountRecord>(record);
}

} // namespace comptoir
