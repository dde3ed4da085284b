#pragma once

#include "models/domain/timestamp.h"
#include "tests/servers/demorandom.h"

#include <limits>
#include <optional>

namespace comptoir {

/// When people of the demo shop buy: growth over the years, Christmas, the two soldes, Mother's
/// Day, the summer dip, Sundays and evenings. Days count from 0, the first of the history; the last
/// is the day of `now`.
class DemoCalendar
{
public:
    /// Before every moment: a computer's clock may stand before 1970.
    static constexpr Timestamp kAnyTime{std::numeric_limits<qint64>::min()};

    DemoCalendar(Timestamp now, int days);

    [[nodiscard]] int lastDay() const { return m_days; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] QDate date(int day) const { return m_first.addDays(day); }
    [[nodiscard]] int dayOf(Timestamp at) const;
    /// That second of that local day.
    [[nodiscard]] Timestamp at(int day, int secondOfDay) const;

    /// A likely moment to buy in [fromDay, toDay], later than `after`, not later than now.
    std::optional<Timestamp> sample(DemoRandom &random, int fromDay, int toDay,
                                    Timestamp after = kAnyTime) const;
    /// A moment of a working day's hours, `days` later (Sundays are skipped); may lie after now.
    Timestamp atWork(DemoRandom &random, Timestamp from, int days) const;

    [[nodiscard]] static bool isChristmasTime(QDate date);
    [[nodiscard]] static bool isSales(QDate date);

private:
    Timestamp m_now;
    int m_days;
    QTimeZone m_zone;
    QDate m_first;
    std::vector<qint64> m_midnights; ///< UTC ms of each day's local 00:00 by its noon's offset
    std::vector<double> m_daySums;
    std::vector<double> m_hourSums;
};

} // namespace comptoir
