#pragma once

#include "models/domain/currency.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

/// A figure at one time. `value` is missing where nothing is known: the line has a gap there.
struct TimePoint
{
    QDate on; ///< its place on the axis
    std::optional<qint64> value; ///< a count, or minor units of the chart's currency
    QDate meant = {}; ///< the true day where the axis shows another: a year laid over the next
};

struct TimeSeries
{
    QString name; ///< stands beside the end of the line
    QList<TimePoint> points; ///< by day
    bool comparison = false; ///< what the others are held against: muted and dotted
};

/// What a chart over time shows: all series are counts or all are amounts of one currency.
struct TimeChartData
{
    enum class Step { Day, Week, Month };

    QString title;
    Step step = Step::Day; ///< what a point stands for, from its day on
    std::optional<Currency> currency; ///< none: counts
    QList<TimeSeries> series;
    QString whenEmpty; ///< said where no series has a value

    [[nodiscard]] bool isEmpty() const;
    /// All days that any series has, in order.
    [[nodiscard]] QList<QDate> days() const;
    [[nodiscard]] std::optional<TimePoint> pointOn(qsizetype series, const QDate &day) const;
    /// "1 248,60 €" or "1 248".
    [[nodiscard]] QString valueText(qint64 value) const;
    /// "3 Nov 2026", "Week of 2 Nov 2026", "November 2026".
    [[nodiscard]] QString dayText(const QDate &day) const;
};

} // namespace comptoir
