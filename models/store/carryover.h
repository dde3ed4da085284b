#pragma once

#include "models/domain/ids.h"
#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QSet>
#include <QString>

namespace comptoir {

class Database;

/// What no restore takes back, carried from the file that is set aside into the copy of the backup
/// that is going to take its place, before it does: what has left by mail or text message, and who
/// said no. Else the messages that waited in the backup and went since would go again, some of them
/// to people who have unsubscribed by them.
///
/// What waits in the backup and of which the file set aside knows nothing does not go by itself:
/// it becomes uncertain for the reason "restored", and the owner decides. So does everything that
/// waits when that file is not there, is damaged, is newer than this program or belongs to another
/// profile.
class CarryOver
{
public:
    /// `staged`: the copy, which nobody uses yet; it climbs to this program's schema. `setAside`:
    /// the profile's file, only read. One transaction, on the disk when it is over; `staged` is one
    /// plain file then. An Error says that `staged` must not be used.
    static Done into(const QString &staged, const QString &setAside, Timestamp now);
    /// The same holding back, for a file that turns out to be of an earlier day: everything that
    /// waits is uncertain. In the caller's Transaction; how many.
    static Result<qint64> holdWaiting(Database &database, Timestamp now);

private:
    CarryOver(Database &database, Timestamp now);

    static Done carry(Database &staged, const QString &setAside, Timestamp now);
    Done keepAll();
    Done matchPeople();
    [[nodiscard]] Result<bool> isSameProfile();
    Result<qint64> hold(const QString &which);
    Done tellOf(const QSet<OutboxId> &messages, const QSet<CustomerId> &refusing);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
