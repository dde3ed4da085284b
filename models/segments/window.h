#pragma once

#include "models/domain/timestamp.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace comptoir {

/// On which day people born on 29 February are greeted in a common year.
enum class LeapDay { February28, March1 };

/// When a rule is asked. Nothing here reads a clock: asked as of last year, a rule answers with who
/// was a member then, as far as the file keeps what happened.
///
/// One zone serves everybody, also customers of several shops: two people who did the same thing
/// at the same instant are never told apart by where they bought. It is the zone of the main shop
/// (models/store/mainshop.h).
struct RuleMoment
{
    Timestamp now;
    QTimeZone zone = QTimeZone::utc();
    LeapDay leapDay = LeapDay::February28;
};

enum class SpanUnit { Hours, Days, Weeks, Months, Years };

/// A length of time. Hours, days (24 h) and weeks (7 × 24 h) are exact; months and years are those
/// of the calendar in the zone: as many hours into that day of the other month ("15 April 10:00
/// − 1 month" is 15 March 10:00). Where that month is shorter, it is the end of its last day: 29,
/// 30 and 31 March − 1 month are all the end of 28 February, since the time of day would let
/// somebody leave "in the last month" on the evening of the 28th and come back the next morning.
struct Span
{
    qint64 count = 0;
    SpanUnit unit = SpanUnit::Days;

    bool operator==(const Span &) const = default;
};

/// The instant `span` before `at`; never later for an earlier `at`.
Timestamp before(Timestamp at, const Span &span, const QTimeZone &zone);
/// The first instant that `at` is `span` before: the smallest one whose before() is not before
/// `at`.
Timestamp after(Timestamp at, const Span &span, const QTimeZone &zone);
/// Of whole days: hours count as the days that they fill.
QDate before(const QDate &day, const Span &span);
QDate after(const QDate &day, const Span &span);

enum class CalendarUnit { Day, Week, Month, Quarter, Year }; ///< weeks begin on Monday (ISO 8601)

/// A stretch of time, most kinds of which move with the instant asked.
///
/// Instants: Last, OlderThan, Ago and Next are exact to the millisecond. Last is (now − span, now]
/// and OlderThan is everything up to and with now − span, so that one is exactly what the other
/// leaves. Ago is (now − span, now − newer], thus "3 to 6 months ago" has span 6 and newer 3
/// months. Next is (now, now + span].
/// Days (fields that are a date, as a birthday): the same with whole days of the zone. Last 7 days
/// is today and the six days before it, Next 7 days today and the seven days after it.
/// Calendar, Between, Until and Since are whole days in the zone both ways. Nothing that happens
/// after `now` counts for what customers did, whatever the window.
struct Window
{
    enum class Kind {
        AllTime,
        Last,
        OlderThan,
        Ago,
        Next, ///< of dates to come only: nobody has done anything yet
        Calendar, ///< `calendar`, `offset` of them away from the present one: 0 this, −1 the last
        Between, ///< from the first instant of `first` to the last of `last`
        Until, ///< before the first instant of `first`
        Since, ///< from the first instant of `first` on
        Months, ///< in one of `months` (1 to 12) of any year
    };

    Kind kind = Kind::AllTime;
    Span span;
    Span newer;
    CalendarUnit calendar = CalendarUnit::Month;
    int offset = 0;
    QDate first, last;
    QList<int> months;

    bool operator==(const Window &) const = default;

    static Window allTime() { return {}; }
    static Window lastly(qint64 count, SpanUnit unit);
    static Window olderThan(qint64 count, SpanUnit unit);
};

/// The first day of the stretch that holds `day`, and that of one `count` stretches away.
QDate startOf(CalendarUnit unit, const QDate &day);
QDate shifted(CalendarUnit unit, const QDate &start, int count);

/// Half open: from ≤ at < until.
struct InstantRange
{
    Timestamp from, until;

    bool operator==(const InstantRange &) const = default;
    [[nodiscard]] bool holds(Timestamp at) const { return from <= at && at < until; }
};

/// The stretches of a window at a moment, ascending and apart, none of them past `now` unless the
/// window is Next; what SQL is asked and what is streamed. AllTime is one that begins with time. Of
/// Months they begin in 1970.
std::vector<InstantRange> rangesOf(const Window &window, const RuleMoment &moment);
/// Whether an instant, past or to come, lies in it: of a field's value.
bool holds(const Window &window, Timestamp at, const RuleMoment &moment);
bool holds(const Window &window, const QDate &day, const RuleMoment &moment);
/// When, after `moment`, time alone first changes whether `at` lies in the window; none: never.
std::optional<Timestamp> nextChange(const Window &window, Timestamp at, const RuleMoment &moment);
std::optional<Timestamp> nextChange(const Window &window, const QDate &day,
                                    const RuleMoment &moment);

} // namespace comptoir
