#include "models/segments/window.h"

#include "models/domain/localtime.h"

#include <algorithm>
#include <limits>

namespace comptoir {

namespace {

constexpr qint64 kHourMs = 3600LL * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
/// As far back and ahead as a QDate's arithmetic is safe; beyond is "always".
constexpr Timestamp kBeginning{std::numeric_limits<qint64>::min()};
constexpr qint64 kMostDays = 366LL * 1000;

bool isCalendar(const Span &span)
{
    return span.unit == SpanUnit::Months || span.unit == SpanUnit::Years;
}

qint64 exactMs(const Span &span)
{
    const qint64 unit = span.unit == SpanUnit::Hours ? kHourMs
        : span.unit == SpanUnit::Weeks               ? 7 * kDayMs
                                                     : kDayMs;
    return std::min(span.count, kMostDays * kDayMs / unit) * unit;
}

int months(const Span &span)
{
    const qint64 each = span.unit == SpanUnit::Years ? 12 : 1;
    return static_cast<int>(std::min<qint64>(span.count, 12'000 / each) * each);
}

qint64 days(const Span &span)
{
    return (exactMs(span) + kDayMs - 1) / kDayMs;
}

QDate dayOf(Timestamp at, const QTimeZone &zone)
{
    return at.toZone(zone).date();
}

/// Half open, in days: what the window is for dates, and for instants in calendar windows.
struct DayRange
{
    QDate from, until;
};

DayRange calendarDays(const Window &window, const QDate &today)
{
    const QDate present = startOf(window.calendar, today);
    return {shifted(window.calendar, present, window.offset),
            shifted(window.calendar, present, window.offset + 1)};
}

/// [from, until) of the kinds that are one stretch between whole days.
DayRange fixedDays(const Window &window, const QDate &today)
{
    switch (window.kind) {
    case Window::Kind::Calendar:
        return calendarDays(window, today);
    case Window::Kind::Between:
        return {window.first, window.last.addDays(1)};
    case Window::Kind::Until:
        return {{}, window.first};
    default:
        return {window.first, {}};
    }
}

bool isWithin(const DayRange &range, const QDate &day)
{
    return (range.from.isNull() || range.from <= day)
        && (range.until.isNull() || day < range.until);
}

/// The stretch of the kinds that are one, uncut by the present.
InstantRange rangeOf(const Window &window, const RuleMoment &moment)
{
    const Timestamp now = moment.now;
    const QTimeZone &zone = moment.zone;
    const Timestamp afterNow{now.ms + 1};
    switch (window.kind) {
    case Window::Kind::Last:
        return {{before(now, window.span, zone).ms + 1}, afterNow};
    case Window::Kind::OlderThan:
        return {kBeginning, {before(now, window.span, zone).ms + 1}};
    case Window::Kind::Ago:
        return {{before(now, window.span, zone).ms + 1}, {before(now, window.newer, zone).ms + 1}};
    case Window::Kind::Next:
        return {afterNow, after(afterNow, window.span, zone)};
    case Window::Kind::Calendar:
    case Window::Kind::Between:
    case Window::Kind::Until:
    case Window::Kind::Since: {
        const DayRange range = fixedDays(window, dayOf(now, zone));
        return {range.from.isNull() ? kBeginning : startOfDay(range.from, zone),
                range.until.isNull() ? Timestamp{std::numeric_limits<qint64>::max()}
                                     : startOfDay(range.until, zone)};
    }
    case Window::Kind::AllTime:
    case Window::Kind::Months:
        break;
    }
    return {kBeginning, afterNow};
}

bool isInMonths(const Window &window, const QDate &day)
{
    return window.months.contains(day.month());
}

std::vector<InstantRange> monthRanges(const Window &window, const RuleMoment &moment)
{
    std::vector<InstantRange> ranges;
    const QDate last = dayOf(moment.now, moment.zone);
    for (QDate day(1970, 1, 1); day <= last; day = day.addMonths(1)) {
        if (!isInMonths(window, day))
            continue;
        const Timestamp from = startOfDay(day, moment.zone);
        const Timestamp until = startOfDay(day.addMonths(1), moment.zone);
        if (!ranges.empty() && ranges.back().until == from)
            ranges.back().until = until;
        else
            ranges.push_back({from, until});
    }
    return ranges;
}

std::optional<Timestamp> ifLater(Timestamp at, const RuleMoment &moment)
{
    return at > moment.now ? std::optional(at) : std::nullopt;
}

/// When a day is `offset` stretches from the present one: from the start of one to that of the
/// next.
std::optional<Timestamp> nextCalendarChange(const Window &window, const QDate &day,
                                            const RuleMoment &moment)
{
    const QDate start = shifted(window.calendar, startOf(window.calendar, day), -window.offset);
    if (const auto enters = ifLater(startOfDay(start, moment.zone), moment))
        return enters;
    return ifLater(startOfDay(shifted(window.calendar, start, 1), moment.zone), moment);
}

} // namespace

Window Window::lastly(qint64 count, SpanUnit unit)
{
    Window window;
    window.kind = Kind::Last;
    window.span = {count, unit};
    return window;
}

Window Window::olderThan(qint64 count, SpanUnit unit)
{
    Window window = lastly(count, unit);
    window.kind = Kind::OlderThan;
    return window;
}

QDate before(const QDate &day, const Span &span)
{
    return isCalendar(span) ? day.addMonths(-months(span)) : day.addDays(-days(span));
}

QDate after(const QDate &day, const Span &span)
{
    return isCalendar(span) ? day.addMonths(months(span)) : day.addDays(days(span));
}

Timestamp before(Timestamp at, const Span &span, const QTimeZone &zone)
{
    if (!isCalendar(span))
        return {at.ms - exactMs(span)};
    return monthsBefore(at, months(span), zone);
}

Timestamp after(Timestamp at, const Span &span, const QTimeZone &zone)
{
    if (!isCalendar(span))
        return {at.ms + exactMs(span)};
    const QDate day = dayOf(at, zone);
    QDate then = after(day, span);
    if (before(then, span) < day)
        then = then.addDays(1);
    if (before(then, span) > day || then.day() != day.day())
        return startOfDay(then, zone);
    const qint64 elapsed = at.ms - startOfDay(day, zone).ms;
    return std::min(startOfDay(then.addDays(1), zone),
                    Timestamp{startOfDay(then, zone).ms + elapsed});
}

QDate startOf(CalendarUnit unit, const QDate &day)
{
    switch (unit) {
    case CalendarUnit::Day:
        break;
    case CalendarUnit::Week:
        return day.addDays(1 - day.dayOfWeek());
    case CalendarUnit::Month:
        return {day.year(), day.month(), 1};
    case CalendarUnit::Quarter:
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case CalendarUnit::Year:
        return {day.year(), 1, 1};
    }
    return day;
}

QDate shifted(CalendarUnit unit, const QDate &start, int count)
{
    switch (unit) {
    case CalendarUnit::Day:
        break;
    case CalendarUnit::Week:
        return start.addDays(qint64(7) * count);
    case CalendarUnit::Month:
        return start.addMonths(count);
    case CalendarUnit::Quarter:
        return start.addMonths(3 * count);
    case CalendarUnit::Year:
        return start.addYears(count);
    }
    return start.addDays(count);
}

std::vector<InstantRange> rangesOf(const Window &window, const RuleMoment &moment)
{
    std::vector<InstantRange> ranges = window.kind == Window::Kind::Months
        ? monthRanges(window, moment)
        : std::vector{rangeOf(window, moment)};
    if (window.kind != Window::Kind::Next) {
        for (InstantRange &range : ranges)
            range.until = std::min(range.until, Timestamp{moment.now.ms + 1});
    }
    std::erase_if(ranges, [](const InstantRange &range) { return range.from >= range.until; });
    return ranges;
}

bool holds(const Window &window, Timestamp at, const RuleMoment &moment)
{
    return window.kind == Window::Kind::Months ? isInMonths(window, dayOf(at, moment.zone))
                                               : rangeOf(window, moment).holds(at);
}

bool holds(const Window &window, const QDate &day, const RuleMoment &moment)
{
    const QDate today = dayOf(moment.now, moment.zone);
    switch (window.kind) {
    case Window::Kind::AllTime:
        return day <= today;
    case Window::Kind::Last:
        return before(today, window.span) < day && day <= today;
    case Window::Kind::OlderThan:
        return day <= before(today, window.span);
    case Window::Kind::Ago:
        return before(today, window.span) < day && day <= before(today, window.newer);
    case Window::Kind::Next:
        return today <= day && day <= after(today, window.span);
    case Window::Kind::Months:
        return isInMonths(window, day);
    case Window::Kind::Calendar:
    case Window::Kind::Between:
    case Window::Kind::Until:
    case Window::Kind::Since:
        break;
    }
    return isWithin(fixedDays(window, today), day);
}

std::optional<Timestamp> nextChange(const Window &window, Timestamp at, const RuleMoment &moment)
{
    const QTimeZone &zone = moment.zone;
    switch (window.kind) {
    case Window::Kind::AllTime:
        return ifLater(at, moment);
    case Window::Kind::Last:
        return at > moment.now ? at : ifLater(after(at, window.span, zone), moment);
    case Window::Kind::OlderThan:
        return ifLater(after(at, window.span, zone), moment);
    case Window::Kind::Ago:
        if (const auto enters = ifLater(after(at, window.newer, zone), moment))
            return enters;
        return ifLater(after(at, window.span, zone), moment);
    case Window::Kind::Next:
        if (const auto enters = ifLater(before(at, window.span, zone), moment))
            return enters;
        return ifLater(at, moment);
    case Window::Kind::Calendar:
        return nextCalendarChange(window, dayOf(at, zone), moment);
    case Window::Kind::Between:
    case Window::Kind::Until:
    case Window::Kind::Since:
    case Window::Kind::Months:
        break;
    }
    return std::nullopt;
}

std::optional<Timestamp> nextChange(const Window &window, const QDate &day,
                                    const RuleMoment &moment)
{
    switch (window.kind) {
    case Window::Kind::Calendar:
        return nextCalendarChange(window, day, moment);
    case Window::Kind::Between:
    case Window::Kind::Until:
    case Window::Kind::Since:
    case Window::Kind::Months:
        return std::nullopt;
    default:
        break;
    }
    // Whether a date lies in these can only change at the start of a day, at one of few.
    const bool now = holds(window, day, moment);
    std::vector<QDate> turns;
    for (const QDate &turn :
         {day, after(day, window.span), after(day, window.newer), before(day, window.span)}) {
        for (const int off : {0, 1})
            turns.push_back(turn.addDays(off));
    }
    std::sort(turns.begin(), turns.end());
    for (const QDate &turn : turns) {
        const Timestamp at = startOfDay(turn, moment.zone);
        if (at > moment.now && holds(window, day, {at, moment.zone, moment.leapDay}) != now)
            return at;
    }
    return std::nullopt;
}

} // namespace comptoir
