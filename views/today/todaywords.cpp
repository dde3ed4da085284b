#include "views/today/todaywords.h"

#include "views/widgets/format.h"
#include "views/widgets/writtenday.h"

#include <QLocale>

namespace comptoir {

QString TodayWords::greeting(const QDateTime &local)
{
    const QString day = QLocale().standaloneDayName(local.date().dayOfWeek());
    const int hour = local.time().hour();
    if (hour >= 5 && hour < 12)
        //: %1 is a day of the week
        return tr("Good morning, here is your %1").arg(day);
    if (hour >= 12 && hour < 18)
        //: %1 is a day of the week
        return tr("Good afternoon, here is your %1").arg(day);
    //: %1 is a day of the week
    return tr("Good evening, here is your %1").arg(day);
}

QString TodayWords::subtitle(const TodayReading &reading, const QDateTime &local, bool whole)
{
    QStringList parts{Format::longDate(local.date())};
    const bool early = local.time().hour() < 12;
    const qint64 orders = early ? reading.ordersSinceEvening : reading.ordersToday;
    if (reading.anyShop && whole)
        parts.append(early ? tr("%n order(s) since yesterday evening", nullptr, int(orders))
                           : tr("%n order(s) today", nullptr, int(orders)));
    return parts.join(QStringLiteral(" · "));
}

QString TodayWords::period(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Today:
        return tr("Today");
    case PeriodKind::Last7Days:
        return tr("7 days");
    case PeriodKind::Last30Days:
        return tr("30 days");
    case PeriodKind::ThisMonth:
        return tr("This month");
    case PeriodKind::Last12Months:
        return tr("12 months");
    }
    return {};
}

QString TodayWords::against(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Today:
        return tr("against yesterday at this time");
    case PeriodKind::Last7Days:
        return tr("against the 7 days before");
    case PeriodKind::Last30Days:
        return tr("against the 30 days before");
    case PeriodKind::ThisMonth:
        return tr("against the month before");
    case PeriodKind::Last12Months:
        return tr("against the year before");
    }
    return {};
}

QString TodayWords::nothingBefore(const Period &period)
{
    switch (period.kind) {
    case PeriodKind::Today:
        return tr("no order yesterday by this time");
    case PeriodKind::Last7Days:
        return tr("no order in the 7 days before");
    case PeriodKind::Last30Days:
        return tr("no order in the 30 days before");
    case PeriodKind::ThisMonth:
        return tr("no order in the month before");
    case PeriodKind::Last12Months:
        return tr("no order in the year before");
    }
    return {};
}

QString TodayWords::days(const QDate &first, const QDate &last)
{
    return first == last ? Format::date(first)
                         : tr("%1 – %2").arg(Format::date(first), Format::date(last));
}

QString TodayWords::due(const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return {};
    const qint64 days = today.daysTo(day);
    if (days < 0)
        return tr("%n day(s) late", nullptr, int(-days));
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    return days < 7 ? QLocale().standaloneDayName(day.dayOfWeek()) : Format::date(day);
}

QString TodayWords::ago(Timestamp at, Timestamp now)
{
    const qint64 hours = (now.ms - at.ms) / 3'600'000;
    if (hours < 1)
        return tr("less than an hour ago");
    if (hours < 24)
        return tr("%n hour(s) ago", nullptr, int(hours));
    return tr("%n day(s) ago", nullptr, int(hours / 24));
}

QString TodayWords::comingDay(const QDate &day, const QDate &today)
{
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    //: Qt date format of a day of the coming weeks: Tuesday, 24 November
    return writtenDay(day, tr("dddd, d MMMM"));
}

QString TodayWords::age(const QDate &born, const QDate &day)
{
    const int years = day.year() - born.year();
    return years > 0 && years < 110 ? tr("turns %n", nullptr, years) : QString();
}

QString TodayWords::ordersCount(qint64 orders)
{
    return orders > 0 ? tr("%n order(s)", nullptr, int(orders)) : tr("no order yet");
}

} // namespace comptoir
