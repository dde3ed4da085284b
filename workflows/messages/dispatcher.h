#pragma once

#include "workflows/messages/dispatchledger.h"
#include "workflows/messages/senderpresets.h"
#include "workflows/messages/sendingpace.h"

namespace comptoir {

/// How a run of one account went.
struct DispatchReport
{
    enum class End {
        Empty, ///< nothing more is due
        LimitReached, ///< of the account: goes on at `nextAt`
        AccountPaused, ///< the provider asked to wait, or cannot be reached: until `nextAt`
        AccountBlocked, ///< the owner must look at the account
        Paused,
        Disarmed,
        Cancelled,
        Failed, ///< the store: see `error`
    };
    End end = End::Empty;
    std::optional<Timestamp> nextAt; ///< when there is something to do again, as far as known
    std::optional<Error> error;
    qint64 accepted = 0, skipped = 0, postponed = 0, deferred = 0, failed = 0, uncertain = 0;
};

/// Sends what is due by one account, each message at most once: claimed on disk before anything
/// leaves, handed over before its last byte, and never again by itself once it may have left
/// (DispatchLedger says how). The gate is asked when a message is claimed and again in the very
/// transaction that hands it over, so a consent withdrawn or a pause set meanwhile stops that
/// message.
///
/// Where the account rests between messages, each waits for the disk by itself, so that a power cut
/// leaves one in doubt; where it does not, batches are leased, and the next one is made while one
/// is on its way.
///
/// Blocking, for a worker thread, the command line and tests; writes go to the store's writer
/// thread. One dispatcher at a time for one account.
class Dispatcher
{
public:
    /// All outlive it.
    Dispatcher(Store &store, Clock &clock, SendingArm &arm, const DispatchParts &parts);

    /// Once after the program started, before the first run: what the last one left is put right,
    /// and whether there are so many late messages that the owner is asked first.
    Result<DispatchLedger::Start> start();
    DispatchReport run(SenderId sender, MessageChannel &channel, const CancelToken &cancel);

    /// How fast that account may go at `now`, by its limits, its warm-up and what it sent lately.
    static Result<SendingPace> paceOf(Database &database, const Sender &sender, Timestamp now);

private:
    struct Run;
    bool mayGoOn(Run &run);
    bool readPace(Run &run);
    bool takeOptOuts(Run &run);
    Result<DispatchLedger::Claimed> claim(Run &run);
    void makeAhead(Run &run, qsizetype claimed);
    void sendBatch(Run &run, const QList<ClaimedMessage> &messages);
    bool sendOne(Run &run, ClaimedMessage message);
    void note(Run &run, const ClaimedMessage &message, const SendOutcome &outcome);
    void awaitSettled(Run &run);
    void end(Run &run);
    void rest(const Run &run);

    Clock &m_clock;
    const DispatchParts &m_parts;
    DispatchLedger m_ledger;
    Store &m_store;
};

} // namespace comptoir
