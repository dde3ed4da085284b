#include "workflows/messages/outboxactions.h"

#include "models/store/messageevents.h"
#include "models/store/outboxrepository.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/sendingsettings.h"

#include <limits>

namespace comptoir {

namespace {

using State = OutboxState;

const QString kCancelled = QStringLiteral("cancelled");
/// Trying again would come to the same.
const QStringList kAddressIsDead{QStringLiteral("no_such_address"), QStringLiteral("unsubscribed")};

} // namespace

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

bool OutboxActions::may(OutboxAction action, const OutboxRow &row)
{
    // Nobody is there any more to write to.
    const bool mayGo = row.message.key.customer.isValid() && mayBecome(row.state, State::Planned);
    switch (action) {
    case OutboxAction::Arrived:
        return row.state == State::Uncertain;
    case OutboxAction::SendAgain:
        return row.state == State::Uncertain && mayGo;
    case OutboxAction::Retry:
        return row.state == State::Failed && mayGo && !kAddressIsDead.contains(row.reason);
    case OutboxAction::Release:
        return row.state == State::Skipped && mayGo;
    case OutboxAction::Withdraw:
        return row.state == State::Planned || row.state == State::Deferred;
    }
    return false;
}

bool OutboxActions::letsGo(OutboxAction action)
{
    return action == OutboxAction::SendAgain || action == OutboxAction::Retry
        || action == OutboxAction::Release;
}

Result<std::optional<GateVerdict>> OutboxActions::refusal(const OutboxRow &row)
{
    const Result<SendingSettings> settings = SendingSettings::load(m_database);
    if (!settings)
        return settings.error();
    GateReader reader(m_database);
    return refusal(row, settings->rules, reader);
}

Result<std::optional<GateVerdict>>
OutboxActions::refusal(const OutboxRow &row, const GateRules &rules, GateReader &reader)
{
    using Refusal = std::optional<GateVerdict>;
    const auto facts = reader.factsFor(row.message, rules, m_now);
    if (!facts)
        return facts.error();
    const GateVerdict verdict = Gate::decide(GateReader::gateMessage(row.message, m_now, false),
                                             *facts, rules, {}, m_now);
    return verdict.kind == GateVerdict::Kind::Refuse ? Refusal(verdict) : Refusal();
}

Done OutboxActions::applyTo(OutboxAction action, const OutboxRow &row)
{
    switch (action) {
    case OutboxAction::Arrived:
        return arrived(row.id);
    case OutboxAction::SendAgain:
    case OutboxAction::Retry:
    case OutboxAction::Release:
        return sendAgain(row.id);
    case OutboxAction::Withdraw:
        break;
    }
    return settle(row.id, State::Skipped, kCancelled);
}

Result<OutboxDecision> OutboxActions::apply(OutboxAction action, const QList<OutboxId> &ids)
{
    const Result<SendingSettings> settings = SendingSettings::load(m_database);
    if (!settings)
        return settings.error();
    OutboxRepository outbox(m_database);
    GateReader reader(m_database);
    OutboxDecision decision;
    for (const OutboxId id : ids) {
        const Result<OutboxRow> row = outbox.get(id);
        if (!row)
            return row.error();
        if (!may(action, *row))
            continue;
        if (letsGo(action)) {
            const auto refused = refusal(*row, settings->rules, reader);
            if (!refused)
                return refused.error();
            if (*refused) {
                ++decision.refused[ledgerReason(**refused)];
                continue;
            }
        }
        if (const Done applied = applyTo(action, *row); !applied)
            return applied.error();
        decision.decided.append(*row);
    }
    return decision;
}

bool OutboxActions::canTakeBack(OutboxAction action)
{
    return action == OutboxAction::Withdraw || action == OutboxAction::Release;
}

Done OutboxActions::takeBack(OutboxAction action, const QList<OutboxRow> &before)
{
    OutboxRepository outbox(m_database);
    const bool waits = action == OutboxAction::Release;
    int count = 0;
    for (const OutboxRow &row : before) {
        const Result<OutboxRow> now = outbox.get(row.id);
        if (!now)
            return now.error();
        const bool isAsLeft = waits ? now->state == State::Planned
                                    : now->state == State::Skipped && now->reason == kCancelled;
        if (!isAsLeft)
            continue;
        const Done back = waits ? settle(row.id, State::Skipped, row.reason)
                                : settle(row.id, State::Planned, row.reason, row.sendAt);
        if (!back)
            return back;
        ++count;
    }
    if (count > 0 || before.isEmpty())
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("These messages have gone on meanwhile, so this can no longer be taken back. "
                    "Nothing was changed."),
                 QStringLiteral("nothing to take back")};
}

Done OutboxActions::arrived(OutboxId id)
{
    return settle(id, OutboxState::Accepted, {});
}

Done OutboxActions::sendAgain(OutboxId id)
{
    return settle(id, OutboxState::Planned, {});
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
    return waiting ? drop(*waiting, kCancelled) : waiting.error();
}

Done OutboxActions::resume(const QString &cause)
{
    return OutboxRepository(m_database).resumeCause(cause);
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
