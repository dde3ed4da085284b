#include "models/insights/period.h"

#include <algorithm>

namespace comptoir {

namespace {

struct Word
{
    PeriodKind kind;
    const char *word;
};
constexpr Word kWords[] = {{PeriodKind::Today, "today"},
                           {PeriodKind::Last7Days, "7-days"},
                           {PeriodKind::Last30Days, "30-days"},
                           {PeriodKind::ThisMonth, "month"},
                           {PeriodKind::Last12Months, "12-months"}};

/// The day of the period before that `day` is held against.
QDate daysBefore(PeriodKind kind, const QDate &day)
{
    switch (kind) {
    case PeriodKind::Today:
        break;
    case PeriodKind::Last7Days:
        return day.addDays(-7);
    case PeriodKind::Last30Days:
        return day.addDays(-30);
    case PeriodKind::ThisMonth:
        return day.addMonths(-1);
    case PeriodKind::Last12Months:
        return day.addMonths(-12);
    }
    return day.addDays(-1);
}

void setPrevious(Period &period, const QTime &clock, const QTimeZone &zone)
{
    period.previousFirstDay = daysBefore(period.kind, period.firstDay);
    period.previousLastDay = daysBefore(period.kind, period.lastDay);
    period.previousFrom = startOfDay(period.previousFirstDay, zone);
    // A month that is shorter counts whole; so does nothing that belongs to the period itself.
    const bool shorter = period.previousLastDay.day() != period.lastDay.day()
        && (period.kind == PeriodKind::ThisMonth || period.kind == PeriodKind::Last12Months);
    const Timestamp sameClock{instantAt(period.previousLastDay, clock, zone).ms + 1};
    period.previousUntil = shorter ? period.from : std::min(sameClock, period.from);
}

void addSteps(Period &period, const QTimeZone &zone)
{
    const auto add = [&period](Timestamp end) {
        const Timestamp last = period.stepEnds.isEmpty() ? period.from : period.stepEnds.last();
        if (end > last && end < period.until)
            period.stepEnds.append(end);
    };
    if (period.kind == PeriodKind::Today) {
        constexpr qint64 hour = 3'600'000;
        for (qint64 at = period.from.ms + hour; at < period.until.ms; at += hour)
            add({at});
    } else if (period.kind == PeriodKind::Last12Months) {
        for (int month = 1; month <= 12; ++month)
            add(startOfDay(period.firstDay.addMonths(month), zone));
    } else {
        for (QDate day = period.firstDay; day < period.lastDay; day = day.addDays(1))
            add(startOfDay(day.addDays(1), zone));
    }
    period.stepEnds.append(period.until);
}

} // namespace

int Period::stepOf(Timestamp at) const
{
    const auto end = std::upper_bound(stepEnds.cbegin(), stepEnds.cend(), at);
    return static_cast<int>(end - stepEnds.cbegin());
}

QDate firstDayOf(PeriodKind kind, const QDate &today)
{
    switch (kind) {
    case PeriodKind::Today:
        break;
    case PeriodKind::Last7Days:
        return today.addDays(-6);
    case PeriodKind::Last30Days:
        return today.addDays(-29);
    case PeriodKind::ThisMonth:
        return {today.year(), today.month(), 1};
    case PeriodKind::Last12Months:
        return today.addMonths(-12).addDays(1);
    }
    return today;
}

Period periodAsOf(PeriodKind kind, Timestamp now, const QTimeZone &zone)
{
    const QDateTime local = now.toZone(zone);
    Period period;
    period.kind = kind;
    period.lastDay = local.date();
    period.firstDay = firstDayOf(kind, period.lastDay);
    period.from = startOfDay(period.firstDay, zone);
    period.until = {now.ms + 1};
    setPrevious(period, local.time(), zone);
    addSteps(period, zone);
    return period;
}

QString periodWord(PeriodKind kind)
{
    for (const Word &known : kWords) {
        if (known.kind == kind)
            return QLatin1String(known.word);
    }
    return {};
}

std::optional<PeriodKind> periodOfWord(QStringView word)
{
    for (const Word &known : kWords) {
        if (word == QLatin1String(known.word))
            return known.kind;
    }
    return std::nullopt;
}

} // namespace comptoir
