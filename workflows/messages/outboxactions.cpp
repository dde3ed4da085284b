#include "workflows/messages/outboxactions.h"

#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir {

OutboxActions::OutboxActions(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Done OutboxActions::settle(OutboxId id, OutboxState state, const QString &reason)
{
    OutboxRepository outbox(m_database);
    OutboxRepository::Settlement settlement;
    settlement.state = state;
    settlement.reason = reason;
    if (state == OutboxState::Planned)
        settlement.sendAt = m_now;
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
