#include "models/store/recordupsert.h"

#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

QStringList names(const char *columns)
{
    QStringList list = QString::fromLatin1(columns).split(u',', Qt::SkipEmptyParts);
    for (QString &name : list)
        name = name.trimmed();
    return list;
}

QString findSql(const QString &table, const RecordUpsert::Columns &columns)
{
    return QStringLiteral("SELECT id, %1 FROM %2 WHERE shop_id = ?1 AND remote_id = ?2")
        .arg(columns.versioned ? QStringLiteral("updated_at") : QStringLiteral("NULL"), table);
}

QString insertSql(const QString &table, const RecordUpsert::Columns &columns)
{
    const QStringList all = names(columns.plain) + names(columns.indexed);
    QString marks;
    for (qsizetype i = 0; i < all.size(); ++i)
        marks += QStringLiteral(", ?%1").arg(i + 3);
    return QStringLiteral("INSERT INTO %1(shop_id, remote_id, %2) VALUES(?1, ?2%3)")
        .arg(table, all.join(QStringLiteral(", ")), marks);
}

QString updateSql(const QString &table, const QStringList &columns, bool gone)
{
    QStringList sets;
    QStringList differs;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        sets += QStringLiteral("%1 = ?%2").arg(columns[i]).arg(i + 1);
        differs += QStringLiteral("%1 IS NOT ?%2").arg(columns[i]).arg(i + 1);
    }
    if (gone) {
        sets += QStringLiteral("gone_at = NULL");
        differs += QStringLiteral("gone_at IS NOT NULL");
    }
    return QStringLiteral("UPDATE %1 SET %2 WHERE id = ?%3 AND (%4)")
        .arg(table, sets.join(QStringLiteral(", ")))
        .arg(columns.size() + 1)
        .arg(differs.join(QStringLiteral(" OR ")));
}

} // namespace

RecordUpsert::RecordUpsert(IngestContext &context, const char *table, const Columns &columns)
    : m_context(context)
    , m_columns(columns)
    , m_hasIndexed(columns.indexed[0] != '\0')
    , m_find(context.db.prepare(findSql(QString::fromLatin1(table), columns)))
    , m_insert(context.db.prepare(insertSql(QString::fromLatin1(table), columns)))
    , m_updatePlain(context.db.prepare(updateSql(QString::fromLatin1(table), names(columns.plain),
                                                 columns.gone && !m_hasIndexed)))
    , m_updateIndexed(context.db.prepare(
          m_hasIndexed ? updateSql(QString::fromLatin1(table), names(columns.indexed), columns.gone)
                       : QStringLiteral("SELECT 1")))
{}

RecordUpsert::Row RecordUpsert::find(const RemoteId &remoteId, std::optional<Timestamp> updatedAt)
{
    Row row;
    Binder(m_find) << m_context.shop << remoteId;
    if (!m_context.next(m_find))
        return row;
    row.id = m_find.int64(0);
    if (m_columns.versioned && updatedAt && m_find.int64(1) > updatedAt->ms)
        row.outcome = Outcome::Older; // a stored NULL reads as 0: never newer
    m_find.reset();
    return row;
}

RecordUpsert::Row RecordUpsert::insert()
{
    m_context.run(m_insert);
    return {m_context.db.lastInsertId(), Outcome::Inserted};
}

bool RecordUpsert::update(Statement &statement)
{
    m_context.run(statement);
    return m_context.db.changes() > 0;
}

RecordUpsert::Row RecordUpsert::count(const Row &row)
{
    switch (row.outcome) {
    case Outcome::Inserted:
        ++m_context.result.inserted;
        break;
    case Outcome::Updated:
        ++m_context.result.updated;
        break;
    case Outcome::Unchanged:
    case Outcome::Older:
        ++m_context.result.unchanged;
        break;
    }
    return row;
}

QString jsonArray(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString jsonArray(const QList<RemoteId> &ids)
{
    QStringList texts;
    for (const RemoteId &id : ids)
        texts += id.toString();
    return jsonArray(texts);
}

} // namespace comptoir
