#include "workflows/messages/dispatchledger.h"

#include "models/domain/contact.h"
#include "models/segments/snapshot.h"
#include "models/store/feedbackrepository.h"
#include "models/store/messageevents.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/suppressionlist.h"
#include "workflows/messages/fileerror.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/sendingarm.h"

namespace comptoir {

namespace {

constexpr qsizetype kMostReplyText = 500; ///< letters; some servers send pages
/// What was made ahead is not older when it is taken up, so that it says what is so.
constexpr qint64 kFreshMs = 5'000;
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

template <typename F>
auto plainTransaction(Database &database, F work) -> std::invoke_result_t<F, Database &>
{
    Transaction transaction(database);
    auto result = work(database);
    if (!result)
        return result;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return result;
}

/// In one transaction that is on the disk when it is over, power cuts included.
template <typename F>
auto fullTransaction(Database &database, F work) -> std::invoke_result_t<F, Database &>
{
    const FullSync full(database);
    if (!full.done())
        return full.done().error();
    return plainTransaction(database, std::move(work));
}

/// Whether what was made of a row is still made of it: nothing has happened to the row since.
bool isStill(const OutboxRow &row, OutboxRow made)
{
    made.address = row.address;
    made.messageId = row.messageId;
    return row == made;
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
            return plainTransaction(database, std::move(work));
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

Result<GateVerdict> DispatchLedger::ask(Database &database, GateReader &reader,
                                        const OutboxRow &row, const SendingSettings &settings,
                                        bool isArmed, GateFacts *facts)
{
    const Timestamp now = m_clock.now();
    Result<GateFacts> known = reader.factsFor(row.message, settings.rules, now);
    if (!known)
        return known.error();
    const Result<bool> stopped = OutboxRepository(database).isStopped(row.message.key.cause);
    if (!stopped)
        return stopped.error();
    const GateVerdict verdict
        = Gate::decide(GateReader::gateMessage(row.message, row.sendAt, *stopped), *known,
                       settings.rules, {isArmed, settings.isPaused, settings.heldBefore}, now);
    *facts = std::move(*known);
    return verdict;
}

/// What one claim works on.
struct DispatchLedger::Taking
{
    const Sender &sender;
    SendingSettings settings;
    bool isArmed = false;
    QString lease;
    Claimed claimed = {};
};

QFuture<DispatchLedger::Made> DispatchLedger::makeAhead(const Sender &sender, int limit)
{
    return m_store.read(
        [this, sender, limit](Database &database) { return make(database, sender, limit); });
}

DispatchLedger::Made DispatchLedger::make(Database &database, const Sender &sender, int limit)
{
    Made made;
    const Snapshot snapshot(database);
    const Result<SendingSettings> settings = SendingSettings::load(database);
    const Result<bool> armed = m_arm.isArmed(database);
    if (!settings || !armed)
        return made;
    const Result<QList<OutboxRow>> due
        = OutboxRepository(database).due(sender.id, m_clock.now(), limit, settings->heldBefore);
    if (!due)
        return made;
    GateReader reader(database);
    for (const OutboxRow &row : *due) {
        GateFacts facts;
        const Result<GateVerdict> verdict = ask(database, reader, row, *settings, *armed, &facts);
        if (!verdict || !verdict->isAllowed())
            continue;
        if (Result<MadeMessage> one = compose(database, sender, row, facts.address))
            made.insert(row.id, *std::move(one));
    }
    return made;
}

Result<MadeMessage> DispatchLedger::compose(Database &database, const Sender &sender, OutboxRow row,
                                            const QString &address)
{
    row.address = address;
    if (row.messageId.isEmpty()) {
        row.messageId = m_parts.token();
        if (isEmail(row))
            row.messageId += QLatin1Char('@') + domainOf(addressOf(sender));
    }
    const Result<ComposedMessage> composed = m_parts.compose(database, row, row.messageId);
    if (!composed)
        return composed.error();
    return MadeMessage{row, *composed, OutboxRepository::packed(composed->content), m_clock.now()};
}

Result<DispatchLedger::Claimed> DispatchLedger::claim(const Sender &sender, int limit,
                                                      bool isLeased, const Made &made)
{
    m_parts.at("before claim");
    const auto work = [&](Database &database) -> Result<Claimed> {
        Result<SendingSettings> settings = SendingSettings::load(database);
        if (!settings)
            return settings.error();
        const Timestamp now = m_clock.now();
        const Result<QList<OutboxRow>> due
            = OutboxRepository(database).due(sender.id, now, limit, settings->heldBefore);
        if (!due)
            return due.error();
        const Result<bool> armed = m_arm.isArmed(database);
        if (!armed)
            return armed.error();
        m_gate.emplace(database);
        Taking taking{sender, *std::move(settings), *armed, isLeased ? m_parts.boot : QString()};
        for (const OutboxRow &row : *due) {
            const auto ready = made.constFind(row.id);
            const bool isReady = ready != made.cend() && isStill(row, ready->row)
                && now.ms - ready->at.ms <= kFreshMs;
            const Done taken
                = isReady ? claimMade(database, *ready, taking) : take(database, row, taking);
            if (!taken)
                return taken.error();
        }
        return taking.claimed;
    };
    Result<Claimed> claimed
        = m_store
              .write([this, &work, isLeased](Database &database) -> Result<Claimed> {
                  Result<Claimed> taken = fullTransaction(database, work);
                  if (!taken || !isLeased || taken->messages.isEmpty())
                      return taken;
                  const Done noted = noteSent(database, true);
                  return noted ? taken : Result<Claimed>(noted.error());
              })
              .takeResult();
    m_parts.at("after claim");
    return claimed;
}

Done DispatchLedger::take(Database &database, const OutboxRow &row, Taking &taking)
{
    GateFacts facts;
    const Result<GateVerdict> verdict
        = ask(database, *m_gate, row, taking.settings, taking.isArmed, &facts);
    if (!verdict)
        return verdict.error();
    switch (verdict->kind) {
    case GateVerdict::Kind::Allow:
        return claimOne(database, row, facts.address, taking);
    case GateVerdict::Kind::Refuse:
        ++taking.claimed.skipped;
        return skip(database, row, ledgerReason(*verdict));
    case GateVerdict::Kind::Wait:
        break;
    }
    if (!verdict->until) // the run ends before it asks again
        return done();
    ++taking.claimed.postponed;
    return OutboxRepository(database).postpone(row.id, machineName(verdict->reason),
                                               *verdict->until);
}

Done DispatchLedger::claimOne(Database &database, const OutboxRow &row, const QString &address,
                              Taking &taking)
{
    const Result<MadeMessage> made = compose(database, taking.sender, row, address);
    if (made)
        return claimMade(database, *made, taking);
    if (isOfFile(made.error().code))
        return made.error(); // not of this customer
    ++taking.claimed.skipped;
    return skip(database, row, QStringLiteral("not_composed"));
}

Done DispatchLedger::claimMade(Database &database, const MadeMessage &made, Taking &taking)
{
    const OutboxId id = made.row.id;
    const ComposedMessage &composed = made.composed;
    if (!composed.optOutCode.isEmpty()) {
        const Result<QString> kept = FeedbackRepository(database).tokenFor(
            id, FeedbackRepository::kUnsubscribe, composed.optOutCode);
        if (!kept)
            return kept.error();
        Q_ASSERT(*kept == composed.optOutCode); // one run at a time makes it
    }
    if (Done taken = OutboxRepository(database).claim(
            id, {made.row.address, made.row.messageId, made.packed, taking.lease});
        !taken)
        return taken;
    ClaimedMessage message{made.row,
                           {},
                           isEmail(made.row) ? domainOf(made.row.address) : QString(),
                           !taking.lease.isEmpty()};
    message.row.state = OutboxState::Claimed;
    ++message.row.attempts;
    const bool isOwn = composed.sender.isEmpty();
    message.request.sender = isOwn ? addressOf(taking.sender) : composed.sender;
    message.request.recipient = made.row.address;
    message.request.content = composed.content;
    message.request.reference = made.row.messageId;
    message.request.isMarketing = made.row.message.messageClass == MessageClass::Marketing;
    taking.claimed.messages.append(message);
    return done();
}

/// After a commit that handed something over, or that was full.
Done DispatchLedger::noteSent(Database &database, bool isOnDisk)
{
    const Result<qint64> sent = OutboxRepository(database).sentSerial();
    return sent ? m_arm.note(*sent, isOnDisk) : Done(sent.error());
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

Result<GateVerdict> DispatchLedger::handOver(ClaimedMessage &message)
{
    m_parts.at("before hand-over");
    Result<GateVerdict> verdict
        = m_store
              .write([this, &message](Database &database) {
                  const auto work
                      = [this, &message](Database &inside) { return handOverIn(inside, message); };
                  const bool isFull = !message.isLeased;
                  Result<GateVerdict> asked
                      = isFull ? fullTransaction(database, work) : plainTransaction(database, work);
                  if (!asked || !asked->isAllowed())
                      return asked;
                  const Done noted = noteSent(database, isFull);
                  return noted ? asked : Result<GateVerdict>(noted.error());
              })
              .takeResult();
    m_parts.at("after hand-over");
    return verdict;
}

Result<GateVerdict> DispatchLedger::handOverIn(Database &database, ClaimedMessage &message)
{
    const Result<SendingSettings> settings = SendingSettings::load(database);
    if (!settings)
        return settings.error();
    const Result<bool> armed = m_arm.isArmed(database);
    if (!armed)
        return armed.error();
    GateFacts facts;
    Result<GateVerdict> asked = ask(database, *m_gate, message.row, *settings, *armed, &facts);
    if (!asked || !asked->isAllowed())
        return asked;
    // Where it goes was fixed when it was claimed; an address changed since is asked about anew.
    const Timestamp now = m_clock.now();
    if (facts.address != message.row.address)
        return GateVerdict{GateVerdict::Kind::Wait, GateReason::AddressChanged, now, {}};
    const Done gone = OutboxRepository(database).handOver(message.row.id, message.domain, now);
    message.row.handedOverAt = now;
    return gone ? asked : gone.error();
}

ReplyPolicy DispatchLedger::policyOf(const ClaimedMessage &message, const SendOutcome &outcome,
                                     int throttles)
{
    return policyFor(outcome.reply, {message.row.attempts, throttles}, m_clock.now(),
                     m_parts.random());
}

Result<ReplyPolicy> DispatchLedger::settle(const ClaimedMessage &message,
                                           const SendOutcome &outcome, int throttles)
{
    m_parts.at("before settling");
    const ReplyPolicy policy = policyOf(message, outcome, throttles);
    // Not in full: a power cut that takes an outcome back leaves "handed over" or a lease, hence
    // uncertain, and the next full commit brings it to the disk.
    const Done followed = inTransaction(
        [&](Database &database) { return follow(database, message, outcome, policy, throttles); });
    m_parts.at("after settling");
    return followed ? Result<ReplyPolicy>(policy) : followed.error();
}

QFuture<Done> DispatchLedger::settleAccepted(const ClaimedMessage &message,
                                             const SendOutcome &outcome)
{
    m_parts.at("before settling");
    return m_store.write(
        [this, message, outcome, policy = policyOf(message, outcome, 0)](Database &database) {
            Done followed = plainTransaction(database, [&](Database &inside) {
                return follow(inside, message, outcome, policy, 0);
            });
            m_parts.at("after settling");
            return followed;
        });
}

Done DispatchLedger::seal()
{
    return m_store
        .write([this](Database &database) -> Done {
            const Done sealed = fullTransaction(
                database, [](Database &inside) { return OutboxRepository(inside).seal(); });
            return sealed ? noteSent(database, true) : sealed;
        })
        .takeResult();
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
        const Result<QList<OutboxRow>> doubtful = outbox.recover(now, m_parts.boot);
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
