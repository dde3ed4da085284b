#pragma once

#include "models/domain/timestamp.h"
#include "models/store/storesettings.h"

#include <QList>
#include <QString>

namespace comptoir {

enum class BackupKind { Daily, BeforeMigration, Manual };

/// One file in the profile's backup folder: a plain SQLite file that any SQLite tool opens.
struct BackupInfo
{
    QString path;
    Timestamp at;
    BackupKind kind = BackupKind::Daily;
    qint64 bytes = 0;
    int version = 0; ///< of the schema; 0 when the file is no SQLite file any more

    bool operator==(const BackupInfo &) const = default;
};

struct BackupsKept
{
    int daily = storesettings::kDailyBackups;
    int weekly = storesettings::kWeeklyBackups;
    int beforeMigration = storesettings::kBeforeMigrationBackups;

    bool operator==(const BackupsKept &) const = default;
};

/// The setting backup.kept, "7+4": days and weeks. What is no such text is the default. Pure.
BackupsKept backupsKeptFromText(const QString &text);
QString backupsKeptToText(const BackupsKept &kept);
inline const QString kBackupsKeptKey = QStringLiteral("backup.kept");

/// Which backups the rotation drops. Kept are: the newest of each of the latest `daily` days (UTC)
/// that have one; of the older daily ones the newest of each of the latest `weekly` ISO weeks; the
/// newest `beforeMigration`; everything that the owner made by hand. Pure; any order in.
QList<BackupInfo> backupsToDrop(QList<BackupInfo> backups, const BackupsKept &kept = {});

} // namespace comptoir
