#include "models/store/restore.h"

#include "models/store/carryover.h"
#include "models/store/filecopy.h"
#include "models/store/profile.h"

#include <QDir>
#include <QFile>

namespace comptoir {

namespace {

QString prefix()
{
    return QStringLiteral("comptoir-restoring-");
}

QString suffix()
{
    return QStringLiteral(".sqlite");
}

QString halfMade()
{
    return QStringLiteral(".part");
}

bool moveIfThere(const QString &from, const QString &to)
{
    return !QFile::exists(from) || QFile::rename(from, to);
}

} // namespace

Restore::Restore(QString profileFolder)
    : m_folder(std::move(profileFolder))
{}

Done Restore::prepare(const QString &backup, Timestamp now) const
{
    // An earlier decision that could not be finished gives way to this one.
    for (QString earlier = decided(); !earlier.isEmpty(); earlier = decided()) {
        if (!QFile::remove(QDir(m_folder).filePath(earlier)))
            break;
    }
    removeHalfMade();
    const QString chosen = QDir(m_folder).filePath(prefix() + profile::stamp(now) + suffix());
    const QString staged = chosen + halfMade();
    if (!copyFileWhole(backup, staged))
        return failed(QStringLiteral("copy of backup failed"));
    QFile::setPermissions(staged, QFile::ReadOwner | QFile::WriteOwner); // as a new one's
    if (!backup.isEmpty()) {
        const Done carried = CarryOver::into(staged, profile::databaseFile(m_folder), now);
        if (!carried)
            return failed(carried.error().detail);
    }
    return QFile::rename(staged, chosen) ? done() : failed(QStringLiteral("no name for the copy"));
}

Done Restore::failed(const QString &detail) const
{
    removeHalfMade();
    return Error{ErrorCode::File,
                 tr("The backup could not be copied back. Your data and the backup are unchanged. "
                    "Check the free space on the disk, then try again."),
                 detail};
}

/// What a crash left of a restore that was not decided.
void Restore::removeHalfMade() const
{
    QDir folder(m_folder);
    const QStringList names = folder.entryList(
        {prefix() + QLatin1Char('*') + suffix() + halfMade() + QLatin1Char('*')}, QDir::Files);
    for (const QString &name : names)
        folder.remove(name);
}

QString Restore::decided() const
{
    const QStringList names = QDir(m_folder).entryList({prefix() + QLatin1Char('*') + suffix()},
                                                       QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : names.last();
}

Done Restore::finish() const
{
    removeHalfMade();
    const QString newName = decided();
    if (newName.isEmpty())
        return done();
    const QDir folder(m_folder);
    const QString current = profile::databaseFile(m_folder);
    const QString stamp
        = newName.mid(prefix().size(), newName.size() - prefix().size() - suffix().size());
    const QString aside = folder.filePath(QStringLiteral("comptoir-set-aside-") + stamp + suffix());
    // The log first: beside the new file it would be replayed into it.
    const QString log = QStringLiteral("-wal");
    // Before anything moves: an older file must never be taken for the one that has sent.
    QFile marker(profile::restoredMarker(m_folder));
    const bool isMarked = marker.open(QIODevice::WriteOnly);
    marker.close();
    QFile::remove(current + QStringLiteral("-shm")); // an index of the log, made anew when needed
    if (isMarked && moveIfThere(current + log, aside + log) && moveIfThere(current, aside)
        && QFile::rename(folder.filePath(newName), current)) {
        // Doubts and marks were about the file set aside.
        QFile::remove(profile::checkMarker(m_folder));
        QFile::remove(profile::closedMark(m_folder));
        return done();
    }
    return Error{ErrorCode::File,
                 tr("The backup could not be put in place. Nothing was lost: your data and the "
                    "backup are both in the folder %1. Close other programs that use it, then "
                    "start Comptoir again.")
                     .arg(QDir::toNativeSeparators(m_folder)),
                 QStringLiteral("rename failed")};
}

} // namespace comptoir
