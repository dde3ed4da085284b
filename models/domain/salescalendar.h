#pragma once

#include <QDate>
#include <QList>

namespace comptoir {

/// First days of the `count` months up to the one that holds `today`, ascending.
inline QList<QDate> monthStarts(const QDate &today, int count)
{
    QList<QDate> days;
    const QDate present(today.year(), today.month(), 1);
    for (int back = count - 1; back >= 0; --back)
        days.append(present.addMonths(-back));
    return days;
}

/// Mondays of the `count` weeks up to the one that holds `today`, ascending.
inline QList<QDate> weekStarts(const QDate &today, int count)
{
    QList<QDate> days;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    for (int back = count - 1; back >= 0; --back)
        days.append(monday.addDays(qint64(-7) * back));
    return days;
}

} // namespace comptoir
