#pragma once

#include "models/domain/result.h"
#include "models/domain/workflow.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace comptoir {

class Database;

enum class ShopWriteState {
    Asked, ///< nothing has left
    Sent, ///< on disk before the request goes: from here on the shop may have it
    Made,
    Failed, ///< for good: the shop has not
    Uncertain, ///< nobody could find out whether the shop has; the owner decides
};

QString machineName(ShopWriteState state); ///< "asked"

/// Something asked of a shop for a customer in a workflow.
struct ShopWrite
{
    qint64 id = 0;
    EnrolmentId enrolment;
    QString node;
    int round = 1;
    QString kind; ///< NodeKind::id
    QByteArray arguments; ///< JSON object
    ShopWriteState state = ShopWriteState::Asked;
    QString value; ///< the code
    int attempts = 0; ///< requests that left and of which nobody said that nothing was done
    Timestamp notBefore;
    QString reason; ///< why it waits, failed or is uncertain, as a sentence for the owner
    Timestamp askedAt;
    std::optional<Timestamp> settledAt;

    bool operator==(const ShopWrite &) const = default;
};

/// The queue of what is asked of shops, each once by (enrolment, node, round). Writes run in the
/// caller's Transaction, under FullSync.
class ShopWriteRepository
{
public:
    explicit ShopWriteRepository(Database &database);

    /// Whatever was asked for already stays as it is. `value` of a code: its text.
    Done ask(const ShopWrite &write, Timestamp now);
    /// The last one asked for at that node; none: nothing was.
    Result<std::optional<ShopWrite>> last(EnrolmentId enrolment, const QString &node);
    /// Asked for or sent, of people who are still there and not held, in live workflows, not before
    /// `now`, the longest first.
    Result<QList<ShopWrite>> open(Timestamp now, int limit);
    /// When the next of those comes; none: nothing is open.
    Result<std::optional<Timestamp>> nextAt();
    /// Of whatever state, the last asked for first.
    Result<QList<ShopWrite>> list(int limit);
    /// The shops in which something for that customer may be done, the likeliest first: of the
    /// order or cart that the enrolment is about, where they bought last, where they have accounts.
    Result<QList<ShopId>> shopsFor(CustomerId customer, const QString &key);

    /// Sent from here on: the request leaves when this is on the disk, and is not looked for before
    /// `lookAt`. `arguments`: what it says now. False: it may not go any more (the workflow was
    /// paused, the customer erased, it is settled).
    Result<bool> handOver(qint64 id, const QByteArray &arguments, Timestamp lookAt);
    /// Stays as it is until then.
    Done putOff(qint64 id, Timestamp until, const QString &reason);
    /// The shop has not, says the shop: asked for, as if nothing had left.
    Done takeBack(qint64 id, Timestamp until, const QString &reason);
    /// For good; the enrolment goes on with its workflow's next run.
    Done settle(qint64 id, ShopWriteState state, const QString &reason, Timestamp now);
    /// An uncertain one is looked for once more. False: it is not uncertain.
    Result<bool> lookAgain(qint64 id, Timestamp now);

private:
    Result<QList<ShopWrite>> readAll(class Statement &read);

    Database &m_database;
};

} // namespace comptoir
