#pragma once

#include <QDate>

namespace comptoir {

/// The years of days that make sense here: nothing in a shop is older, nor newer than a typing
/// error allows, and years outside four digits overflow what other programs can read back.
constexpr int kFirstPlausibleYear = 1000, kLastPlausibleYear = 9999;

inline bool isPlausibleDay(const QDate &day)
{
    return day.isValid() && day.year() >= kFirstPlausibleYear && day.year() <= kLastPlausibleYear;
}

} // namespace comptoir
