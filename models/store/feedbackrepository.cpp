#include "models/store/feedbackrepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"

namespace comptoir {

FeedbackRepository::FeedbackRepository(Database &database)
    : m_database(database)
{}

Result<std::optional<QString>> FeedbackRepository::token(OutboxId message, const QString &purpose)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT token FROM message_token WHERE outbox_id = ? AND purpose = ?"));
    if (read.bind(1, message).bind(2, purpose).next())
        return std::optional(read.text(0));
    return read.ok() ? Result<std::optional<QString>>(std::nullopt) : read.error();
}

Result<QString> FeedbackRepository::tokenFor(OutboxId message, const QString &purpose,
                                             const QString &fresh)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO message_token(token, outbox_id, purpose) VALUES(?, ?, ?)"
                       " ON CONFLICT(outbox_id, purpose) DO NOTHING"));
    if (const Done ran = insert.bind(1, fresh).bind(2, message).bind(3, purpose).run(); !ran)
        return ran.error();
    const auto kept = token(message, purpose);
    return kept ? Result<QString>(kept->value_or(QString())) : kept.error();
}

Result<std::optional<FeedbackRepository::Marked>> FeedbackRepository::byToken(const QString &token)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT outbox_id, purpose FROM message_token WHERE token = ?"));
    if (read.bind(1, token).next())
        return std::optional(Marked{{read.int64(0)}, read.text(1)});
    return read.ok() ? Result<std::optional<Marked>>(std::nullopt) : read.error();
}

Result<std::optional<OutboxId>> FeedbackRepository::oneId(Statement &read)
{
    if (read.next())
        return std::optional(OutboxId{read.int64(0)});
    return read.ok() ? Result<std::optional<OutboxId>>(std::nullopt) : read.error();
}

Result<std::optional<OutboxId>> FeedbackRepository::byMessageId(const QString &messageId)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE message_id = ? AND channel = 'email'"));
    read.bind(1, messageId);
    return oneId(read);
}

Result<std::optional<OutboxId>> FeedbackRepository::byReference(const QString &reference)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE remote_reference = ? AND channel = 'email'"
                       " ORDER BY id DESC LIMIT 1"));
    read.bind(1, reference);
    return oneId(read);
}

Result<std::optional<OutboxId>> FeedbackRepository::lastTo(const QString &address, Timestamp since,
                                                           Timestamp until)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE handed_over_at > ?2 AND handed_over_at <= ?3"
                       " AND address = ?1 AND channel = 'email'"
                       " ORDER BY handed_over_at DESC LIMIT 1"));
    read.bind(1, address).bind(2, since).bind(3, until);
    return oneId(read);
}

Result<QList<OutboxId>> FeedbackRepository::uncertain(SenderId sender)
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT id FROM outbox WHERE state = 'uncertain'"
                                            " AND (?1 IS NULL OR sender_id = ?1) ORDER BY id"));
    read.bind(1, sender);
    QList<OutboxId> ids;
    while (read.next())
        ids.append(OutboxId{read.int64(0)});
    return read.ok() ? Result<QList<OutboxId>>(ids) : read.error();
}

Result<QList<OutboxId>> FeedbackRepository::awaited(SenderId sender, const QStringList &finals,
                                                    Timestamp since, OutboxId after, int limit)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id FROM outbox WHERE sender_id = ?1 AND handed_over_at > ?2"
                       " AND state IN ('accepted', 'uncertain') AND id > ?3 AND NOT EXISTS(SELECT 1"
                       " FROM feedback f WHERE f.outbox_id = outbox.id AND instr(?4, ' ' || f.kind"
                       " || ' ') > 0) ORDER BY id LIMIT ?5"));
    read.bind(1, sender).bind(2, since).bind(3, after.value);
    read.bind(4, u' ' + finals.join(u' ') + u' ').bind(5, limit);
    QList<OutboxId> ids;
    while (read.next())
        ids.append(OutboxId{read.int64(0)});
    return read.ok() ? Result<QList<OutboxId>>(ids) : read.error();
}

Result<bool> FeedbackRepository::add(const QByteArray &key, OutboxId message,
                                     const FeedbackLine &line)
{
    Statement insert
        = m_database.prepare(QStringLiteral("INSERT INTO feedback(key, outbox_id, kind, at, detail)"
                                            " VALUES(?, ?, ?, ?, ?) ON CONFLICT(key) DO NOTHING"));
    insert.bindBlob(1, key).bind(2, message).bind(3, line.kind).bind(4, line.at);
    if (const Done ran = insert.bind(5, line.detail).run(); !ran)
        return ran.error();
    return m_database.changes() == 1;
}

Result<QList<FeedbackLine>> FeedbackRepository::ofMessage(OutboxId message)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT kind, at, detail FROM feedback WHERE outbox_id = ? ORDER BY id"));
    read.bind(1, message);
    QList<FeedbackLine> lines;
    while (read.next())
        lines.append({read.text(0), read.timestamp(1), read.text(2)});
    return read.ok() ? Result<QList<FeedbackLine>>(lines) : read.error();
}

Done FeedbackRepository::addReply(const OutboxRow &message, const QByteArray &key,
                                  const QString &subject, const QString &text, Timestamp at)
{
    // With a colon: no shop's own identifiers look like it, and no sweep takes it for gone.
    const QString thread = QStringLiteral("mail:%1").arg(message.id.value);
    Statement begin = m_database.prepare(QStringLiteral(
        "INSERT INTO thread(shop_id, remote_id, account_id, customer_id, email, status, subject,"
        " created_at, updated_at) SELECT shop_id, ?2, id, customer_id, ?3, 'open', ?4, ?5, ?5"
        " FROM customer_account WHERE customer_id = ?1"
        " ORDER BY email_key IS ?3 DESC, kind = 'contact', id LIMIT 1"
        " ON CONFLICT(shop_id, remote_id) DO UPDATE SET status = 'open',"
        " updated_at = max(updated_at, excluded.updated_at)"));
    Binder(begin) << message.message.key.customer << thread << message.address << subject << at;
    if (Done ran = begin.run(); !ran)
        return ran;
    Statement write = m_database.prepare(QStringLiteral(
        "INSERT INTO message(shop_id, remote_id, thread_remote_id, from_customer, internal, text,"
        " at) SELECT shop_id, ?2, ?1, 1, 0, ?3, ?4 FROM thread WHERE remote_id = ?1"
        " AND customer_id = ?5 ON CONFLICT(shop_id, remote_id) DO NOTHING"));
    Binder(write) << thread << QStringLiteral("mail:") + QString::fromLatin1(key.toHex()) << text
                  << at << message.message.key.customer;
    return write.run();
}

Result<std::optional<FeedbackPlace>> FeedbackRepository::place(const QString &source,
                                                               const QString &folder)
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT validity, position, read_at FROM feedback_place"
                                            " WHERE source = ? AND folder = ?"));
    if (read.bind(1, source).bind(2, folder).next())
        return std::optional(FeedbackPlace{read.int64(0), read.int64(1), read.timestamp(2)});
    return read.ok() ? Result<std::optional<FeedbackPlace>>(std::nullopt) : read.error();
}

Done FeedbackRepository::savePlace(const QString &source, const QString &folder,
                                   const FeedbackPlace &place)
{
    Statement write = m_database.prepare(QStringLiteral(
        "INSERT INTO feedback_place(source, folder, validity, position, read_at)"
        " VALUES(?, ?, ?, ?, ?) ON CONFLICT(source, folder) DO UPDATE SET"
        " validity = excluded.validity, position = excluded.position, read_at = excluded.read_at"));
    Binder(write) << source << folder << place.validity << place.position << place.readAt;
    return write.run();
}

} // namespace comptoir
