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
    Failed, ///< for good
    Uncertain, ///< the owner decides
};

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
    int attempts = 0;
    Timestamp notBefore;
    QString reason;

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
    /// Asked for or sent, of people who are still there, not before `now`, the longest first.
    Result<QList<ShopWrite>> open(Timestamp now, int limit);
    Done settle(qint64 id, ShopWriteState state, const QString &reason, Timestamp now);

private:
    Result<QList<ShopWrite>> readAll(class Statement &read);

    Database &m_database;
};

} // namespace comptoir
