#include "app/deskwiring.h"

#include "app/systemclock.h"
#include "models/domain/systemtoken.h"

#include <QDir>
#include <QStandardPaths>
#include <QSysInfo>

namespace comptoir {

QString sendingMarksFolder()
{
    // Not AppDataLocation, which is the usual profile.
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return QDir(settings).filePath(QStringLiteral("sending"));
}

DeskParts systemDeskParts()
{
    DeskParts parts;
    parts.random = systemRandom();
    parts.token = &systemToken;
    parts.boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    return parts;
}

} // namespace comptoir
