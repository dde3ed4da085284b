#include "models/store/backuprotation.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

using Period = QString (*)(const QDate &);

QString dayOf(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString weekOf(const QDate &date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return QStringLiteral("%1-%2").arg(year).arg(week);
}

/// Splits backups that come newest first into the newest of each period and the others.
std::pair<QList<BackupInfo>, QList<BackupInfo>> newestOfEach(const QList<BackupInfo> &newestFirst,
                                                             Period period)
{
    QSet<QString> seen;
    QList<BackupInfo> newest, others;
    for (const BackupInfo &backup : newestFirst) {
        const QString name = period(backup.at.toUtc().date());
        (seen.contains(name) ? others : newest).append(backup);
        seen.insert(name);
    }
    return {newest, others};
}

QList<BackupInfo> dailyToDrop(const QList<BackupInfo> &newestFirst, const BackupsKept &kept)
{
    const auto [days, sameDay] = newestOfEach(newestFirst, dayOf);
    const auto [weeks, sameWeek] = newestOfEach(days.mid(kept.daily), weekOf);
    return sameDay + sameWeek + weeks.mid(kept.weekly);
}

} // namespace

BackupsKept backupsKeptFromText(const QString &text)
{
    bool isDays = false;
    bool isWeeks = false;
    const int days = text.section(u'+', 0, 0).toInt(&isDays);
    const int weeks = text.section(u'+', 1).toInt(&isWeeks);
    BackupsKept kept;
    if (isDays && isWeeks && days > 0 && weeks >= 0) {
        kept.daily = days;
        kept.weekly = weeks;
    }
    return kept;
}

QString backupsKeptToText(const BackupsKept &kept)
{
    return QStringLiteral("%1+%2").arg(kept.daily).arg(kept.weekly);
}

QList<BackupInfo> backupsToDrop(QList<BackupInfo> backups, const BackupsKept &kept)
{
    std::sort(backups.begin(), backups.end(), [](const BackupInfo &left, const BackupInfo &right) {
        return std::tie(left.at, left.path) > std::tie(right.at, right.path);
    });
    QList<BackupInfo> daily, beforeMigration;
    for (const BackupInfo &backup : std::as_const(backups)) {
        if (backup.kind == BackupKind::Daily)
            daily.append(backup);
        else if (backup.kind == BackupKind::BeforeMigration)
            beforeMigration.append(backup);
    }
    return dailyToDrop(daily, kept) + beforeMigration.mid(kept.beforeMigration);
}

} // namespace comptoir
