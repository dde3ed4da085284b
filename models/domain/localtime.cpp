#include "models/domain/localtime.h"

#include <algorithm>

namespace comptoir {

Timestamp instantAt(const QDate &day, const QTime &time, const QTimeZone &zone)
{
    // offsetFromUtc by hand rather than QDateTime(date, time, zone): Qt 6.4 resolves the doubled
    // and the skipped hour differently from one platform back-end to another.
    const qint64 asUtc = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 utcMs) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC))) * 1000;
    };
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const qint64 before = offsetAt(asUtc - kDayMs);
    const qint64 first = asUtc - before;
    if (offsetAt(first) == before)
        return Timestamp{first};
    const qint64 after = offsetAt(asUtc + kDayMs);
    const qint64 second = asUtc - after;
    return Timestamp{offsetAt(second) == after ? second : first};
}

Timestamp startOfDay(const QDate &day, const QTimeZone &zone)
{
    return instantAt(day, QTime(0, 0), zone);
}

Timestamp monthsBefore(Timestamp at, int months, const QTimeZone &zone)
{
    const QDate day = at.toZone(zone).date();
    const QDate then = day.addMonths(-months);
    const Timestamp end{startOfDay(then.addDays(1), zone).ms - 1};
    if (then.day() != day.day())
        return end;
    const qint64 elapsed = at.ms - startOfDay(day, zone).ms;
    return std::min(end, Timestamp{startOfDay(then, zone).ms + elapsed});
}

} // namespace comptoir
