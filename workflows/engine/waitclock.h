#pragma once

#include "models/segments/window.h"
#include "workflows/graph/parameter.h"

#include <QStringList>

namespace comptoir {

/// When waits end: the owner's words for time as instants. All of it in the zone whose clock is
/// meant, nights on which the clocks change included. Pure.

/// Minutes and hours are exact. Days and longer keep the time of day on that clock: where it is
/// skipped, an hour later; where it comes twice, the first. Months and years end with the month:
/// 31 January + 1 month is 28 or 29 February.
Timestamp after(Timestamp at, const Delay &delay, const QTimeZone &zone);

/// From `from` until `until` (not included) on certain days of the week.
struct WeekWindow
{
    QStringList days; ///< "monday" …; see weekdayWords()
    QTime from, until;
};
/// `at` where it lies in the window, else when it opens next. `at` where it never opens.
Timestamp nextWithin(const WeekWindow &window, Timestamp at, const QTimeZone &zone);

/// A moment before, on or after a day.
struct AroundDay
{
    enum class Side { On, Before, After };

    Side side = Side::On;
    Delay offset; ///< of Before and After
    QTime time;
};
/// Whole days, weeks, months and years move the day, then `time` of that day is meant; hours and
/// minutes are exact from `time` of the day itself.
Timestamp momentAround(const QDate &day, const AroundDay &around, const QTimeZone &zone);

/// The first day from `from` on, that day included, on which `day` comes round.
QDate nextAnniversary(const QDate &day, const QDate &from, LeapDay leapDay);

} // namespace comptoir
