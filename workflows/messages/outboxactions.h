#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace comptoir {

class Database;

/// What the owner decides about messages in the outbox; never done by the program itself. Each is
/// told on the customer's timeline. Runs in the caller's Transaction. An InvalidArgument says that
/// the message has gone on meanwhile.
class OutboxActions
{
    Q_DECLARE_TR_FUNCTIONS(OutboxActions)
public:
    OutboxActions(Database &database, Timestamp now);

    /// An uncertain message has arrived after all.
    Done arrived(OutboxId id);
    /// An uncertain, failed or skipped message goes back to the queue, with the Message-ID that it
    /// had; the gate is asked again.
    Done sendAgain(OutboxId id);

    /// Waiting messages are withdrawn; those that have gone on meanwhile stay as they are. Which
    /// were, as they were before, to put them back.
    Result<QList<OutboxRow>> withdraw(const QList<OutboxId> &ids);
    /// A withdrawn message waits again, for the instant that it had.
    Done putBack(const OutboxRow &before);

    /// arrived() or sendAgain() for an uncertain message; none: for every one. How many.
    Result<qint64> decide(OutboxId id, bool isAgain);

    /// Late messages that wait for the owner's word may go, as their rules say.
    Done sendLate();
    /// They are dropped; how many.
    Result<qint64> dropLate();

    /// Nothing more of a campaign or workflow goes; what waited is dropped. How many.
    Result<qint64> cancel(const QString &cause);

private:
    Done settle(OutboxId id, OutboxState state, const QString &reason,
                std::optional<Timestamp> sendAt = {});
    static Error wrongMoment(OutboxId id);
    Result<qint64> drop(const QList<OutboxRow> &rows, const QString &reason);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
