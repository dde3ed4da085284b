#include "workflows/messages/outboxactions.h"

#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "workflows/messages/sendingsettings.h"

#include <limits>

namespace comptoir {

OutboxActions::OutboxActions(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Done OutboxActions::settle(OutboxId id, OutboxState state, const QString &reason,
                           std::optional<Timestamp> sendAt)
{
    OutboxRepository outbox(m_database);
    OutboxRepository::Settlement settlement;
    settlement.state = state;
    settlement.reason = reason;
    if (state == OutboxState::Planned)
        settlement.sendAt = sendAt.value_or(m_now);
    if (Done settled = outbox.settle(id, settlement, m_now); !settled)
        return settled;
    const Result<OutboxRow> row = outbox.get(id);
    return row ? MessageEvents(m_database).tell(*row, m_now) : Done(row.error());
}

Done OutboxActions::arrived(OutboxId id)
{
    return settle(id, OutboxState::Accepted, {});
}

Done OutboxActions::sendAgain(OutboxId id)
{
    return settle(id, OutboxState::Planned, {});
}

Result<QList<OutboxRow>> OutboxActions::withdraw(const QList<OutboxId> &ids)
{
    OutboxRepository outbox(m_database);
    QList<OutboxRow> withdrawn;
    for (const OutboxId id : ids) {
        const Result<OutboxRow> row = outbox.get(id);
        if (!row)
            return row.error();
        if (row->state == OutboxState::Planned || row->state == OutboxState::Deferred)
            withdrawn.append(*row);
    }
    const Result<qint64> dropped = drop(withdrawn, QStringLiteral("cancelled"));
    return dropped ? Result<QList<OutboxRow>>(withdrawn) : dropped.error();
}

Done OutboxActions::putBack(const OutboxRow &before)
{
    return settle(before.id, OutboxState::Planned, before.reason, before.sendAt);
}

Result<qint64> OutboxActions::decide(OutboxId id, bool isAgain)
{
    OutboxRepository outbox(m_database);
    QList<OutboxId> ids;
    const auto uncertain = outbox.inState(OutboxState::Uncertain, std::numeric_limits<int>::max());
    if (!uncertain)
        return uncertain.error();
    for (const OutboxRow &row : *uncertain) {
        if (!id.isValid() || row.id == id)
            ids.append(row.id);
    }
    if (ids.isEmpty() && id.isValid()) {
        const Result<OutboxRow> row = outbox.get(id);
        return row ? wrongMoment(id) : row.error();
    }
    for (const OutboxId one : std::as_const(ids)) {
        if (const Done done = isAgain ? sendAgain(one) : arrived(one); !done)
            return done.error();
    }
    return ids.size();
}

Error OutboxActions::wrongMoment(OutboxId id)
{
    return {ErrorCode::InvalidArgument,
            tr("What became of this message is known. Nothing was changed."),
            QStringLiteral("outbox row %1 is not uncertain").arg(id.value)};
}

Done OutboxActions::sendLate()
{
    Result<SendingSettings> settings = SendingSettings::load(m_database);
    if (!settings)
        return settings.error();
    settings->heldBefore.reset();
    return settings->save(m_database);
}

Result<qint64> OutboxActions::dropLate()
{
    const Result<SendingSettings> settings = SendingSettings::load(m_database);
    if (!settings)
        return settings.error();
    if (!settings->heldBefore)
        return 0;
    const auto late = OutboxRepository(m_database).waiting({}, *settings->heldBefore);
    if (!late)
        return late.error();
    const Result<qint64> dropped = drop(*late, QStringLiteral("too_late"));
    if (!dropped)
        return dropped;
    const Done released = sendLate();
    return released ? dropped : released.error();
}

Result<qint64> OutboxActions::cancel(const QString &cause)
{
    OutboxRepository outbox(m_database);
    if (const Done stopped = outbox.stopCause(cause, QStringLiteral("owner"), m_now); !stopped)
        return stopped.error();
    const auto waiting = outbox.waiting(cause, {});
    return waiting ? drop(*waiting, QStringLiteral("cancelled")) : waiting.error();
}

Result<qint64> OutboxActions::drop(const QList<OutboxRow> &rows, const QString &reason)
{
    for (const OutboxRow &row : rows) {
        if (const Done settled = settle(row.id, OutboxState::Skipped, reason); !settled)
            return settled.error();
    }
    return rows.size();
}

} // namespace comptoir
