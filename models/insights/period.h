#pragma once

#include "models/domain/localtime.h"

#include <QDate>
#include <QList>

#include <optional>

namespace comptoir {

enum class PeriodKind { Today, Last7Days, Last30Days, ThisMonth, Last12Months };

/// A stretch of the calendar that ends now, cut into steps for a curve, and the same stretch before
/// it to compare with. Days begin at midnight in the zone given (where the clocks change at
/// midnight, with the first instant of the day), so a day may have 23 or 25 hours.
///
/// "The same before" is as far along: a Tuesday until 14:00 is held against the Monday before until
/// 14:00, the 5th of a month at 9:00 against the 5th of the month before at 9:00. Where the month
/// before has no such day, it counts as a whole. It never reaches into the period itself.
struct Period
{
    PeriodKind kind = PeriodKind::Last30Days;
    QDate firstDay, lastDay; ///< lastDay is the day of the instant asked
    Timestamp from; ///< inclusive
    Timestamp until; ///< exclusive: one millisecond after the instant asked
    QDate previousFirstDay, previousLastDay;
    Timestamp previousFrom, previousUntil; ///< inclusive, exclusive
    /// Where each step ends (exclusive); the first begins at `from`, the last ends at `until`.
    /// Hours of a day, days, or months of twelve months (from the first day on).
    QList<Timestamp> stepEnds;

    /// Of an instant in [from, until).
    [[nodiscard]] int stepOf(Timestamp at) const;
    /// When a step begins.
    [[nodiscard]] Timestamp stepStart(int step) const
    {
        return step > 0 ? stepEnds.at(step - 1) : from;
    }
};

/// The period that ends at `now`, in `zone`.
Period periodAsOf(PeriodKind kind, Timestamp now, const QTimeZone &zone);

/// The first day of a period whose last day is `today`.
QDate firstDayOf(PeriodKind kind, const QDate &today);

/// "30-days": as settings and addresses of pages write a kind.
QString periodWord(PeriodKind kind);
std::optional<PeriodKind> periodOfWord(QStringView word);

} // namespace comptoir
