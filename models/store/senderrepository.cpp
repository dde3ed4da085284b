#include "models/store/senderrepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/machinenames.h"
#include "models/store/rowreading.h"

#include <QJsonDocument>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

QString columns()
{
    return QStringLiteral("SELECT id, channel, provider, name, address, options, per_minute,"
                          " per_hour, per_day, per_domain_hour, warm_up_from, paused_until,"
                          " blocked, throttles, removed_at IS NOT NULL FROM sender ");
}

Sender readSender(const Statement &row)
{
    Columns read(row);
    Sender sender;
    sender.id = read.id<SenderId>();
    sender.channel = channelFrom(read.text());
    sender.provider = read.text();
    sender.name = read.text();
    sender.address = read.text();
    sender.options = QJsonDocument::fromJson(read.text().toUtf8()).object();
    sender.limits.perMinute = static_cast<int>(read.int64()); // NULL reads as 0: no limit
    sender.limits.perHour = static_cast<int>(read.int64());
    sender.limits.perDay = static_cast<int>(read.int64());
    sender.limits.perDomainHour = static_cast<int>(read.int64());
    sender.warmUpFrom = read.optionalTimestamp();
    sender.pausedUntil = read.optionalTimestamp();
    sender.blocked = read.text();
    sender.throttles = static_cast<int>(read.int64());
    sender.isRemoved = read.boolean();
    return sender;
}

std::optional<qint64> limit(int value)
{
    return value > 0 ? std::optional<qint64>(value) : std::nullopt;
}

QString json(const QJsonObject &object)
{
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void bindFields(Binder &bind, const Sender &sender)
{
    bind << machineName(sender.channel) << sender.provider << sender.name << sender.address
         << json(sender.options) << limit(sender.limits.perMinute) << limit(sender.limits.perHour)
         << limit(sender.limits.perDay) << limit(sender.limits.perDomainHour) << sender.warmUpFrom;
}

} // namespace

SenderRepository::SenderRepository(Database &database)
    : m_database(database)
{}

Result<QList<Sender>> SenderRepository::list()
{
    Statement read
        = m_database.prepare(columns() + QStringLiteral("WHERE removed_at IS NULL ORDER BY id"));
    QList<Sender> senders;
    while (read.next())
        senders.append(readSender(read));
    if (!read.ok())
        return read.error();
    return senders;
}

Result<Sender> SenderRepository::get(SenderId id)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("WHERE id = ?"));
    if (read.bind(1, id).next())
        return readSender(read);
    return read.ok() ? notFound(id) : read.error();
}

Result<SenderId> SenderRepository::add(const Sender &sender, Timestamp now)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO sender(channel, provider, name, address, options, per_minute, per_hour,"
        " per_day, per_domain_hour, warm_up_from, created_at)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Binder bind(insert);
    bindFields(bind, sender);
    bind << now;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    return SenderId{m_database.lastInsertId()};
}

Done SenderRepository::update(const Sender &sender)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE sender SET channel = ?, provider = ?, name = ?, address = ?, options = ?,"
        " per_minute = ?, per_hour = ?, per_day = ?, per_domain_hour = ?, warm_up_from = ?"
        " WHERE id = ?"));
    Binder bind(update);
    bindFields(bind, sender);
    bind << sender.id;
    return changed(update.run(), sender.id);
}

Done SenderRepository::remove(SenderId id, Timestamp now)
{
    Statement mark = m_database.prepare(
        QStringLiteral("UPDATE sender SET removed_at = ? WHERE id = ? AND removed_at IS NULL"));
    return changed(mark.bind(1, now).bind(2, id).run(), id);
}

Done SenderRepository::bringBack(SenderId id)
{
    Statement mark
        = m_database.prepare(QStringLiteral("UPDATE sender SET removed_at = NULL WHERE id = ?"));
    return changed(mark.bind(1, id).run(), id);
}

Done SenderRepository::pause(SenderId id, Timestamp until, int throttles)
{
    Statement update = m_database.prepare(
        QStringLiteral("UPDATE sender SET paused_until = ?, throttles = ? WHERE id = ?"));
    return changed(update.bind(1, until).bind(2, throttles).bind(3, id).run(), id);
}

Done SenderRepository::clearPause(SenderId id)
{
    // Mostly there is nothing to clear, and nothing is written.
    return m_database
        .prepare(QStringLiteral("UPDATE sender SET paused_until = NULL, throttles = 0 WHERE id = ?"
                                " AND (paused_until IS NOT NULL OR throttles > 0)"))
        .bind(1, id)
        .run();
}

Done SenderRepository::block(SenderId id, const QString &reason)
{
    Statement update
        = m_database.prepare(QStringLiteral("UPDATE sender SET blocked = ? WHERE id = ?"));
    return changed(update.bind(1, reason).bind(2, id).run(), id);
}

Result<std::vector<SenderRepository::Sent>> SenderRepository::sentSince(SenderId id,
                                                                        Timestamp since)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT at, domain FROM send_log WHERE sender_id = ? AND at > ? ORDER BY at, id"));
    read.bind(1, id).bind(2, since);
    std::vector<Sent> sent;
    while (read.next())
        sent.push_back({read.timestamp(0), read.text(1)});
    if (!read.ok())
        return read.error();
    return sent;
}

Result<std::vector<SendingDay>> SenderRepository::days(SenderId id, Timestamp from, Timestamp now)
{
    std::vector<SendingDay> days(now < from ? 0
                                            : static_cast<size_t>((now.ms - from.ms) / kDayMs + 1));
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT (at - ?2) / ?4, count(*), sum(bounced), sum(complained) FROM send_log"
        " WHERE sender_id = ?1 AND at >= ?2 AND at <= ?3 GROUP BY 1"));
    read.bind(1, id).bind(2, from).bind(3, now).bind(4, kDayMs);
    while (read.next())
        days.at(static_cast<size_t>(read.int64(0))) = {read.int64(1), read.int64(2), read.int64(3)};
    if (!read.ok())
        return read.error();
    return days;
}

Done SenderRepository::noteBounce(qint64 outboxId)
{
    return m_database
        .prepare(QStringLiteral("UPDATE send_log SET bounced = 1 WHERE id ="
                                " (SELECT max(id) FROM send_log WHERE outbox_id = ?)"))
        .bind(1, outboxId)
        .run();
}

Done SenderRepository::noteComplaint(qint64 outboxId)
{
    return m_database
        .prepare(QStringLiteral("UPDATE send_log SET complained = 1 WHERE id ="
                                " (SELECT max(id) FROM send_log WHERE outbox_id = ?)"))
        .bind(1, outboxId)
        .run();
}

Done SenderRepository::forgetBefore(Timestamp at)
{
    const Done bounces = m_database.prepare(QStringLiteral("DELETE FROM soft_bounce WHERE at < ?"))
                             .bind(1, at)
                             .run();
    if (!bounces)
        return bounces;
    return m_database.prepare(QStringLiteral("DELETE FROM send_log WHERE at < ?"))
        .bind(1, at)
        .run();
}

Done SenderRepository::changed(const Done &done, SenderId id)
{
    if (done && m_database.changes() == 0)
        return notFound(id);
    return done;
}

Error SenderRepository::notFound(SenderId id)
{
    return {ErrorCode::NotFound,
            tr("This sending account is no longer there. Nothing was changed."),
            QStringLiteral("no sender %1").arg(id.value)};
}

} // namespace comptoir
