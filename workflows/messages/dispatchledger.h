#pragma once

#include "models/domain/outgoing.h"
#include "models/store/outboxrepository.h"
#include "workflows/channels/channel.h"
#include "workflows/messages/gatereader.h"
#include "workflows/messages/replypolicy.h"
#include "workflows/messages/sendingsettings.h"

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
};

/// Chance and what makes messages, from the wiring.
struct DispatchParts
{
    /// Makes the bytes of a row for its `address`, on the writer thread, each time it is taken up;
    /// `reference` is to be its Message-ID. An error skips the message; one of the database ends
    /// the run.
    std::function<Result<ComposedMessage>(Database &, const OutboxRow &row,
                                          const QString &reference)>
        compose;
    std::function<double()> random; ///< in [0, 1)
    std::function<QString()> token; ///< 96 random bits as hexadecimal digits, never one twice
    /// For tests that kill the process: called at every step with its name.
    std::function<void(const char *step)> at = [](const char *) {};
};

/// A message taken up by a run: claimed on disk.
struct ClaimedMessage
{
    OutboxRow row;
    SendRequest request;
    QString domain; ///< of an e-mail address
};

/// The store's side of a run: each function is one transaction on the writer thread, waited for.
/// For worker threads.
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
    /// Asks the gate about what is due and takes up what it allows; the rest is skipped with its
    /// reason or waits on.
    Result<Claimed> claim(const Sender &sender, int limit);
    /// The gate once more, then "handed over" on disk. Anything but Allow: nothing may leave.
    Result<GateVerdict> handOver(const ClaimedMessage &message);
    /// What the other side said. Returns the policy that was followed.
    Result<ReplyPolicy> settle(const ClaimedMessage &message, const SendOutcome &outcome,
                               int throttles);
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
    Result<GateVerdict> ask(Database &database, const OutboxRow &row,
                            const SendingSettings &settings, GateFacts *facts);
    Result<GateVerdict> handOverIn(Database &database, const ClaimedMessage &message,
                                   qint64 *serial);
    Done take(Database &database, const Sender &sender, const OutboxRow &row,
              const SendingSettings &settings, Claimed &claimed);
    Done claimOne(Database &database, const Sender &sender, OutboxRow row, const QString &address,
                  Claimed &claimed);
    Done skip(Database &database, OutboxRow row, const QString &reason);
    Done follow(Database &database, const ClaimedMessage &message, const SendOutcome &outcome,
                const ReplyPolicy &policy, int throttles);

    Store &m_store;
    Clock &m_clock;
    SendingArm &m_arm;
    const DispatchParts &m_parts;
};

} // namespace comptoir
