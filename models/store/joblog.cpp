#include "models/store/joblog.h"

#include "models/store/database.h"

#include <QJsonDocument>

namespace comptoir {
namespace {

JobEntry readEntry(const Statement &row)
{
    JobEntry entry;
    entry.id = row.id<JobTag>(0);
    entry.kind = row.text(1);
    entry.shop = row.id<ShopTag>(2);
    entry.startedAt = row.timestamp(3);
    entry.finishedAt = row.optionalTimestamp(4);
    entry.outcome = row.text(5);
    if (!row.isNull(6))
        entry.code = static_cast<ErrorCode>(row.integer(6));
    entry.text = row.text(7);
    entry.detail = row.text(8);
    entry.counts = QJsonDocument::fromJson(row.text(9).toUtf8()).object();
    return entry;
}

} // namespace

JobLog::JobLog(Database &database)
    : m_database(database)
{}

Result<JobId> JobLog::begin(const QString &kind, ShopId shop, Timestamp now)
{
    Statement add = m_database.prepare(
        QStringLiteral("INSERT INTO job_log(kind, shop_id, started_at) VALUES(?1, ?2, ?3)"));
    if (const Done added = add.bind(1, kind).bind(2, shop).bind(3, now).run(); !added)
        return added.error();
    const JobId id{m_database.lastInsertId()};
    Statement prune = m_database.prepare(QStringLiteral("DELETE FROM job_log WHERE id <= ?"));
    if (const Done pruned = prune.bind(1, id.value - kKept).run(); !pruned)
        return pruned.error();
    return id;
}

Done JobLog::finish(const JobEntry &entry)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE job_log SET finished_at = ?2, outcome = ?3, code = ?4, text = ?5, detail = ?6,"
        " counts = ?7 WHERE id = ?1"));
    const auto code = entry.code ? std::optional(static_cast<int>(*entry.code)) : std::nullopt;
    const QByteArray counts = QJsonDocument(entry.counts).toJson(QJsonDocument::Compact);
    update.bind(1, entry.id).bind(2, entry.finishedAt).bind(3, entry.outcome).bind(4, code);
    update.bind(5, entry.text).bind(6, entry.detail).bind(7, QString::fromUtf8(counts));
    return update.run();
}

Done JobLog::closeInterrupted(const QString &kind, ShopId shop, Timestamp now)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE job_log SET finished_at = ?3, outcome = 'interrupted'"
                       " WHERE kind = ?1 AND shop_id IS ?2 AND finished_at IS NULL"));
    return update.bind(1, kind).bind(2, shop).bind(3, now).run();
}

Result<QList<JobEntry>> JobLog::list(int limit, const QString &kind, ShopId shop)
{
    Statement rows = m_database.prepare(QStringLiteral(
        "SELECT id, kind, shop_id, started_at, finished_at, outcome, code, text, detail, counts"
        " FROM job_log WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR shop_id = ?2)"
        " ORDER BY id DESC LIMIT ?3"));
    rows.bind(1, kind).bind(2, shop).bind(3, limit);
    QList<JobEntry> entries;
    while (rows.next())
        entries.append(readEntry(rows));
    if (!rows.ok())
        return rows.error();
    return entries;
}

} // namespace comptoir
