#include "models/store/profile.h"

#include <QDir>
#include <QFileInfo>

namespace comptoir {

namespace profile {

QString databaseFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.sqlite"));
}

QString lockFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.lock"));
}

QString backupFolder(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("backups"));
}

QString checkMarker(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.unchecked"));
}

QString restoredMarker(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.restored"));
}

QString replacedMarker(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.replaced"));
}

QString closedMark(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("comptoir.closed"));
}

QString stamp(Timestamp at)
{
    return at.toUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
}

std::optional<Timestamp> fromStamp(QStringView text)
{
    QDateTime parsed
        = QDateTime::fromString(text.toString(), QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    if (!parsed.isValid())
        return std::nullopt;
    parsed.setTimeSpec(Qt::UTC);
    return Timestamp::fromDateTime(parsed);
}

} // namespace profile

ProfileLock::ProfileLock(const QString &path)
    : m_file(path)
{
    // Age proves nothing: a laptop may sleep for a week. Only a dead process loses its lock.
    m_file.setStaleLockTime(0);
}

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &folder)
{
    const QString path = profile::lockFile(folder);
    std::unique_ptr<ProfileLock> lock(new ProfileLock(path));
    const bool wasThere = QFileInfo::exists(path);
    if (lock->m_file.tryLock(0)) {
        lock->m_tookOver = wasThere;
        return lock;
    }
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        return Error{ErrorCode::InUse,
                     tr("Comptoir is already open on these data. Use the window that is open, or "
                        "close it first."),
                     QStringLiteral("lock held")};
    }
    return Error{ErrorCode::File,
                 tr("Comptoir cannot write in the folder %1. Your data were not touched. Check the "
                    "folder's permissions and that the disk is not full.")
                     .arg(QDir::toNativeSeparators(folder)),
                 QStringLiteral("lock file error %1").arg(lock->m_file.error())};
}

} // namespace comptoir
