#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "workflows/messages/gate.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>

#include <array>
#include <optional>

namespace comptoir {

class Database;
class GateReader;

/// What the owner may decide about one message, or about many.
enum class OutboxAction {
    Arrived, ///< an uncertain one has arrived after all
    SendAgain, ///< an uncertain one goes again
    Retry, ///< a failed one is tried again
    Release, ///< one that was not sent waits again; the gate is asked again
    Withdraw, ///< a waiting one is not sent
};
inline constexpr std::array kAllOutboxActions{OutboxAction::Arrived, OutboxAction::SendAgain,
                                              OutboxAction::Retry, OutboxAction::Release,
                                              OutboxAction::Withdraw};

/// What became of a decision about many.
struct OutboxDecision
{
    QList<OutboxRow> decided; ///< as they were before
    QMap<QString, int> refused; ///< left as they were: how many by ledgerReason()
};

/// What the owner decides about messages in the outbox; never done by the program itself. Each is
/// told on the customer's timeline. Runs in the caller's Transaction. An InvalidArgument says that
/// the message has gone on meanwhile.
class OutboxActions
{
    Q_DECLARE_TR_FUNCTIONS(OutboxActions)
public:
    OutboxActions(Database &database, Timestamp now);

    /// Whether that can be decided of the message as it stands. Pure.
    [[nodiscard]] static bool may(OutboxAction action, const OutboxRow &row);
    /// Whether a message goes back to the queue by it.
    [[nodiscard]] static bool letsGo(OutboxAction action);
    /// Whether the gate would refuse the message at once if it went back to the queue, and why;
    /// what only keeps it waiting (a pause, hours, caps) is no refusal. Only reads.
    Result<std::optional<GateVerdict>> refusal(const OutboxRow &row);
    /// Decides so of those of which it can be. A message that goes again has the Message-ID that it
    /// had, and the gate is asked again: here, so that what it refuses stays out of the queue, and
    /// before it leaves.
    Result<OutboxDecision> apply(OutboxAction action, const QList<OutboxId> &ids);
    /// Whether apply() can be taken back: never once a message may leave by it.
    [[nodiscard]] static bool canTakeBack(OutboxAction action);
    /// Those that are still as apply() left them are as before; InvalidArgument where none is.
    Done takeBack(OutboxAction action, const QList<OutboxRow> &before);

    /// An uncertain message has arrived after all.
    Done arrived(OutboxId id);
    /// An uncertain, failed or skipped message goes back to the queue, with the Message-ID that it
    /// had; the gate is asked again.
    Done sendAgain(OutboxId id);

    /// arrived() or sendAgain() for an uncertain message; none: for every one. How many.
    Result<qint64> decide(OutboxId id, bool isAgain);

    /// Late messages that wait for the owner's word may go, as their rules say.
    Done sendLate();
    /// They are dropped; how many.
    Result<qint64> dropLate();

    /// Nothing more of a campaign or workflow goes; what waited is dropped. How many.
    Result<qint64> cancel(const QString &cause);
    /// A campaign or workflow that was stopped goes on with what waits of it.
    Done resume(const QString &cause);

private:
    Done settle(OutboxId id, OutboxState state, const QString &reason,
                std::optional<Timestamp> sendAt = {});
    Done applyTo(OutboxAction action, const OutboxRow &row);
    Result<std::optional<GateVerdict>> refusal(const OutboxRow &row, const GateRules &rules,
                                               GateReader &reader);
    static Error wrongMoment(OutboxId id);
    Result<qint64> drop(const QList<OutboxRow> &rows, const QString &reason);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
