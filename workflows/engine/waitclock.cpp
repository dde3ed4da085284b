#include "workflows/engine/waitclock.h"

#include "models/domain/localtime.h"
#include "workflows/graph/nodespeech.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// Of minutes and hours; nothing of the others.
std::optional<qint64> exactMs(const Delay &delay)
{
    if (delay.unit == DelayUnit::Minutes)
        return delay.count * kMinuteMs;
    if (delay.unit == DelayUnit::Hours)
        return delay.count * 60 * kMinuteMs;
    return std::nullopt;
}

QDate moved(const QDate &day, const Delay &delay, int sign)
{
    const qint64 count = sign * delay.count;
    switch (delay.unit) {
    case DelayUnit::Weeks:
        return day.addDays(7 * count);
    case DelayUnit::Months:
        return day.addMonths(static_cast<int>(count));
    case DelayUnit::Years:
        return day.addYears(static_cast<int>(count));
    default:
        return day.addDays(count);
    }
}

/// 29 February in a common year is the owner's choice of a day.
QDate inYear(const QDate &day, int year, LeapDay leapDay)
{
    const QDate there(year, day.month(), day.day());
    if (there.isValid())
        return there;
    return leapDay == LeapDay::March1 ? QDate(year, 3, 1) : QDate(year, 2, 28);
}

} // namespace

Timestamp after(Timestamp at, const Delay &delay, const QTimeZone &zone)
{
    if (const auto exact = exactMs(delay))
        return {at.ms + *exact};
    if (delay.count == 0)
        return at;
    const QDateTime local = at.toZone(zone);
    return instantAt(moved(local.date(), delay, 1), local.time(), zone);
}

Timestamp nextWithin(const WeekWindow &window, Timestamp at, const QTimeZone &zone)
{
    const QDate today = at.toZone(zone).date();
    // Two weeks: a day whose window the clocks skip altogether is passed over.
    for (int ahead = 0; ahead < 15; ++ahead) {
        const QDate day = today.addDays(ahead);
        if (!window.days.contains(weekdayWords().at(day.dayOfWeek() - 1)))
            continue;
        const Timestamp opens = instantAt(day, window.from, zone);
        const Timestamp closes = instantAt(day, window.until, zone);
        if (at < closes && opens < closes)
            return std::max(at, opens);
    }
    return at;
}

Timestamp momentAround(const QDate &day, const AroundDay &around, const QTimeZone &zone)
{
    if (around.side == AroundDay::Side::On)
        return instantAt(day, around.time, zone);
    const int sign = around.side == AroundDay::Side::Before ? -1 : 1;
    if (const auto exact = exactMs(around.offset))
        return {instantAt(day, around.time, zone).ms + sign * *exact};
    return instantAt(moved(day, around.offset, sign), around.time, zone);
}

QDate nextAnniversary(const QDate &day, const QDate &from, LeapDay leapDay)
{
    const QDate thisYear = inYear(day, from.year(), leapDay);
    return thisYear >= from ? thisYear : inYear(day, from.year() + 1, leapDay);
}

} // namespace comptoir
