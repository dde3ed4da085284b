#pragma once

#include "models/domain/timestamp.h"

#include <QDate>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace comptoir {

/// When somebody who buys again and again may be expected next. Pure.
struct OrderRhythm
{
    /// Fewer tell nothing: two gaps are the least of which a middle can be taken.
    static constexpr int kFewestDays = 3;
    /// Somebody who is this many times their usual gap late has stopped; a date would be a guess.
    static constexpr int kLateFactor = 3;

    int days = 0; ///< the median gap between two days with orders
    QDate expected; ///< the last such day and one gap

    /// Of the instants of orders that count as sales, in any order. Several orders of one day in
    /// `zone` are one. nullopt with fewer than kFewestDays days, or when the customer is long gone.
    static std::optional<OrderRhythm> of(const QList<Timestamp> &orders, Timestamp now,
                                         const QTimeZone &zone);
};

} // namespace comptoir
