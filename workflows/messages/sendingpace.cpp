#include "workflows/messages/sendingpace.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace comptoir {

namespace {

constexpr qint64 kFirstDay = 30;
constexpr double kGrowth = 1.5;
constexpr qint64 kMostADay = 1'000'000; ///< far beyond any account

/// When `most` in any stretch of `window` leaves room after what was sent.
Timestamp freeAfter(const std::deque<Timestamp> &sent, int most, qint64 window, Timestamp now)
{
    const auto limit = static_cast<size_t>(std::max(most, 0));
    if (limit == 0 || sent.size() < limit)
        return now;
    return std::max(now, Timestamp{sent.at(sent.size() - limit).ms + window});
}

bool went(const SendingDay &day, qint64 allowance)
{
    return day.sent * 2 >= allowance && day.bounced * 50 <= day.sent
        && day.complained * 1000 <= day.sent;
}

} // namespace

SendingPace::SendingPace(const SendingLimits &limits)
    : m_limits(limits)
{}

void SendingPace::add(const QString &domain, Timestamp at)
{
    const auto forget = [at](std::deque<Timestamp> &sent, qint64 window) {
        while (!sent.empty() && sent.front().ms + window < at.ms)
            sent.pop_front();
    };
    m_sent.push_back(at);
    forget(m_sent, kDayMs);
    if (domain.isEmpty() || m_limits.perDomainHour <= 0)
        return;
    std::deque<Timestamp> &there = m_ofDomain[domain];
    there.push_back(at);
    forget(there, kHourMs);
}

Timestamp SendingPace::freeAt(Timestamp now) const
{
    return std::max({freeAfter(m_sent, m_limits.perMinute, kMinuteMs, now),
                     freeAfter(m_sent, m_limits.perHour, kHourMs, now),
                     freeAfter(m_sent, m_limits.perDay, kDayMs, now)});
}

Timestamp SendingPace::freeAt(const QString &domain, Timestamp now) const
{
    const auto there = m_ofDomain.constFind(domain);
    const Timestamp account = freeAt(now);
    if (domain.isEmpty() || there == m_ofDomain.cend())
        return account;
    return std::max(account, freeAfter(*there, m_limits.perDomainHour, kHourMs, now));
}

qint64 warmUpAllowance(const std::vector<SendingDay> &days)
{
    qint64 allowance = kFirstDay;
    for (size_t day = 0; day + 1 < days.size() && allowance < kMostADay; ++day) {
        if (went(days[day], allowance))
            allowance = std::llround(static_cast<double>(allowance) * kGrowth);
    }
    return allowance;
}

std::vector<size_t> spreadByDomain(const QStringList &domains)
{
    // The first of each domain, then the second of each, and so on.
    QHash<QString, int> seen;
    std::vector<int> round;
    for (const QString &domain : domains)
        round.push_back(seen[domain]++);
    std::vector<size_t> order(round.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&round](size_t a, size_t b) { return round[a] < round[b]; });
    return order;
}

} // namespace comptoir
