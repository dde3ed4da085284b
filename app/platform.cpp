#include "app/platform.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace comptoir::platform {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("comptoir"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COMPTOIR_VERSION));
}

QStringList words(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

bool hasDisplay()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#endif
}

QString settleTimeZone()
{
    if (QTimeZone::systemTimeZone().isValid())
        return {};
    QString wrong = QString::fromLocal8Bit(QTimeZone::systemTimeZoneId());
    qputenv("TZ", "UTC");
    return wrong.isEmpty() ? QStringLiteral("?") : wrong;
}

void drawWithoutDisplay()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace comptoir::platform
