#include "app/deskwiring.h"

#include "app/systemclock.h"

#include <QDir>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QSysInfo>

#include <array>

namespace comptoir {

QString sendingMarksFolder()
{
    // Not AppDataLocation, which is the usual profile.
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return QDir(settings).filePath(QStringLiteral("sending"));
}

QString systemToken()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString token;
    for (const quint32 word : words)
        token += QString::number(word, 16).rightJustified(8, u'0');
    return token;
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
