#pragma once

#include <QDate>
#include <QString>

namespace comptoir {

/// A day said at the end of a task: "Call Marie tomorrow" is "Call Marie", due tomorrow. French and
/// English words are both understood, whatever the language of the window: today, tomorrow, in 3
/// days, next week (its Monday), names of days (the next one), 3/12 (day first), 2026-12-03. Pure.
struct DueWords
{
    QString text; ///< without the words of the day
    QDate day; ///< invalid: none was said

    static DueWords parse(const QString &typed, const QDate &today);
    /// The Monday of the week after.
    static QDate nextWeek(const QDate &today);
};

} // namespace comptoir
