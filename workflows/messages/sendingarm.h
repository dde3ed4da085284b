#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QFile>
#include <QString>

namespace comptoir {

class Database;

/// Whether this profile may send from this place: a copy on another computer or in another folder,
/// and a backup that was put back, would send again what the original has sent, so they start
/// disarmed until the owner confirms.
///
/// A mark outside the profile's folder, on this machine, remembers for each armed folder a random
/// token and how far it has sent (OutboxRepository::sentSerial). A profile is armed when its own
/// token is the one remembered for its folder and it has sent at least as far: a file of an earlier
/// day has sent less. A restore by the program leaves a marker beside the file, and so does a start
/// that finds another file than was closed (ClosedMark); both disarm in any case. The mark is
/// written after the commit it tells of: it never runs ahead. What was committed without waiting
/// for the disk counts as long as the computer runs on; after a new start of the computer only what
/// was on the disk does, for a power cut may have taken back the rest. Used on the store's writer
/// thread alone, but for isArmed(), which reads anew each time; while the mark is being written it
/// may say no once.
class SendingArm
{
    Q_DECLARE_TR_FUNCTIONS(SendingArm)
public:
    /// `profileFolder` as the store opened it; `marksFolder` is made when needed, one for all
    /// profiles of this machine's user, and no part of any profile. `boot`: of this start of the
    /// computer; empty: not known, then every note() must be of what is on the disk.
    SendingArm(const QString &profileFolder, const QString &marksFolder, const QString &boot = {});

    [[nodiscard]] Result<bool> isArmed(Database &database) const;
    /// The owner confirms. `token`: random, at least 96 bits. In no Transaction. Where the file was
    /// put there by hand, was armed in another folder, or knows of less than was sent, what waits
    /// is held back first (CarryOver::holdWaiting).
    Done arm(Database &database, const QString &token, Timestamp now);
    Done disarm(Database &database);
    /// How far it has sent by now; `isOnDisk`: and that is safe from power cuts.
    Done note(qint64 serial, bool isOnDisk);

private:
    struct Mark
    {
        QString token;
        qint64 onDisk = 0; ///< serial
        qint64 committed = 0; ///< serial, while the computer runs on
        QString boot;
    };
    [[nodiscard]] Mark mark() const;
    [[nodiscard]] bool isBehind(qint64 sent, const Mark &mark) const;
    Done write(QIODevice::OpenMode mode);
    [[nodiscard]] Done failed() const;
    [[nodiscard]] Result<bool> mayHaveLeft(Database &database, qint64 sent) const;
    Done holdWhatMayHaveLeft(Database &database, qint64 sent, Timestamp now) const;

    QString m_folder;
    QString m_boot;
    QFile m_mark; ///< open once something was noted
    Mark m_noted; ///< what it holds then
};

} // namespace comptoir
