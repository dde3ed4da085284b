#include "app/profilefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace comptoir {

ProfileFolder ProfileFolder::find(const QString &chosen, bool demo)
{
    const QString base = chosen.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        : QDir(chosen).absolutePath();
    return {demo ? QDir(base).filePath(QStringLiteral("demo")) : base, demo};
}

Done ProfileFolder::create() const
{
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
    const QString canonical = QDir(path).canonicalPath();
    const QByteArray digest
        = QCryptographicHash::hash((canonical.isEmpty() ? path : canonical).toUtf8(),
                                   QCryptographicHash::Sha256)
              .toHex()
              .left(20);
    return QStringLiteral("comptoir-") + QString::fromLatin1(digest);
}

} // namespace comptoir
