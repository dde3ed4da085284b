#pragma once

#include "models/domain/currency.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace comptoir {

/// Where an axis has its marks. Pure.
namespace chartaxis {

/// Round steps (1, 2 or 5 times a power of ten) from at or below `least` to at or above `most`, 0
/// always among them; about `wished` of them, two at least. Whole numbers.
QList<qint64> valueTicks(qint64 least, qint64 most, int wished);

struct DateTick
{
    QDate at;
    bool withYear = false; ///< the first one and the first of each year
    bool withDay = false; ///< the ticks are closer than a month
};

/// Days, Mondays, or first days of months within [first, last], at most `atMost`.
QList<DateTick> dateTicks(const QDate &first, const QDate &last, int atMost);

/// "Mar", "Jan 2026", "3 Nov".
QString text(const DateTick &tick);
/// As short as a mark may be: "1 200 €" without cents where all ticks are whole.
QString text(qint64 value, const QList<qint64> &ticks, const std::optional<Currency> &currency);

} // namespace chartaxis

} // namespace comptoir
