#include "models/store/outboxrepository.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/machinenames.h"
#include "models/store/rowreading.h"
#include "models/store/settingsrepository.h"
#include "models/store/workflowmessages.h"

#include <limits>

namespace comptoir {

namespace {

/// Of a message that is no part of a test.
const QString kNoVariant = QStringLiteral("-");

QString columns()
{
    return QStringLiteral(
        "SELECT id, cause, step, customer_id, variant, channel, purpose, class, sender_id, name,"
        " template_id, offer, has_opt_out, late_rule, late_hours, due_at, state, reason, address, "
        "message_id,"
        " send_at, handed_over_at, settled_at, attempts, reply_code, reply_text, remote_reference"
        " FROM outbox ");
}

OutboxRow readRow(const Statement &statement)
{
    Columns read(statement);
    OutboxRow row;
    row.id = read.id<OutboxId>();
    row.message.key.cause = read.text();
    row.message.key.step = read.text();
    row.message.key.customer = read.id<CustomerId>();
    const QString variant = read.text();
    row.message.key.variant = variant == kNoVariant ? QString() : variant;
    row.message.channel = channelFrom(read.text());
    row.message.purpose = purposeFrom(read.text());
    row.message.messageClass = messageClassFrom(read.text());
    row.message.sender = read.id<SenderId>();
    row.message.name = read.text();
    row.message.written = read.id<WrittenMessageId>();
    row.message.offer = read.text();
    row.message.hasOptOut = read.boolean();
    row.message.lateRule = lateRuleFrom(read.text());
    row.message.lateHours = static_cast<int>(read.int64());
    row.message.dueAt = read.timestamp();
    row.state = outboxStateFrom(read.text());
    row.reason = read.text();
    row.address = read.text();
    row.messageId = read.text();
    row.sendAt = read.timestamp();
    row.handedOverAt = read.optionalTimestamp();
    row.settledAt = read.optionalTimestamp();
    row.attempts = static_cast<int>(read.int64());
    row.replyCode = static_cast<int>(read.int64());
    row.replyText = read.text();
    row.remoteReference = read.text();
    return row;
}

Result<QList<OutboxRow>> readAll(Statement &statement)
{
    QList<OutboxRow> rows;
    while (statement.next())
        rows.append(readRow(statement));
    if (!statement.ok())
        return statement.error();
    return rows;
}

/// Before the boot identity, as the reason of a claimed row. Those who carry outboxes from one file
/// to another look for it as well (KeptMessages, AsideFile).
const QString kLeased = QStringLiteral("leased:");
/// What is kept for ever, twice as fast as by zlib's own choice and hardly larger.
constexpr int kPackLevel = 1;
const QString kSealed = QStringLiteral("messages.sealed"); ///< setting

/// "'planned', 'deferred'": the states that may become `to`.
QString statesBefore(OutboxState to)
{
    QStringList names;
    for (const OutboxState from : kAllOutboxStates) {
        if (mayBecome(from, to))
            names.append(QLatin1Char('\'') + machineName(from) + QLatin1Char('\''));
    }
    return names.join(QStringLiteral(", "));
}

bool isOutcome(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Failed
        || state == OutboxState::Skipped || state == OutboxState::Uncertain;
}

} // namespace

FullSync::FullSync(Database &database)
    : m_database(database)
    , m_done(database.setFullSync(true))
{}

FullSync::~FullSync()
{
    (void)m_database.setFullSync(false); // full is slower, not wrong
}

OutboxRepository::OutboxRepository(Database &database)
    : m_database(database)
{}

Result<std::optional<OutboxId>> OutboxRepository::plan(const PlannedMessage &message,
                                                       Timestamp sendAt, Timestamp now)
{
    return insert(message, OutboxState::Planned, {}, sendAt, now);
}

Result<std::optional<OutboxId>> OutboxRepository::planSkipped(const PlannedMessage &message,
                                                              const QString &reason, Timestamp now)
{
    return insert(message, OutboxState::Skipped, reason, message.dueAt, now);
}

Result<std::optional<OutboxId>> OutboxRepository::insert(const PlannedMessage &message,
                                                         OutboxState state, const QString &reason,
                                                         Timestamp sendAt, Timestamp now)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO outbox(cause, step, customer_id, variant, channel, purpose, class, sender_id,"
        " name, template_id, offer, has_opt_out, late_rule, late_hours, state, reason, due_at,"
        " send_at, planned_at, settled_at)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(cause, step, customer_id, variant) DO NOTHING"));
    const OutboxKey &key = message.key;
    const auto settledAt = isOutcome(state) ? std::optional(now) : std::nullopt;
    Binder(insert) << key.cause << key.step << key.customer
                   << (key.variant.isEmpty() ? kNoVariant : key.variant)
                   << machineName(message.channel) << machineName(message.purpose)
                   << machineName(message.messageClass) << message.sender << message.name
                   << message.written << message.offer << message.hasOptOut
                   << machineName(message.lateRule) << message.lateHours << machineName(state)
                   << reason << message.dueAt << sendAt << now << settledAt;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    if (m_database.changes() == 0)
        return std::optional<OutboxId>();
    return std::optional(OutboxId{m_database.lastInsertId()});
}

QByteArray OutboxRepository::packed(const QByteArray &content)
{
    return qCompress(content, kPackLevel);
}

Result<OutboxRow> OutboxRepository::get(OutboxId id)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("WHERE id = ?"));
    if (read.bind(1, id).next())
        return readRow(read);
    if (!read.ok())
        return read.error();
    return Error{ErrorCode::NotFound,
                 tr("This message is no longer in the outbox. Nothing was changed."),
                 QStringLiteral("no outbox row %1").arg(id.value)};
}

Result<QByteArray> OutboxRepository::content(OutboxId id)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT bytes FROM outbox_content WHERE outbox_id = ?"));
    if (read.bind(1, id).next())
        return qUncompress(read.blob(0));
    return read.ok() ? Result<QByteArray>(QByteArray()) : read.error();
}

Result<QList<OutboxRow>> OutboxRepository::due(SenderId sender, Timestamp now, int limit,
                                               std::optional<Timestamp> heldBefore)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE sender_id = ? AND send_at <= ? AND state IN ('planned', 'deferred')"
                         " AND send_at >= ? AND cause NOT IN (SELECT cause FROM stopped_cause)"
                         " ORDER BY send_at, id LIMIT ?"));
    constexpr Timestamp kEver{std::numeric_limits<qint64>::min()};
    read.bind(1, sender).bind(2, now).bind(3, heldBefore.value_or(kEver)).bind(4, limit);
    return readAll(read);
}

Result<std::optional<Timestamp>> OutboxRepository::nextDue(SenderId sender)
{
    Statement read
        = m_database.prepare(QStringLiteral("SELECT min(send_at) FROM outbox WHERE sender_id = ?"
                                            " AND state IN ('planned', 'deferred') AND send_at < ?"
                                            " AND cause NOT IN (SELECT cause FROM stopped_cause)"));
    if (read.bind(1, sender).bind(2, WorkflowMessages::kUntilBoth).next())
        return read.optionalTimestamp(0);
    return read.ok() ? Result<std::optional<Timestamp>>(std::nullopt) : read.error();
}

Result<QList<OutboxRow>> OutboxRepository::latest(int limit)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("ORDER BY id DESC LIMIT ?"));
    read.bind(1, limit);
    return readAll(read);
}

Result<QList<OutboxRow>> OutboxRepository::inState(OutboxState state, int limit)
{
    Statement read = m_database.prepare(
        columns() + QStringLiteral("WHERE state = ? ORDER BY id DESC LIMIT ?"));
    read.bind(1, machineName(state)).bind(2, limit);
    return readAll(read);
}

Result<QList<OutboxRow>> OutboxRepository::waiting(const QString &cause,
                                                   std::optional<Timestamp> before)
{
    Statement read = m_database.prepare(
        columns()
        + QStringLiteral("WHERE state IN ('planned', 'deferred') AND (?1 IS NULL OR cause = ?1)"
                         " AND (?2 IS NULL OR send_at < ?2) ORDER BY id"));
    read.bind(1, cause).bind(2, before);
    return readAll(read);
}

Result<QList<OutboxRow>> OutboxRepository::ofCause(const QString &cause, CustomerId customer)
{
    Statement read = m_database.prepare(
        columns() + QStringLiteral("WHERE customer_id = ? AND cause = ? ORDER BY id"));
    read.bind(1, customer).bind(2, cause);
    return readAll(read);
}

Result<qint64> OutboxRepository::waitingSince(Timestamp before, std::optional<Timestamp> heldBefore)
{
    Statement count = m_database.prepare(QStringLiteral(
        "SELECT count(*) FROM outbox WHERE state IN ('planned', 'deferred') AND send_at < ?1"
        " AND send_at >= ?2 AND cause NOT IN (SELECT cause FROM stopped_cause)"
        " AND sender_id IN (SELECT id FROM sender WHERE removed_at IS NULL"
        " AND coalesce(blocked, '') = '')"));
    if (count.bind(1, before).bind(2, heldBefore.value_or(Timestamp())).next())
        return count.int64(0);
    return count.error();
}

Result<qint64> OutboxRepository::waitingBy(SenderId sender)
{
    Statement count = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM outbox WHERE state IN ('planned', 'deferred')"
                       " AND sender_id = ?"));
    if (count.bind(1, sender).next())
        return count.int64(0);
    return count.error();
}

Done OutboxRepository::move(OutboxId id, OutboxState to)
{
    Statement step = m_database.prepare(
        QStringLiteral("UPDATE outbox SET state = ?1 WHERE id = ?2 AND state IN (%1)")
            .arg(statesBefore(to)));
    return moved(id, to, step.bind(1, machineName(to)).bind(2, id).run());
}

/// After the statement that was to take a row to that state.
Done OutboxRepository::moved(OutboxId id, OutboxState to, const Done &ran)
{
    return !ran || m_database.changes() == 1 ? ran : Done(wrongStep(id, to));
}

Error OutboxRepository::wrongStep(OutboxId id, OutboxState to)
{
    return {ErrorCode::InvalidArgument,
            tr("This message has gone on meanwhile, so this is no longer possible. Nothing was "
               "changed. Open the outbox again."),
            QStringLiteral("outbox row %1 may not become %2").arg(id.value).arg(machineName(to))};
}

Done OutboxRepository::claim(OutboxId id, const Claim &claim)
{
    static const QString sql
        = QStringLiteral("UPDATE outbox SET state = 'claimed', attempts = attempts + 1,"
                         " address = ?2, reason = ?4, message_id = coalesce(message_id, ?3)"
                         " WHERE id = ?1 AND state IN (%1)")
              .arg(statesBefore(OutboxState::Claimed));
    Statement update = m_database.prepare(sql);
    Binder(update) << id << claim.address << claim.messageId
                   << (claim.lease.isEmpty() ? QString() : kLeased + claim.lease);
    if (Done taken = moved(id, OutboxState::Claimed, update.run()); !taken)
        return taken;
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT INTO outbox_content(outbox_id, bytes) VALUES(?1, ?2)"
                       " ON CONFLICT(outbox_id) DO UPDATE SET bytes = excluded.bytes"));
    return insert.bind(1, id).bindBlob(2, claim.packed).run();
}

Done OutboxRepository::handOver(OutboxId id, const QString &domain, Timestamp now)
{
    static const QString sql
        = QStringLiteral("UPDATE outbox SET state = 'handed_over', handed_over_at = ?2,"
                         " reason = NULL WHERE id = ?1 AND state IN (%1)")
              .arg(statesBefore(OutboxState::HandedOver));
    Statement update = m_database.prepare(sql);
    if (Done gone = moved(id, OutboxState::HandedOver, update.bind(1, id).bind(2, now).run());
        !gone)
        return gone;
    Statement log = m_database.prepare(
        QStringLiteral("INSERT INTO send_log(sender_id, outbox_id, domain, at)"
                       " SELECT sender_id, id, ?2, ?3 FROM outbox WHERE id = ?1"));
    return log.bind(1, id).bind(2, domain).bind(3, now).run();
}

Done OutboxRepository::settle(OutboxId id, const Settlement &settlement, Timestamp now)
{
    // What did not leave after all is no message that the customer got. The other side's words name
    // the address, which nobody keeps of a person who was erased meanwhile.
    const bool mayHaveLeft
        = settlement.state == OutboxState::Accepted || settlement.state == OutboxState::Uncertain;
    const auto settledAt = isOutcome(settlement.state) ? std::optional(now) : std::nullopt;
    Statement update = m_database.prepare(
        QStringLiteral(
            "UPDATE outbox SET reason = ?2, send_at = coalesce(?3, send_at), reply_code = ?4,"
            " reply_text = iif(customer_id IS NULL, NULL, ?5), remote_reference = coalesce(?6, "
            "remote_reference), settled_at = ?7, handed_over_at = iif(?8, handed_over_at, NULL),"
            " state = ?9 WHERE id = ?1 AND state IN (%1)")
            .arg(statesBefore(settlement.state)));
    Binder(update) << id << settlement.reason << settlement.sendAt << settlement.replyCode
                   << settlement.replyText << settlement.remoteReference << settledAt << mayHaveLeft
                   << machineName(settlement.state);
    return moved(id, settlement.state, update.run());
}

Done OutboxRepository::postpone(OutboxId id, const QString &reason, Timestamp sendAt)
{
    Statement update = m_database.prepare(QStringLiteral(
        "UPDATE outbox SET state = iif(state = 'deferred', 'deferred', 'planned'), reason = ?2,"
        " send_at = ?3, attempts = attempts - (state = 'claimed') WHERE id = ?1 AND state IN "
        "('planned', 'deferred', 'claimed')"));
    if (Done ran = update.bind(1, id).bind(2, reason).bind(3, sendAt).run(); !ran)
        return ran;
    return m_database.changes() == 1 ? done() : Done(wrongStep(id, OutboxState::Planned));
}

Result<QList<OutboxRow>> OutboxRepository::recover(Timestamp now, const QString &boot)
{
    // It counts for the frequency cap, as if it had left now, and not for the account's limits.
    Statement leased = m_database.prepare(
        QStringLiteral("UPDATE outbox SET state = 'handed_over', handed_over_at = ?1"
                       " WHERE state = 'claimed' AND substr(reason, 1, length(?2)) = ?2"
                       " AND (?3 IS NULL OR reason <> ?2 || ?3)"));
    if (const Done ran = leased.bind(1, now).bind(2, kLeased).bind(3, boot).run(); !ran)
        return ran.error();
    Statement claimed
        = m_database.prepare(QStringLiteral("UPDATE outbox SET state = 'planned', reason = NULL,"
                                            " attempts = attempts - 1 WHERE state = 'claimed'"));
    if (const Done ran = claimed.run(); !ran)
        return ran.error();
    Result<QList<OutboxRow>> doubtful
        = inState(OutboxState::HandedOver, std::numeric_limits<int>::max());
    if (!doubtful)
        return doubtful;
    for (OutboxRow &row : *doubtful) {
        row.state = OutboxState::Uncertain;
        row.reason = QStringLiteral("interrupted");
        if (const Done settled = settle(row.id, {row.state, row.reason, {}, 0, {}, {}}, now);
            !settled)
            return settled.error();
    }
    return doubtful;
}

Done OutboxRepository::seal()
{
    const Result<qint64> serial = sentSerial();
    if (!serial)
        return serial.error();
    // A commit that writes nothing would sync nothing.
    SettingsRepository settings(m_database);
    if (Done cleared = settings.set(kSealed, {}); !cleared)
        return cleared;
    return settings.set(kSealed, QString::number(*serial));
}

Done OutboxRepository::stopCause(const QString &cause, const QString &reason, Timestamp now)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO stopped_cause(cause, reason, at) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"));
    return insert.bind(1, cause).bind(2, reason).bind(3, now).run();
}

Done OutboxRepository::resumeCause(const QString &cause)
{
    return m_database.prepare(QStringLiteral("DELETE FROM stopped_cause WHERE cause = ?"))
        .bind(1, cause)
        .run();
}

Result<bool> OutboxRepository::isStopped(const QString &cause)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM stopped_cause WHERE cause = ?)"));
    if (read.bind(1, cause).next())
        return read.boolean(0);
    return read.error();
}

Result<qint64> OutboxRepository::sentSerial()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'send_log'"));
    if (read.next())
        return read.int64(0);
    return read.ok() ? Result<qint64>(0) : read.error();
}

} // namespace comptoir
