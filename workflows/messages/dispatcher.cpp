#include "workflows/messages/dispatcher.h"

#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "workflows/messages/optoutkeeper.h"

#include <algorithm>

namespace comptoir {

namespace {

using End = DispatchReport::End;
using Hold = DispatchLedger::Hold;

/// Messages leased at once: so many are in doubt after a power cut, at most.
constexpr int kLeased = 32;

/// As the account's pace asks for; the same limits are counted by the store.
const QString kPace = QStringLiteral("throttled");

End endOf(Hold hold)
{
    switch (hold) {
    case Hold::Disarmed:
        return End::Disarmed;
    case Hold::Paused:
        return End::Paused;
    case Hold::AccountPaused:
        return End::AccountPaused;
    case Hold::AccountBlocked:
        return End::AccountBlocked;
    case Hold::None:
        break;
    }
    return End::Empty;
}

qint64 &countOf(DispatchReport &report, OutboxState state)
{
    switch (state) {
    case OutboxState::Accepted:
        return report.accepted;
    case OutboxState::Deferred:
        return report.deferred;
    case OutboxState::Uncertain:
        return report.uncertain;
    default:
        return report.failed;
    }
}

} // namespace

struct Dispatcher::Run
{
    Sender sender;
    SenderPreset preset;
    SendingPace pace{SendingLimits{}};
    MessageChannel &channel;
    const CancelToken &cancel;
    DispatchReport report = {};
    bool isOver = false;
    bool isLeased = false;
    bool mustSeal = false; ///< a batch was leased
    std::optional<QFuture<DispatchLedger::Made>> ahead = {}; ///< of the next batch
    std::optional<QFuture<Done>> settling = {}; ///< of the last message that was accepted

    void end(End how, std::optional<Timestamp> nextAt = {})
    {
        report.end = how;
        report.nextAt = nextAt;
        isOver = true;
    }
    void fail(const Error &error)
    {
        report.error = error;
        end(End::Failed);
    }
};

Dispatcher::Dispatcher(Store &store, Clock &clock, SendingArm &arm, const DispatchParts &parts)
    : m_clock(clock)
    , m_parts(parts)
    , m_ledger(store, clock, arm, parts)
    , m_store(store)
{}

Result<DispatchLedger::Start> Dispatcher::start()
{
    return m_ledger.start();
}

DispatchReport Dispatcher::run(SenderId sender, MessageChannel &channel, const CancelToken &cancel)
{
    Run run{{}, {}, SendingPace(SendingLimits{}), channel, cancel};
    run.sender.id = sender;
    if (!mayGoOn(run) || !readPace(run))
        return run.report;
    while (!run.isOver && mayGoOn(run) && takeOptOuts(run)) {
        const auto claimed = claim(run);
        if (!claimed) {
            run.fail(claimed.error());
            break;
        }
        run.report.skipped += claimed->skipped;
        run.report.postponed += claimed->postponed;
        if (claimed->isEmpty()) {
            run.end(End::Empty);
            break;
        }
        makeAhead(run, claimed->messages.size());
        sendBatch(run, claimed->messages);
        if (!run.isLeased)
            channel.hangUp();
    }
    end(run);
    if (run.report.end == End::Empty) {
        const auto next = m_store
                              .read([sender](Database &database) {
                                  return OutboxRepository(database).nextDue(sender);
                              })
                              .result();
        if (next)
            run.report.nextAt = *next;
    }
    return run.report;
}

Result<DispatchLedger::Claimed> Dispatcher::claim(Run &run)
{
    run.isLeased = run.preset.gapToMs == 0 && m_ledger.canLease();
    if (!run.isLeased)
        return m_ledger.claim(run.sender, run.preset.perConnection);
    const DispatchLedger::Made made = run.ahead ? run.ahead->takeResult() : DispatchLedger::Made();
    run.ahead.reset();
    run.mustSeal = true;
    return m_ledger.claim(run.sender, kLeased, true, made);
}

/// There may be more where a batch was full.
void Dispatcher::makeAhead(Run &run, qsizetype claimed)
{
    if (run.isLeased && claimed == kLeased)
        run.ahead = m_ledger.makeAhead(run.sender, kLeased);
}

/// Nothing of this run goes on behind it, and what it did is on the disk.
void Dispatcher::end(Run &run)
{
    awaitSettled(run);
    if (run.ahead)
        run.ahead->waitForFinished();
    if (!run.mustSeal)
        return;
    run.channel.hangUp();
    const Done sealed = m_ledger.seal();
    if (!sealed && !run.report.error)
        run.fail(sealed.error());
}

void Dispatcher::awaitSettled(Run &run)
{
    if (!run.settling)
        return;
    const Done settled = run.settling->takeResult();
    run.settling.reset();
    if (!settled)
        run.fail(settled.error());
}

/// Asked before every batch and after everything that was not accepted.
bool Dispatcher::mayGoOn(Run &run)
{
    const auto holding = m_ledger.holding(run.sender.id);
    if (!holding) {
        run.fail(holding.error());
        return false;
    }
    run.sender = holding->sender;
    run.preset = senderPreset(run.sender.provider);
    if (run.cancel.isCancelled())
        run.end(End::Cancelled);
    else if (holding->hold != Hold::None)
        run.end(endOf(holding->hold), holding->until);
    else if (const Timestamp free = run.pace.freeAt(m_clock.now()); free > m_clock.now())
        run.end(End::LimitReached, free);
    return !run.isOver;
}

bool Dispatcher::readPace(Run &run)
{
    const Result<SendingPace> pace
        = m_store
              .read([sender = run.sender, now = m_clock.now()](Database &database) {
                  return paceOf(database, sender, now);
              })
              .result();
    if (!pace) {
        run.fail(pace.error());
        return false;
    }
    run.pace = *pace;
    return true;
}

Result<SendingPace> Dispatcher::paceOf(Database &database, const Sender &sender, Timestamp now)
{
    SenderRepository senders(database);
    const auto sent = senders.sentSince(sender.id, {now.ms - SendingPace::kDayMs});
    if (!sent)
        return sent.error();
    SendingLimits limits = sender.limits;
    if (sender.warmUpFrom) {
        const auto days = senders.days(sender.id, *sender.warmUpFrom, now);
        if (!days)
            return days.error();
        if (!days->empty()) {
            const auto allowance = static_cast<int>(warmUpAllowance(*days));
            limits.perDay = limits.perDay > 0 ? std::min(limits.perDay, allowance) : allowance;
        }
    }
    SendingPace pace(limits);
    for (const SenderRepository::Sent &one : *sent)
        pace.add(one.domain, one.at);
    return pace;
}

/// Before every batch, as far as there is one: who said STOP since then gets none of it.
bool Dispatcher::takeOptOuts(Run &run)
{
    const auto next = m_store
                          .read([id = run.sender.id](Database &database) {
                              return OutboxRepository(database).nextDue(id);
                          })
                          .result();
    if (!next) {
        run.fail(next.error());
        return false;
    }
    if (!*next || **next > m_clock.now())
        return true;
    const auto hindered
        = OptOutKeeper(m_store, m_clock).take(run.sender, run.channel, m_parts.random, run.cancel);
    if (!hindered && run.cancel.isCancelled())
        run.end(End::Cancelled);
    else if (!hindered)
        run.fail(hindered.error());
    else if (*hindered)
        run.end((*hindered)->blocksAccount ? End::AccountBlocked : End::AccountPaused,
                (*hindered)->pauseUntil);
    return !run.isOver;
}

void Dispatcher::sendBatch(Run &run, const QList<ClaimedMessage> &messages)
{
    QStringList domains;
    for (const ClaimedMessage &message : messages)
        domains.append(message.domain);
    for (const size_t place : spreadByDomain(domains)) {
        const ClaimedMessage &message = messages.at(static_cast<qsizetype>(place));
        const Timestamp now = m_clock.now();
        const Timestamp free = run.pace.freeAt(message.domain, now);
        if (!run.isOver && run.cancel.isCancelled())
            run.end(End::Cancelled);
        if (!run.isOver && free <= now) {
            if (!sendOne(run, message))
                mayGoOn(run);
            continue;
        }
        // What there is no room for goes back as it was, but waits for its domain.
        const Timestamp sendAt = run.isOver ? message.row.sendAt : free;
        const Done back = m_ledger.postpone(message, run.isOver ? QString() : kPace, sendAt);
        if (!back && !run.report.error)
            run.fail(back.error());
        if (!run.isOver && run.pace.freeAt(now) > now)
            run.end(End::LimitReached, run.pace.freeAt(now));
        ++run.report.postponed;
    }
    awaitSettled(run);
}

/// True when it was accepted.
bool Dispatcher::sendOne(Run &run, ClaimedMessage message)
{
    std::optional<GateVerdict> withheld;
    bool isHandedOver = false;
    SendOutcome outcome = run.channel.send(
        message.request,
        [&] {
            const Result<GateVerdict> verdict = m_ledger.handOver(message);
            if (!verdict)
                run.fail(verdict.error());
            else if (verdict->isAllowed())
                isHandedOver = true;
            else
                withheld = *verdict;
            return isHandedOver;
        },
        run.cancel);
    if (isHandedOver)
        run.pace.add(message.domain, m_clock.now());
    if (withheld) {
        const Done back = m_ledger.giveBack(message, *withheld);
        if (!back)
            run.fail(back.error());
        ++(withheld->kind == GateVerdict::Kind::Refuse ? run.report.skipped : run.report.postponed);
        return false;
    }
    if (run.isOver && !isHandedOver) { // the store failed: nothing left, and start() puts it right
        return false;
    }
    // Broken off by the owner before anything left: it waits on as it was, and so does the account.
    if (!isHandedOver && run.cancel.isCancelled() && outcome.reply == ReplyClass::NoConnection) {
        const Done back = m_ledger.postpone(message, {}, message.row.sendAt);
        if (!back)
            run.fail(back.error());
        ++run.report.postponed;
        return false;
    }
    // Whatever a channel makes of it: after the hand-over silence is doubt.
    if (isHandedOver && outcome.reply == ReplyClass::NoConnection)
        outcome.reply = ReplyClass::Unknown;
    note(run, message, outcome);
    rest(run);
    return outcome.reply == ReplyClass::Accepted;
}

void Dispatcher::note(Run &run, const ClaimedMessage &message, const SendOutcome &outcome)
{
    awaitSettled(run);
    const bool isFree = run.sender.throttles == 0 && !run.sender.pausedUntil;
    if (message.isLeased && outcome.reply == ReplyClass::Accepted && isFree) {
        run.settling = m_ledger.settleAccepted(message, outcome);
        ++run.report.accepted;
        return;
    }
    const Result<ReplyPolicy> policy = m_ledger.settle(message, outcome, run.sender.throttles);
    if (!policy)
        run.fail(policy.error());
    else
        ++countOf(run.report, policy->state);
}

void Dispatcher::rest(const Run &run)
{
    const int gap = run.preset.gapToMs - run.preset.gapFromMs;
    const auto pause = run.preset.gapFromMs + static_cast<int>(gap * m_parts.random());
    if (pause > 0 && !run.isOver)
        m_clock.wait(std::chrono::milliseconds(pause), run.cancel);
}

} // namespace comptoir
