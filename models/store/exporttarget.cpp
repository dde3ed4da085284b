#include "models/store/exporttarget.h"

#include "models/store/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
                   "there. Nothing was changed. Choose another folder."),
                QStringLiteral("a profile's own file")};
    }
    static Error noName()
    {
        return {ErrorCode::File,
                tr("No file was named, so nothing was written. Say where to write to."),
                QStringLiteral("empty path")};
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
    // The folder as it was told: ".." behind a link leads out of where the link leads.
    const QString folder = QFileInfo(target.path()).canonicalFilePath();
    return QDir(folder.isEmpty() ? target.absolutePath() : folder).filePath(target.fileName());
}

bool isProfile(const QString &folder)
{
    return QFileInfo::exists(profile::databaseFile(folder))
        || QFileInfo::exists(profile::lockFile(folder));
}

/// Folders that the program fills inside that of a profile.
bool isFilledByUs(const QString &name)
{
    return name.compare(QLatin1String("backups"), Qt::CaseInsensitive) == 0 // disks may fold case
        || name.compare(QLatin1String("logs"), Qt::CaseInsensitive) == 0;
}

/// Whatever lies beside the database is the program's, whatever its name: markers come and go, and
/// nobody else can know which names mean something to it.
bool belongsToProfile(const QString &path)
{
    QFileInfo at(path);
    if (isProfile(at.path()))
        return true;
    for (at.setFile(at.path()); !at.fileName().isEmpty(); at.setFile(at.path())) {
        if (isFilledByUs(at.fileName()) && isProfile(at.path()))
            return true;
    }
    return false;
}

/// Also as it was told: a profile's folder of backups may be a link to another disk.
bool isInProfile(const QFileInfo &target)
{
    return belongsToProfile(realPath(target))
        || belongsToProfile(QDir::cleanPath(target.absoluteFilePath()));
}

/// A profile's database under another name: a hard link, or where a link in the profile leads.
bool isDatabase(const QString &path)
{
    QFile file(path);
    const QByteArray mark = QByteArrayLiteral("SQLite format 3");
    return file.open(QIODevice::ReadOnly) && file.read(mark.size()) == mark;
}

} // namespace

Done checkCopyTarget(const QString &path)
{
    if (path.isEmpty())
        return ExportTargetTexts::noName();
    const QFileInfo target(path);
    if (isInProfile(target))
        return ExportTargetTexts::ownFile();
    const bool standsThere = target.exists() || target.isSymLink();
    return standsThere && !target.isFile() ? Done(ExportTargetTexts::noFile()) : done();
}

Done checkExportTarget(const QString &path)
{
    if (const Done may = checkCopyTarget(path); !may)
        return may;
    const QFileInfo target(path);
    return target.exists() && isDatabase(realPath(target)) ? Done(ExportTargetTexts::ownFile())
                                                           : done();
}

} // namespace comptoir
