#include "tests/servers/democalendar.h"

#include "tests/servers/demoshop.h"

#include <array>

namespace comptoir {

namespace {

double seasonWeight(QDate date)
{
    const int month = date.month();
    const int day = date.day();
    if (month == 12)
        return day <= 18 ? 2.6 : day <= 24 ? 1.2 : 0.5;
    if (month == 11)
        return day >= 20 ? 2.0 : 1.2;
    if (DemoCalendar::isSales(date))
        return 1.5;
    if (month == 5 && day >= 15)
        return 1.4; // Mother's Day is the last Sunday of May in most years
    if ((month == 7 && day >= 20) || (month == 8 && day <= 25))
        return 0.5;
    return 1.0;
}

double weekdayWeight(QDate date)
{
    static constexpr std::array<double, 7> weights{1.05, 1.0, 1.0, 0.95, 0.85, 0.80, 1.25};
    return weights[static_cast<size_t>(date.dayOfWeek() - 1)];
}

/// From 06:00 on: a first peak at noon, the evening's is higher.
constexpr std::array<double, 18> kHourWeights{0.3, 0.6, 1.0, 1.4, 1.7, 1.8, 2.2, 2.0, 1.6,
                                              1.5, 1.5, 1.7, 2.0, 2.2, 2.9, 3.2, 2.2, 1.0};

std::vector<double> sumsOf(const std::vector<double> &weights)
{
    std::vector<double> sums;
    sums.reserve(weights.size());
    double sum = 0;
    for (const double weight : weights)
        sums.push_back(sum += weight);
    return sums;
}

} // namespace

DemoCalendar::DemoCalendar(Timestamp now, int days)
    : m_now(now)
    , m_days(qMax(days, 1))
    , m_zone(QByteArray(kDemoTimeZone))
    , m_first(now.toZone(m_zone).date().addDays(-m_days))
    , m_hourSums(sumsOf({kHourWeights.begin(), kHourWeights.end()}))
{
    std::vector<double> weights;
    for (int day = 0; day <= m_days; ++day) {
        const double growth = 0.75 + 0.5 * day / m_days;
        weights.push_back(growth * seasonWeight(date(day)) * weekdayWeight(date(day)));
        const qint64 noon = QDateTime(date(day), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        const int offset = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC));
        m_midnights.push_back(noon - (12 * 3600 + offset) * 1000LL);
    }
    m_daySums = sumsOf(weights);
}

bool DemoCalendar::isChristmasTime(QDate date)
{
    return (date.month() == 11 && date.day() >= 10) || (date.month() == 12 && date.day() <= 24);
}

bool DemoCalendar::isSales(QDate date)
{
    const bool winter
        = (date.month() == 1 && date.day() >= 8) || (date.month() == 2 && date.day() <= 4);
    const bool summer
        = (date.month() == 6 && date.day() >= 25) || (date.month() == 7 && date.day() < 20);
    return winter || summer;
}

int DemoCalendar::dayOf(Timestamp at) const
{
    const qint64 day = m_first.daysTo(at.toZone(m_zone).date());
    return static_cast<int>(qBound(0LL, day, qint64(m_days)));
}

Timestamp DemoCalendar::at(int day, int secondOfDay) const
{
    return {m_midnights[static_cast<size_t>(day)] + secondOfDay * 1000LL};
}

std::optional<Timestamp> DemoCalendar::sample(DemoRandom &random, int fromDay, int toDay,
                                              Timestamp after) const
{
    for (int attempt = 0; attempt < 12; ++attempt) {
        const auto day = static_cast<int>(random.draw(m_daySums, fromDay, qMin(toDay, m_days)));
        const qsizetype hour = 6 + random.draw(m_hourSums, 0, qsizetype(m_hourSums.size()) - 1);
        const Timestamp moment = at(day, static_cast<int>(hour * 3600 + random.between(0, 3599)));
        if (moment > after && moment <= m_now)
            return moment;
    }
    return std::nullopt;
}

Timestamp DemoCalendar::atWork(DemoRandom &random, Timestamp from, int days) const
{
    QDate date = from.toZone(m_zone).date().addDays(days);
    if (date.dayOfWeek() == 7)
        date = date.addDays(1);
    const int day = static_cast<int>(m_first.daysTo(date));
    const auto second = static_cast<int>(random.between(8 * 3600LL, 18 * 3600LL));
    if (day > m_days)
        return {m_now.ms + 1 + second * 1000LL}; // some time after now; nobody sees it
    return {qMax(at(day, second).ms, from.ms + 60'000)};
}

} // namespace comptoir
