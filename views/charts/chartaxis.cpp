#include "views/charts/chartaxis.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir::chartaxis {

namespace {

class AxisWords
{
    Q_DECLARE_TR_FUNCTIONS(AxisWords)
};

constexpr qint64 kMost = 1000000000000000; ///< beyond it steps could pass the range of qint64

/// The least of 1, 2, 5, 10, 20 … that is not below `wanted`.
qint64 roundStep(qint64 wanted)
{
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            if (digit * power >= wanted)
                return digit * power;
        }
    }
}

QList<QDate> everyFewDays(const QDate &first, const QDate &last, int atMost)
{
    const qint64 span = first.daysTo(last);
    for (const int step : {1, 2, 7, 14}) {
        if (span / step + 1 > atMost)
            continue;
        // Weeks begin on Monday here, as in the sales curve.
        QDate day = step < 7 ? first : first.addDays((8 - first.dayOfWeek()) % 7);
        QList<QDate> days;
        for (; day <= last; day = day.addDays(step))
            days.append(day);
        return days;
    }
    return {};
}

QList<QDate> everyFewMonths(const QDate &first, const QDate &last, int atMost)
{
    const QDate start
        = first.day() == 1 ? first : QDate(first.year(), first.month(), 1).addMonths(1);
    QList<QDate> days;
    for (const int step : {1, 2, 3, 6, 12, 24, 60, 120, 600, 12000}) {
        days.clear();
        for (QDate month = start; month <= last; month = month.addMonths(1)) {
            const int index = month.year() * 12 + month.month() - 1;
            if (index % step == 0)
                days.append(month);
        }
        if (days.size() <= std::max(1, atMost))
            break;
    }
    return days;
}

} // namespace

QList<qint64> valueTicks(qint64 least, qint64 most, int wished)
{
    const qint64 low = std::clamp<qint64>(least, -kMost, 0);
    const qint64 high = std::clamp<qint64>(most, 0, kMost);
    const int pieces = std::max(1, wished - 1);
    const qint64 step = roundStep(std::max<qint64>(1, (high - low + pieces - 1) / pieces));
    qint64 tick = low % step == 0 ? low : (low / step - 1) * step;
    QList<qint64> ticks{tick};
    while (ticks.last() < high || ticks.size() < 2)
        ticks.append(tick += step);
    return ticks;
}

QList<DateTick> dateTicks(const QDate &first, const QDate &last, int atMost)
{
    constexpr int kDaysThatNeedDays = 75;
    const bool withDay = first.daysTo(last) <= kDaysThatNeedDays;
    QList<QDate> days;
    if (withDay)
        days = everyFewDays(first, last, std::max(1, atMost));
    if (days.isEmpty())
        days = everyFewMonths(first, last, atMost);
    QList<DateTick> ticks;
    for (const QDate &day : days) {
        const bool newYear = ticks.isEmpty() || ticks.last().at.year() != day.year();
        ticks.append({day, newYear && !(withDay && ticks.isEmpty()), withDay});
    }
    return ticks;
}

QString text(const DateTick &tick)
{
    if (tick.withDay)
        //: Qt date format of a day on a chart's axis: 3 Nov
        return QLocale().toString(tick.at, AxisWords::tr("d MMM"));
    if (tick.withYear)
        //: Qt date format of a month on a chart's axis: Jan 2026
        return QLocale().toString(tick.at, AxisWords::tr("MMM yyyy"));
    //: Qt date format of a month on a chart's axis within a year: Mar
    return QLocale().toString(tick.at, AxisWords::tr("MMM"));
}

QString text(qint64 value, const QList<qint64> &ticks, const std::optional<Currency> &currency)
{
    if (!currency)
        return Format::number(value);
    qint64 unit = 1;
    for (int digit = 0; digit < currency->minorDigits(); ++digit)
        unit *= 10;
    const bool whole
        = std::all_of(ticks.begin(), ticks.end(), [unit](qint64 tick) { return tick % unit == 0; });
    return whole ? Format::wholeMoney({value, *currency}) : Format::money({value, *currency});
}

} // namespace comptoir::chartaxis
