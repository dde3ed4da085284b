#include "views/settings/systeminfo.h"

#include "models/store/database.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>

namespace comptoir {

QString systemInformation(const QString &counts)
{
    QStringList lines;
    lines.append(QStringLiteral("Comptoir %1").arg(QCoreApplication::applicationVersion()));
    lines.append(QStringLiteral("Qt %1, built with %2")
                     .arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)));
    lines.append(QStringLiteral("SQLite %1").arg(Database::libraryVersion()));
    lines.append(QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(),
                                              QSysInfo::currentCpuArchitecture()));
    lines.append(
        QStringLiteral("Kernel %1 %2").arg(QSysInfo::kernelType(), QSysInfo::kernelVersion()));
    lines.append(QStringLiteral("Window system %1, language %2")
                     .arg(QGuiApplication::platformName(), QLocale().name()));
    for (const QScreen *screen : QGuiApplication::screens())
        lines.append(QStringLiteral("Screen %1 × %2, scale %3")
                         .arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    if (!counts.isEmpty())
        lines.append(counts);
    return lines.join(u'\n');
}

} // namespace comptoir
