#pragma once

#include "models/domain/outgoing.h"
#include "models/store/outboxrepository.h"
#include "workflows/channels/channel.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/replypolicy.h"
#include "workflows/messages/sendingsettings.h"

#include <QFuture>
#include <QHash>

#include <functional>

namespace comptoir {

class Clock;
class SendingArm;
class Store;

/// What a message says to one customer, made when it is taken up.
struct ComposedMessage
{
    QByteArray content; ///< the exact bytes
    QString sender; ///< envelope sender; empty: the account's address
    QString optOutCode = {}; ///< in it, to be kept with the message; empty: none
};

/// Chance and what makes messages, from the wiring.
struct DispatchParts
{
    /// Makes the bytes of a row for its `address`, each time it is taken up; `reference` is to be
    /// its Message-ID. On any of the store's threads, one call at a time for an account; writes
    /// nothing. An error skips the message; one of the database ends the run.
    std::function<Result<ComposedMessage>(Database &, const OutboxRow &row,
                                          const QString &reference)>
        compose;
    std::function<double()> random; ///< in [0, 1)
    std::function<QString()> token; ///< 96 random bits as hexadecimal digits, never one twice
    /// Tells one start of the computer from the next (QSysInfo::bootUniqueId); empty where nothing
    /// tells: then every message waits for the disk.
    QString boot = {};
    /// For tests that kill the process: called at every step with its name, on any thread.
    std::function<void(const char *step)> at = [](const char *) {};
};

/// A message taken up by a run: claimed on disk.
struct ClaimedMessage
{
    OutboxRow row;
    SendRequest request;
    QString domain; ///< of an e-mail address
    bool isLeased = false; ///< OutboxRepository::Claim
};

/// A message made before it is taken up, so that the next ones are ready when the batch has gone.
struct MadeMessage
{
    OutboxRow row; ///< as it was then, with its address and reference
    ComposedMessage composed;
    QByteArray packed; ///< its content
    Timestamp at;
};

/// The store's side of a run: each function is one transaction on the writer thread, waited for
/// where nothing else is said. For worker threads.
///
/// How the promise "at most once" is kept without a wait for the disk for each message: one
/// transaction under FullSync claims a batch with a lease, which says that all of them may leave
/// while this computer runs on. "Handed over" is then committed before the last byte of each, which
/// outlives the process; outcomes follow, and the next claim or seal() brings all to the disk. When
/// the process was killed, each row says what became of it. When the computer was, start() takes no
/// leased row's word that nothing left: it is uncertain. Without a lease each hand-over waits for
/// the disk.
class DispatchLedger
{
public:
    /// All outlive the ledger.
    DispatchLedger(Store &store, Clock &clock, SendingArm &arm, const DispatchParts &parts);

    /// What stops everything or this account now.
    enum class Hold { None, Disarmed, Paused, AccountPaused, AccountBlocked };
    struct Holding
    {
        Hold hold = Hold::None;
        std::optional<Timestamp> until;
        Sender sender; ///< as it is now
    };
    Result<Holding> holding(SenderId sender);

    struct Claimed
    {
        QList<ClaimedMessage> messages;
        qint64 skipped = 0, postponed = 0;
        [[nodiscard]] bool isEmpty() const
        {
            return messages.isEmpty() && skipped == 0 && postponed == 0;
        }
    };
    /// Of messages that were made ahead.
    using Made = QHash<OutboxId, MadeMessage>;
    /// Makes what is due next, on a reader's thread; not waited for. What cannot be made is left
    /// to claim(). The ledger outlives it.
    QFuture<Made> makeAhead(const Sender &sender, int limit);
    /// Whether it gives leases.
    [[nodiscard]] bool canLease() const { return !m_parts.boot.isEmpty(); }
    /// Asks the gate about what is due and takes up what it allows; the rest is skipped with its
    /// reason or waits on. What was made ahead a moment ago is not asked about again, since
    /// handOver() will.
    Result<Claimed> claim(const Sender &sender, int limit, bool isLeased = false,
                          const Made &made = {});
    /// The gate once more, then "handed over". Anything but Allow: nothing may leave.
    Result<GateVerdict> handOver(ClaimedMessage &message);
    /// What the other side said. Returns the policy that was followed.
    Result<ReplyPolicy> settle(const ClaimedMessage &message, const SendOutcome &outcome,
                               int throttles);
    /// The same of one that was accepted, not waited for. The ledger outlives it.
    QFuture<Done> settleAccepted(const ClaimedMessage &message, const SendOutcome &outcome);
    /// What leased messages came to is on the disk from now on.
    Done seal();
    /// Gives a claim back after the gate withheld it, or for want of room.
    Done giveBack(const ClaimedMessage &message, const GateVerdict &verdict);
    Done postpone(const ClaimedMessage &message, const QString &reason, Timestamp sendAt);

    struct Start
    {
        QList<OutboxRow> uncertain; ///< what a run left in doubt
        qint64 late = 0;
        bool isHeld = false; ///< late ones wait for the owner's word
    };
    Result<Start> start();

private:
    template <typename F>
    auto inTransaction(F work) -> std::invoke_result_t<F, Database &>;
    template <typename F>
    auto inFullTransaction(F work) -> std::invoke_result_t<F, Database &>;
    Result<GateVerdict> ask(Database &database, GateReader &reader, const OutboxRow &row,
                            const SendingSettings &settings, bool isArmed, GateFacts *facts);
    Result<GateVerdict> handOverIn(Database &database, ClaimedMessage &message);
    struct Taking;
    Done take(Database &database, const OutboxRow &row, Taking &taking);
    Done claimOne(Database &database, const OutboxRow &row, const QString &address, Taking &taking);
    Done claimMade(Database &database, const MadeMessage &made, Taking &taking);
    Made make(Database &database, const Sender &sender, int limit);
    Result<MadeMessage> compose(Database &database, const Sender &sender, OutboxRow row,
                                const QString &address);
    Done noteSent(Database &database, bool isOnDisk);
    Done skip(Database &database, OutboxRow row, const QString &reason);
    Done follow(Database &database, const ClaimedMessage &message, const SendOutcome &outcome,
                const ReplyPolicy &policy, int throttles);
    ReplyPolicy policyOf(const ClaimedMessage &message, const SendOutcome &outcome, int throttles);

    Store &m_store;
    Clock &m_clock;
    SendingArm &m_arm;
    const DispatchParts &m_parts;
    std::optional<GateReader> m_gate; ///< of the writer thread, for one batch
};

} // namespace comptoir
