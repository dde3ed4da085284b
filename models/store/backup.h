#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/store/backuprotation.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace comptoir {

class Database;

/// What a backup, or the profile's own file, holds.
struct BackupContents
{
    Timestamp at; ///< when the backup was made; of any other file: when it was last written
    qint64 customers = 0, orders = 0;
    qint64 notes = 0, tasks = 0; ///< the owner's own words; 0 where the version had none
    std::optional<Timestamp> newestOrderAt;
    qint64 messagesSent = 0; ///< or that may have left
    qint64 messagesWaiting = 0;
    qint64 messagesHeld = 0; ///< uncertain since a restore (CarryOver)
    qint64 refusals = 0; ///< lines of the ledger of consents, and addresses that get nothing

    /// Whether putting this in the place of `present` loses more than half of it.
    [[nodiscard]] bool isFarLessThan(const BackupContents &present) const
    {
        return customers * 2 < present.customers || orders * 2 < present.orders;
    }
};

/// The backups of one profile: plain SQLite files in its folder "backups", made by SQLite's online
/// backup, so that a copy is whole whatever is being written meanwhile. A name tells when and why:
/// comptoir-20261121T093000000Z-daily.sqlite.
class Backup
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
public:
    explicit Backup(QString profileFolder);

    /// Newest first. Reads names and file headers only.
    [[nodiscard]] QList<BackupInfo> list() const;
    /// True when there is none of the last 24 hours; also when the clock went back by more.
    [[nodiscard]] bool isDue(Timestamp now) const;

    /// Told now and then while it goes on: how much of how much, in whatever unit.
    using Progress = std::function<void(qint64 done, qint64 total)>;

    /// Copies what `source` sees now, checks the copy, and only then gives it its name; what fails
    /// or is cancelled leaves nothing. Seconds for a large shop.
    Result<BackupInfo> make(Database &source, BackupKind kind, Timestamp now,
                            const CancelToken &cancel = {}, const Progress &progress = {}) const;
    /// Deletes what the rotation no longer keeps.
    void rotate(const BackupsKept &kept = {}) const;
    /// Copies a backup to a place of the owner's choice, for example on another disk: whole or not
    /// at all. File, Cancelled.
    static Done copyTo(const QString &backup, const QString &target, const CancelToken &cancel = {},
                       const Progress &progress = {});

    /// Whether anything came in yet; an empty profile needs no backup of each day.
    static bool isWorthKeeping(Database &database);

    /// Whether the file is a backup, whole (integrity check), of a version that this program knows
    /// and without anything that our migrations did not make: Parse, DatabaseTooNew. Changes
    /// nothing.
    static Done verify(const QString &path, const CancelToken &cancel = {});
    /// Counts; for a file that verifies, or that of the profile. Parse.
    static Result<BackupContents> contents(const QString &path);
    /// The newest that verifies; nullopt when there is none.
    [[nodiscard]] std::optional<BackupInfo> newestGood() const;

private:
    static std::optional<BackupInfo> describe(const QString &path);
    static Done checkIsOurs(const QString &path);
    static void countMessages(Database &database, BackupContents &held);
    static Error noBackup(const QString &path, const QString &detail);

    QString m_profileFolder;
};

} // namespace comptoir
