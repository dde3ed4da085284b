#pragma once

#include "models/insights/salesfigures.h"
#include "views/today/todayreading.h"

#include <QCoreApplication>

namespace comptoir {

/// What the page of the day says, in words. Pure.
class TodayWords
{
    Q_DECLARE_TR_FUNCTIONS(TodayWords)

public:
    /// "Good morning, here is your Saturday", by the owner's clock.
    static QString greeting(const QDateTime &local);
    /// "21 November 2026 · 14 orders since yesterday evening"; the day alone where not all orders
    /// are here (`whole`).
    static QString subtitle(const TodayReading &reading, const QDateTime &local, bool whole = true);

    static QString period(PeriodKind kind); ///< "30 days", of the switch
    /// "against the 30 days before"
    static QString against(const Period &period);
    /// In place of against() where the period before had no order.
    static QString nothingBefore(const Period &period);
    /// "23 Oct 2026 – 21 Nov 2026"
    static QString days(const QDate &first, const QDate &last);

    /// "today", "tomorrow", "Tuesday", "3 Dec 2026"; "2 days late".
    static QString due(const QDate &day, const QDate &today);
    /// "3 hours ago", "yesterday", "12 days ago"
    static QString ago(Timestamp at, Timestamp now);
    /// "today", "tomorrow", "Tuesday, 24 November"
    static QString comingDay(const QDate &day, const QDate &today);
    /// "turns 36"; empty where the year of birth is not to be believed.
    static QString age(const QDate &born, const QDate &day);
    static QString ordersCount(qint64 orders); ///< "2 orders", "no order yet"
};

} // namespace comptoir
