#include "app/profilefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace comptoir {

namespace {

/// Empty where nobody has a home: Qt then means a folder in the root of the disk, or one below
/// wherever the program was started, and the next start would find another, empty profile.
QString usualPlace()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QDir home(QDir::homePath());
    const bool isInRoot = home.isRoot() && home.relativeFilePath(place).startsWith(u'.');
    return isInRoot || QDir::isRelativePath(place) ? QString() : place;
}

} // namespace

ProfileFolder ProfileFolder::find(const QString &chosen, bool demo)
{
    const QString base = chosen.isEmpty() ? usualPlace() : QDir(chosen).absolutePath();
    const bool isInside = demo && !base.isEmpty();
    return {isInside ? QDir(base).filePath(QStringLiteral("demo")) : base, demo};
}

Done ProfileFolder::create() const
{
    if (path.isEmpty()) {
        return Error{ErrorCode::File,
                     tr("This user has no home folder (HOME names none), so Comptoir has no place "
                        "for your data. Nothing was opened. Say which folder it is with --data."),
                     QStringLiteral("no place for application data")};
    }
    if (QDir(path).exists())
        return done();
    if (!QDir().mkpath(path)) {
        return Error{
            ErrorCode::File,
            tr("The folder “%1” could not be made, so Comptoir has no place for your data. "
               "Choose another folder with --data, or check the rights of this one.")
                .arg(QDir::toNativeSeparators(path)),
            QStringLiteral("mkpath failed")};
    }
    // Personal data of customers: nobody else's business on a shared computer. Ignored on Windows,
    // where a user's folders are private already.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return done();
}

QString ProfileFolder::logFile() const
{
    return QDir(path).filePath(QStringLiteral("logs/comptoir.log"));
}

QString ProfileFolder::socketName() const
{
    const QString canonical = path.isEmpty() ? path : QDir(path).canonicalPath();
    const QByteArray digest
        = QCryptographicHash::hash((canonical.isEmpty() ? path : canonical).toUtf8(),
                                   QCryptographicHash::Sha256)
              .toHex()
              .left(20);
    return QStringLiteral("comptoir-") + QString::fromLatin1(digest);
}

} // namespace comptoir
