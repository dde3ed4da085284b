#include "workflows/messages/dispatchledger.h"

#include "models/domain/contact.h"
#include "models/store/messageevents.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/suppressionlist.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/sendingarm.h"

namespace comptoir {

namespace {

constexpr qsizetype kMostReplyText = 500; ///< letters; some servers send pages
/// No limit and no warm-up looks further back.
constexpr qint64 kLogKeptMs = 90LL * 24 * 3'600'000;

QString domainOf(const QString &address)
{
    return address.section(QLatin1Char('@'), 1);
}

bool isEmail(const OutboxRow &row)
{
    return row.message.channel == Channel::Email;
}

/// As it goes over the wire: of an e-mail account with its domain in ASCII.
QString addressOf(const Sender &sender)
{
    return sender.channel == Channel::Email
        ? normaliseEmail(sender.address).value_or(sender.address)
        : sender.address;
}

bool isOfFile(ErrorCode code)
{
    return code == ErrorCode::Database || code == ErrorCode::DiskFull
        || code == ErrorCode::DatabaseDamaged;
}

/// In one transaction that is on the disk when it is over, power cuts included.
template <typename F>
auto fullTransaction(Database &database, F work) -> std::invoke_result_t<F, Database &>
{
    const FullSync full(database);
    if (!full.done())
        return full.done().error();
    Transaction transaction(database);
    auto result = work(database);
    if (!result)
        return result;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return result;
}

} // namespace

DispatchLedger::DispatchLedger(Store &store, Clock &clock, SendingArm &arm,
                               const DispatchParts &parts)
    : m_store(store)
    , m_clock(clock)
    , m_arm(arm)
    , m_parts(parts)
{}

template <typename F>
auto DispatchLedger::inTransaction(F work) -> std::invoke_result_t<F, Database &>
{
    using R = std::invoke_result_t<F, Database &>;
    return m_store
        .write([work = std::move(work)](Database &database) mutable -> R {
            Transaction transaction(database);
            R result = work(database);
            if (!result)
                return result;
            if (const Done committed = transaction.commit(); !committed)
                return committed.error();
            return result;
        })
        .result();
}

template <typename F>
auto DispatchLedger::inFullTransaction(F work) -> std::invoke_result_t<F, Database &>
{
    using R = std::invoke_result_t<F, Database &>;
    return m_store
        .write([work = std::move(work)](Database &database) mutable -> R {
            return fullTransaction(database, std::move(work));
        })
        .result();
}

Result<DispatchLedger::Holding> DispatchLedger::holding(SenderId sender)
{
    return inTransaction([this, sender](Database &database) -> Result<Holding> {
        const Result<Sender> account = SenderRepository(database).get(sender);
        if (!account)
            return account.error();
        const Result<bool> armed = m_arm.isArmed(database);
        if (!armed)
            return armed.error();
        const Result<SendingSettings> settings = SendingSettings::load(database);
        if (!settings)
            return settings.error();
        Holding holding{Hold::None, {}, *account};
        if (!*armed) {
            holding.hold = Hold::Disarmed;
        } else if (settings->isPaused) {
            holding.hold = Hold::Paused;
        } else if (account->isRemoved || !account->blocked.isEmpty()) {
            holding.hold = Hold::AccountBlocked;
        } else if (account->pausedUntil && *account->pausedUntil > m_clock.now()) {
            holding.hold = Hold::AccountPaused;
            holding.until = account->pausedUntil;
        }
        return holding;
    });
}

Result<GateVerdict> DispatchLedger::ask(Database &database, const OutboxRow &row,
                                        const SendingSettings &settings, GateFacts *facts)
{
    const Timestamp now = m_clock.now();
    Result<GateFacts> known = GateReader(database).factsFor(row.message, settings.rules, now);
    if (!known)
        return known.error();
    const Result<bool> stopped = OutboxRepository(database).isStopped(row.message.key.cause);
    if (!stopped)
        return stopped.error();
    const Result<bool> armed = m_arm.isArmed(database);
    if (!armed)
        return armed.error();
    const GateVerdict verdict
        = Gate::decide(GateReader::gateMessage(row.message, row.sendAt, *stopped), *known,
                       settings.rules, {*armed, settings.isPaused, settings.heldBefore}, now);
    *facts = std::move(*known);
    return verdict;
}

Result<DispatchLedger::Claimed> DispatchLedger::claim(const Sender &sender, int limit)
{
    m_parts.at("before claim");
    Result<Claimed> claimed
        = inFullTransaction([this, &sender, limit](Database &database) -> Result<Claimed> {
              const Result<SendingSettings> settings = SendingSettings::load(database);
              if (!settings)
                  return settings.error();
              const Result<QList<OutboxRow>> due = OutboxRepository(database).due(
                  sender.id, m_clock.now(), limit, settings->heldBefore);
              if (!due)
                  return due.error();
              Claimed taken;
              for (const OutboxRow &row : *due) {
                  if (const Done done = take(database, sender, row, *settings, taken); !done)
                      return done.error();
              }
              return taken;
          });
    m_parts.at("after claim");
    return claimed;
}

Done DispatchLedger::take(Database &database, const Sender &sender, const OutboxRow &row,
                          const SendingSettings &settings, Claimed &claimed)
{
    GateFacts facts;
    const Result<GateVerdict> verdict = ask(database, row, settings, &facts);
    if (!verdict)
        return verdict.error();
    switch (verdict->kind) {
    case GateVerdict::Kind::Allow:
        return claimOne(database, sender, row, facts.address, claimed);
    case GateVerdict::Kind::Refuse:
        ++claimed.skipped;
        return skip(database, row, ledgerReason(*verdict));
    case GateVerdict::Kind::Wait:
        break;
    }
    if (!verdict->until) // the run ends before it asks again
        return done();
    ++claimed.postponed;
    return OutboxRepository(database).postpone(row.id, machineName(verdict->reason),
                                               *verdict->until);
}

Done DispatchLedger::claimOne(Database &database, const Sender &sender, OutboxRow row,
                              const QString &address, Claimed &claimed)
{
    OutboxRepository outbox(database);
    row.address = address;
    if (row.messageId.isEmpty()) {
        row.messageId = m_parts.token();
        if (isEmail(row))
            row.messageId += QLatin1Char('@') + domainOf(addressOf(sender));
    }
    const Result<ComposedMessage> composed = m_parts.compose(database, row, row.messageId);
    if (!composed) {
        if (isOfFile(composed.error().code))
            return composed.error(); // not of this customer
        ++claimed.skipped;
        return skip(database, row, QStringLiteral("not_composed"));
    }
    if (Done taken = outbox.claim(row.id, address, row.messageId, composed->content); !taken)
        return taken;
    row.state = OutboxState::Claimed;
    ++row.attempts;
    ClaimedMessage message{row, {}, isEmail(row) ? domainOf(address) : QString()};
    message.request.sender = composed->sender.isEmpty() ? addressOf(sender) : composed->sender;
    message.request.recipient = address;
    message.request.content = composed->content;
    message.request.reference = row.messageId;
    message.request.isMarketing = row.message.messageClass == MessageClass::Marketing;
    claimed.messages.append(message);
    return done();
}

Done DispatchLedger::skip(Database &database, OutboxRow row, const QString &reason)
{
    row.state = OutboxState::Skipped;
    row.reason = reason;
    const Timestamp now = m_clock.now();
    const Done settled
        = OutboxRepository(database).settle(row.id, {row.state, reason, {}, 0, {}, {}}, now);
    return settled ? MessageEvents(database).tell(row, now) : settled;
}

Result<GateVerdict> DispatchLedger::handOver(const ClaimedMessage &message)
{
    m_parts.at("before hand-over");
    Result<GateVerdict> verdict
        = m_store
              .write([this, &message](Database &database) {
                  qint64 serial = 0;
                  Result<GateVerdict> asked
                      = fullTransaction(database, [this, &message, &serial](Database &inside) {
                            return handOverIn(inside, message, &serial);
                        });
                  if (!asked || !asked->isAllowed())
                      return asked;
                  const Done noted = m_arm.note(serial);
                  return noted ? asked : Result<GateVerdict>(noted.error());
              })
              .result();
    m_parts.at("after hand-over");
    return verdict;
}

Result<GateVerdict> DispatchLedger::handOverIn(Database &database, const ClaimedMessage &message,
                                               qint64 *serial)
{
    const Result<SendingSettings> settings = SendingSettings::load(database);
    if (!settings)
        return settings.error();
    GateFacts facts;
    Result<GateVerdict> asked = ask(database, message.row, *settings, &facts);
    if (!asked || !asked->isAllowed())
        return asked;
    // Where it goes was fixed when it was claimed; an address changed since is asked about anew.
    if (facts.address != message.row.address)
        return GateVerdict{GateVerdict::Kind::Wait, GateReason::AddressChanged, m_clock.now(), {}};
    OutboxRepository outbox(database);
    if (const Done gone = outbox.handOver(message.row.id, message.domain, m_clock.now()); !gone)
        return gone.error();
    const Result<qint64> sent = outbox.sentSerial();
    if (!sent)
        return sent.error();
    *serial = *sent;
    return asked;
}

Result<ReplyPolicy> DispatchLedger::settle(const ClaimedMessage &message,
                                           const SendOutcome &outcome, int throttles)
{
    m_parts.at("before settling");
    const ReplyPolicy policy = policyFor(outcome.reply, {message.row.attempts, throttles},
                                         m_clock.now(), m_parts.random());
    // Not in full: a power cut that takes an outcome back leaves "handed over", hence uncertain,
    // and the next hand-over brings it to the disk.
    const Done followed = inTransaction(
        [&](Database &database) { return follow(database, message, outcome, policy, throttles); });
    m_parts.at("after settling");
    return followed ? Result<ReplyPolicy>(policy) : followed.error();
}

Done DispatchLedger::follow(Database &database, const ClaimedMessage &message,
                            const SendOutcome &outcome, const ReplyPolicy &policy, int throttles)
{
    const Timestamp now = m_clock.now();
    OutboxRow row = message.row;
    row.state = policy.state;
    row.reason = policy.reason;
    OutboxRepository outbox(database);
    SenderRepository senders(database);
    SuppressionList list(database);
    const SenderId sender = row.message.sender;
    if (Done settled = outbox.settle(row.id,
                                     {policy.state, policy.reason, policy.retryAt, outcome.code,
                                      outcome.text.left(kMostReplyText), outcome.remoteReference},
                                     now);
        !settled)
        return settled;
    Done step = MessageEvents(database).tell(row, now);
    if (step && policy.state == OutboxState::Accepted)
        step = senders.clearPause(sender);
    if (step && policy.pauseUntil)
        step = senders.pause(sender, *policy.pauseUntil, throttles + 1);
    if (step && policy.blocksAccount)
        step = senders.block(sender, policy.reason);
    if (step && policy.stopsCause)
        step = outbox.stopCause(row.message.key.cause, policy.reason, now);
    if (step && policy.suppressesAddress)
        step = list.add(row.address, SuppressionReason::HardBounce, now);
    if (step && policy.suppressesAddress)
        step = senders.noteBounce(row.id.value);
    if (step && policy.unsubscribesAddress)
        step = list.add(row.address, SuppressionReason::Unsubscribed, now);
    if (step && policy.isMailboxFull) {
        if (const Result<bool> noted = list.noteMailboxFull(row.address, now); !noted)
            step = noted.error();
    }
    return step;
}

Done DispatchLedger::giveBack(const ClaimedMessage &message, const GateVerdict &verdict)
{
    return inTransaction([&](Database &database) -> Done {
        if (verdict.kind == GateVerdict::Kind::Refuse)
            return skip(database, message.row, ledgerReason(verdict));
        return OutboxRepository(database).postpone(message.row.id, machineName(verdict.reason),
                                                   verdict.until.value_or(message.row.sendAt));
    });
}

Done DispatchLedger::postpone(const ClaimedMessage &message, const QString &reason,
                              Timestamp sendAt)
{
    return inTransaction([&](Database &database) {
        return OutboxRepository(database).postpone(message.row.id, reason, sendAt);
    });
}

Result<DispatchLedger::Start> DispatchLedger::start()
{
    return inFullTransaction([this](Database &database) -> Result<Start> {
        const Timestamp now = m_clock.now();
        OutboxRepository outbox(database);
        const Result<QList<OutboxRow>> doubtful = outbox.recover(now);
        if (!doubtful)
            return doubtful.error();
        for (const OutboxRow &row : *doubtful) {
            if (const Done told = MessageEvents(database).tell(row, now); !told)
                return told.error();
        }
        const Done forgotten = SenderRepository(database).forgetBefore({now.ms - kLogKeptMs});
        if (!forgotten)
            return forgotten.error();
        Result<SendingSettings> settings = SendingSettings::load(database);
        if (!settings)
            return settings.error();
        const Timestamp before{now.ms - Gate::kLateAfterMs};
        const Result<qint64> late = outbox.waitingSince(before);
        if (!late)
            return late.error();
        if (*late > settings->askBeforeLate) {
            settings->heldBefore = before;
            if (const Done held = settings->save(database); !held)
                return held.error();
        }
        return Start{*doubtful, *late, settings->heldBefore.has_value()};
    });
}

} // namespace comptoir
