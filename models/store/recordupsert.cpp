#include "models/store/recordupsert.h"

#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

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
    QStringList all{QStringLiteral("id"),
                    columns.versioned ? QStringLiteral("updated_at") : QStringLiteral("NULL")};
    all += names(columns.known);
    return QStringLiteral("SELECT %1 FROM %2 WHERE shop_id = ?1 AND remote_id = ?2")
        .arg(all.join(QStringLiteral(", ")), table);
}

/// The columns of one record by group: plain, indexed, links.
class Groups
{
public:
    explicit Groups(const RecordUpsert::Columns &columns)
        : m_names{names(columns.plain), names(columns.indexed), names(columns.links)}
        , m_goneWith(!columns.gone              ? -1
                         : m_names[1].isEmpty() ? 0
                                                : 1)
    {}

    [[nodiscard]] QString insertSql(const QString &table) const
    {
        const QStringList all = m_names[0] + m_names[1] + m_names[2];
        QString marks;
        for (qsizetype i = 0; i < all.size(); ++i)
            marks += QStringLiteral(", ?%1").arg(i + 3);
        return QStringLiteral("INSERT INTO %1(shop_id, remote_id, %2) VALUES(?1, ?2%3)")
            .arg(table, all.join(QStringLiteral(", ")), marks);
    }

    /// One bit a group that differs.
    [[nodiscard]] QString compareSql(const QString &table) const
    {
        QStringList bits;
        qsizetype next = 1;
        for (int group = 0; group < 3; ++group) {
            QStringList differs;
            for (const QString &name : m_names[static_cast<std::size_t>(group)])
                differs += QStringLiteral("%1 IS NOT ?%2").arg(name).arg(next++);
            if (group == m_goneWith)
                differs += QStringLiteral("gone_at IS NOT NULL");
            if (!differs.isEmpty())
                bits += QStringLiteral("((%1) << %2)")
                            .arg(differs.join(QStringLiteral(" OR ")))
                            .arg(group);
        }
        return QStringLiteral("SELECT %1 FROM %2 WHERE id = ?%3")
            .arg(bits.join(QStringLiteral(" | ")), table)
            .arg(next);
    }

    /// Of all groups up to `last`.
    [[nodiscard]] QString updateSql(const QString &table, int last) const
    {
        QStringList sets;
        qsizetype next = 1;
        for (int group = 0; group <= last; ++group) {
            for (const QString &name : m_names[static_cast<std::size_t>(group)])
                sets += QStringLiteral("%1 = ?%2").arg(name).arg(next++);
        }
        if (m_goneWith >= 0 && m_goneWith <= last)
            sets += QStringLiteral("gone_at = NULL");
        return QStringLiteral("UPDATE %1 SET %2 WHERE id = ?%3")
            .arg(table, sets.join(QStringLiteral(", ")))
            .arg(next);
    }

private:
    std::array<QStringList, 3> m_names;
    int m_goneWith; ///< an index may hold gone_at; -1: it is not cleared
};

} // namespace

RecordUpsert::RecordUpsert(IngestContext &context, const char *table, const Columns &columns)
    : m_context(context)
    , m_columns(columns)
    , m_find(context.db.prepare(findSql(QString::fromLatin1(table), columns)))
    , m_insert(context.db.prepare(Groups(columns).insertSql(QString::fromLatin1(table))))
    , m_compare(context.db.prepare(Groups(columns).compareSql(QString::fromLatin1(table))))
    , m_updatePlain(context.db.prepare(Groups(columns).updateSql(QString::fromLatin1(table), 0)))
    , m_updateIndexed(context.db.prepare(Groups(columns).updateSql(QString::fromLatin1(table), 1)))
    , m_updateAll(context.db.prepare(Groups(columns).updateSql(QString::fromLatin1(table), 2)))
{}

/// Leaves m_find on the row.
RecordUpsert::Row RecordUpsert::look(const RemoteId &remoteId, std::optional<Timestamp> updatedAt)
{
    Row row;
    Binder(m_find) << m_context.shop << remoteId;
    if (!m_context.next(m_find))
        return row;
    row.id = m_find.int64(0);
    if (m_columns.versioned && updatedAt && m_find.int64(1) > updatedAt->ms)
        row.outcome = Outcome::Older; // a stored NULL reads as 0: never newer
    return row;
}

RecordUpsert::Row RecordUpsert::insert()
{
    m_context.run(m_insert);
    return {m_context.db.lastInsertId(), Outcome::Inserted};
}

int RecordUpsert::differences()
{
    const int differs = m_context.next(m_compare) ? m_compare.integer(0) : 0;
    m_compare.reset();
    return differs;
}

Statement &RecordUpsert::updateOf(int differs)
{
    if (differs >= kLinks)
        return m_updateAll;
    return differs >= kIndexed ? m_updateIndexed : m_updatePlain;
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
