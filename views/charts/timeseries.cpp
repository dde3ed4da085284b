#include "views/charts/timeseries.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir {

namespace {

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

bool TimeChartData::isEmpty() const
{
    return std::none_of(series.begin(), series.end(), [](const TimeSeries &one) {
        return std::any_of(one.points.begin(), one.points.end(),
                           [](const TimePoint &point) { return point.value.has_value(); });
    });
}

QList<QDate> TimeChartData::days() const
{
    QList<QDate> days;
    for (const TimeSeries &one : series) {
        for (const TimePoint &point : one.points)
            days.append(point.on);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::optional<TimePoint> TimeChartData::pointOn(qsizetype which, const QDate &day) const
{
    const QList<TimePoint> &points = series[which].points;
    const auto found
        = std::lower_bound(points.begin(), points.end(), day,
                           [](const TimePoint &point, const QDate &on) { return point.on < on; });
    if (found == points.end() || found->on != day)
        return std::nullopt;
    return *found;
}

QString TimeChartData::valueText(qint64 value) const
{
    return currency ? Format::money({value, *currency}) : Format::number(value);
}

QString TimeChartData::dayText(const QDate &day) const
{
    switch (step) {
    case Step::Day:
        break;
    case Step::Week:
        //: %1 is the Monday that a week starts with
        return TimeWords::tr("Week of %1").arg(Format::date(day));
    case Step::Month:
        return Format::month(day);
    }
    return Format::date(day);
}

} // namespace comptoir
