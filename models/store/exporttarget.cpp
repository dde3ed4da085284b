#include "models/store/exporttarget.h"

#include "models/store/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace comptoir {

namespace {

class ExportTargetTexts
{
    Q_DECLARE_TR_FUNCTIONS(ExportTargetTexts)
public:
    static Error ownFile()
    {
        return {ErrorCode::File,
                tr("Comptoir keeps your data in this place, and nothing else can be written "
                   "there. Nothing was changed. Choose another name or another folder."),
                QStringLiteral("a profile's own file")};
    }
    static Error noFile()
    {
        return {ErrorCode::File,
                tr("What stands under this name is no ordinary file, so nothing was written. "
                   "Choose another name or another folder."),
                QStringLiteral("no regular file")};
    }
};

/// Links followed, also where the file itself does not exist yet.
QString realPath(const QFileInfo &target)
{
    if (target.exists())
        return target.canonicalFilePath();
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    return QDir(folder.isEmpty() ? target.absolutePath() : folder).filePath(target.fileName());
}

bool isProfile(const QString &folder)
{
    return QFileInfo::exists(profile::databaseFile(folder))
        || QFileInfo::exists(profile::lockFile(folder));
}

/// The database with its log and index, the lock, the markers, files of a restore.
bool isProfileFile(const QString &name)
{
    const QStringList starts{
        QStringLiteral("comptoir.sqlite"),     QStringLiteral("comptoir.lock"),
        QStringLiteral("comptoir.unchecked"),  QStringLiteral("comptoir.restored"),
        QStringLiteral("comptoir-restoring-"), QStringLiteral("comptoir-set-aside-")};
    return std::any_of(starts.cbegin(), starts.cend(), [&name](const QString &start) {
        return name.startsWith(start, Qt::CaseInsensitive); // disks may not tell case apart
    });
}

bool isProfileFolder(const QString &name)
{
    return name.compare(QLatin1String("backups"), Qt::CaseInsensitive) == 0
        || name.compare(QLatin1String("logs"), Qt::CaseInsensitive) == 0;
}

bool belongsToProfile(const QString &path)
{
    QFileInfo at(path);
    if (isProfileFile(at.fileName()) && isProfile(at.path()))
        return true;
    for (at.setFile(at.path()); !at.fileName().isEmpty(); at.setFile(at.path())) {
        if (isProfileFolder(at.fileName()) && isProfile(at.path()))
            return true;
    }
    return false;
}

/// A profile's database under another name: a hard link, or where a link in the profile leads.
bool isDatabase(const QString &path)
{
    QFile file(path);
    const QByteArray mark = QByteArrayLiteral("SQLite format 3");
    return file.open(QIODevice::ReadOnly) && file.read(mark.size()) == mark;
}

} // namespace

Done checkExportTarget(const QString &path)
{
    const QFileInfo target(path);
    const QString real = realPath(target);
    // Also as it was told: a profile's folder of backups may be a link to another disk.
    if (belongsToProfile(real) || belongsToProfile(QDir::cleanPath(target.absoluteFilePath())))
        return ExportTargetTexts::ownFile();
    const bool standsThere = target.exists() || target.isSymLink();
    if (standsThere && !target.isFile())
        return ExportTargetTexts::noFile();
    return standsThere && isDatabase(real) ? Done(ExportTargetTexts::ownFile()) : done();
}

} // namespace comptoir
