#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace comptoir {

class Database;

/// Full durability for the commits of a connection for as long as it lives (power cuts too); not
/// within a transaction.
///
/// In WAL mode a commit under synchronous=FULL syncs the log, and with it every commit before it;
/// one under NORMAL is written and not synced: a power cut may take it back, the end of the process
/// does not (https://www.sqlite.org/pragma.html#pragma_synchronous,
/// https://www.sqlite.org/wal.html#performance_considerations). What is taken back are the last
/// commits, never one in the middle, since a log is read up to its first frame whose checksum does
/// not follow from those before (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). A
/// checkpoint syncs the log before it writes to the file, and the file before the log begins anew.
/// Pragmas change the mode outside of transactions only.
class FullSync
{
public:
    explicit FullSync(Database &database);
    ~FullSync();
    FullSync(const FullSync &) = delete;
    FullSync &operator=(const FullSync &) = delete;

    /// Whether it holds: else the caller must not go on.
    [[nodiscard]] const Done &done() const { return m_done; }

private:
    Database &m_database;
    Done m_done;
};

/// The durable queue of messages, and their ledger for ever. Every step goes through one function
/// that asks mayBecome(), so that no caller can send twice. Writes run in the caller's Transaction;
/// claims and hand-overs under FullSync.
class OutboxRepository
{
    Q_DECLARE_TR_FUNCTIONS(OutboxRepository)
public:
    explicit OutboxRepository(Database &database);

    /// Puts it in the queue, to go not before `sendAt`. Nothing when a row of that key is there
    /// already, in whatever state: asking twice plans once.
    Result<std::optional<OutboxId>> plan(const PlannedMessage &message, Timestamp sendAt,
                                         Timestamp now);
    /// The same, for a message that the gate refused when it was planned: in the ledger as skipped.
    Result<std::optional<OutboxId>> planSkipped(const PlannedMessage &message,
                                                const QString &reason, Timestamp now);

    Result<OutboxRow> get(OutboxId id); ///< NotFound
    /// The exact bytes of the last claim; empty when there was none or they were erased.
    Result<QByteArray> content(OutboxId id);
    /// What may go now by that account, the longest waiting first; without what belongs to stopped
    /// causes, and what was to go before `heldBefore` and waits for the owner's word.
    Result<QList<OutboxRow>> due(SenderId sender, Timestamp now, int limit,
                                 std::optional<Timestamp> heldBefore = {});
    /// When the next message of that account is due; nullopt: none waits.
    Result<std::optional<Timestamp>> nextDue(SenderId sender);
    /// In whatever state, newest first.
    Result<QList<OutboxRow>> latest(int limit);
    /// In that state, newest first.
    Result<QList<OutboxRow>> inState(OutboxState state, int limit);
    /// What waits: of that cause (empty: of any), and to go before that instant (nullopt: ever).
    Result<QList<OutboxRow>> waiting(const QString &cause, std::optional<Timestamp> before);
    /// Of that cause to one customer, in whatever state, oldest first.
    Result<QList<OutboxRow>> ofCause(const QString &cause, CustomerId customer);
    /// Waiting messages that were to go before that instant and would by now: without those of
    /// stopped mailings, of accounts that are blocked or removed, and without what was to go before
    /// `heldBefore` and waits for the owner's word.
    Result<qint64> waitingSince(Timestamp before, std::optional<Timestamp> heldBefore = {});
    /// Messages that wait to leave by that account.
    Result<qint64> waitingBy(SenderId sender);

    /// Taken up by a run: where it goes and what it says is fixed from now on. The Message-ID of an
    /// earlier attempt stays.
    Done claim(OutboxId id, const QString &address, const QString &messageId,
               const QByteArray &content)
    {
        return claim(id, {address, messageId, packed(content), {}});
    }
    struct Claim
    {
        QString address;
        QString messageId; ///< of a first attempt
        QByteArray packed; ///< of packed()
        /// Not empty: it may leave without another wait for the disk (a lease), as long as the
        /// computer that has this boot identity runs. Its hand-over need not be under FullSync.
        QString lease;
    };
    Done claim(OutboxId id, const Claim &claim);
    /// The bytes of a message as they are kept. Pure.
    static QByteArray packed(const QByteArray &content);
    /// From here on it may have left, and its lease is used. Counts towards the account's limits.
    Done handOver(OutboxId id, const QString &domain, Timestamp now);
    /// What the other side said, or what is known else.
    struct Settlement
    {
        OutboxState state = OutboxState::Failed;
        QString reason;
        std::optional<Timestamp> sendAt; ///< of Deferred and Planned: not before
        int replyCode = 0;
        QString replyText;
        QString remoteReference;
    };
    Done settle(OutboxId id, const Settlement &settlement, Timestamp now);
    /// A claim is given up with nothing sent, or a waiting message waits on: not before `sendAt`.
    Done postpone(OutboxId id, const QString &reason, Timestamp sendAt);

    /// For every start, before anything is sent: what a run left claimed goes back to the queue,
    /// what it left handed over is uncertain. So is what was leased before the computer began anew,
    /// for a power cut may have taken its hand-over back; `boot` is of now, empty: not known.
    /// Returns what is uncertain.
    Result<QList<OutboxRow>> recover(Timestamp now, const QString &boot = {});
    /// In a transaction under FullSync: all that was written before is on the disk after it.
    Done seal();

    /// Nothing more of this cause goes until resumed.
    Done stopCause(const QString &cause, const QString &reason, Timestamp now);
    Done resumeCause(const QString &cause);
    Result<bool> isStopped(const QString &cause);

    /// How far this file has sent: only grows, and is less in a copy of an earlier day.
    Result<qint64> sentSerial();

private:
    Result<std::optional<OutboxId>> insert(const PlannedMessage &message, OutboxState state,
                                           const QString &reason, Timestamp sendAt, Timestamp now);
    Done move(OutboxId id, OutboxState to);
    Done moved(OutboxId id, OutboxState to, const Done &ran);
    static Error wrongStep(OutboxId id, OutboxState to);

    Database &m_database;
};

} // namespace comptoir
