#include "views/widgets/writtenday.h"

#include <QLocale>
#include <QRegularExpression>

namespace comptoir {

QString writtenDay(const QDate &day, const QString &format)
{
    const QLocale locale;
    if (day.day() != 1 || locale.language() != QLocale::French)
        return locale.toString(day, format);
    static const QRegularExpression dayOfMonth(QStringLiteral("(?<!d)d(?!d)"));
    return locale.toString(day, QString(format).replace(dayOfMonth, QStringLiteral("d'er'")));
}

} // namespace comptoir
