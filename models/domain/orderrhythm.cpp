#include "models/domain/orderrhythm.h"

#include <algorithm>

namespace comptoir {

namespace {

QList<QDate> daysOf(const QList<Timestamp> &orders, const QTimeZone &zone)
{
    QList<QDate> days;
    for (const Timestamp at : orders)
        days.append(at.toZone(zone).date());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// Of an even number the mean of the two in the middle, rounded up.
int median(QList<int> gaps)
{
    std::sort(gaps.begin(), gaps.end());
    const qsizetype middle = gaps.size() / 2;
    if (gaps.size() % 2 == 1)
        return gaps[middle];
    return (gaps[middle - 1] + gaps[middle] + 1) / 2;
}

} // namespace

std::optional<OrderRhythm> OrderRhythm::of(const QList<Timestamp> &orders, Timestamp now,
                                           const QTimeZone &zone)
{
    const QList<QDate> days = daysOf(orders, zone);
    if (days.size() < kFewestDays)
        return std::nullopt;
    QList<int> gaps;
    for (qsizetype i = 1; i < days.size(); ++i)
        gaps.append(static_cast<int>(days[i - 1].daysTo(days[i])));
    OrderRhythm rhythm;
    rhythm.days = median(gaps);
    rhythm.expected = days.last().addDays(rhythm.days);
    const qint64 since = days.last().daysTo(now.toZone(zone).date());
    if (since > qint64(rhythm.days) * kLateFactor)
        return std::nullopt;
    return rhythm;
}

} // namespace comptoir
