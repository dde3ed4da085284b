#pragma once

#include "models/domain/ids.h"
#include "models/domain/outgoing.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QSet>
#include <QString>

namespace comptoir {

class AsideFile;
class Database;

/// What no restore takes back, carried from the file that is set aside into the copy of the backup
/// that is going to take its place, before it does: what has left by mail or text message, who said
/// no, and who had their data erased. Else the messages that waited in the backup and went since
/// would go again, some of them to people who have unsubscribed by them.
///
/// What waits in the backup and of which the file set aside knows nothing does not go by itself:
/// it becomes uncertain for the reason "restored", and the owner decides. So does everything that
/// still waits when that file is not there, belongs to another profile or cannot be wholly believed
/// (damaged, newer than this program): of such a file (AsideFile) what can be read is carried over,
/// and where refusals may be missing lacksRefusals() says so.
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

    /// Whether refusals may be missing in that file, since the restore that put it in place could
    /// not read all of them.
    static bool lacksRefusals(const QString &file);
    /// The same of erasures: neither the file set aside nor the list beside it (ErasureList) told
    /// who had their data erased since the backup.
    static bool lacksErasures(const QString &file);
    /// What of both is noted in an open profile.
    struct Lacks
    {
        bool refusals = false, erasures = false;

        bool operator==(const Lacks &) const = default;
    };
    static Lacks lacks(Database &database);

private:
    CarryOver(Database &database, Timestamp now);

    static Done carry(Database &staged, const AsideFile &aside, const QString &folder,
                      Timestamp now);
    Done keepWhole();
    Done keepPart();
    Done matchPeople();
    Done keepMessages();
    Done keepRefusals();
    Done keepErasures();
    Done keepListed(const QString &folder);
    Done noteLacks();
    Done holdAll();
    [[nodiscard]] Result<bool> isSameProfile(const AsideFile &aside);
    Result<qint64> hold(const QString &which);
    Done tellOf(const QSet<OutboxId> &messages, const QSet<CustomerId> &refusing);

    Database &m_database;
    Timestamp m_now;
    QSet<OutboxId> m_messages; ///< no longer as the backup had them
    QSet<CustomerId> m_refusing; ///< of whom a refusal was brought along
    bool m_lacksRefusals = false;
    bool m_lacksErasures = false;
};

} // namespace comptoir
