#include "models/domain/moneysums.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kMost = 9'000'000'000'000'000'000;

} // namespace

qint64 MoneySums::bounded(qint64 a, qint64 b)
{
    a = std::clamp(a, -kMost, kMost);
    b = std::clamp(b, -kMost, kMost);
    if (b > 0)
        return a > kMost - b ? kMost : a + b;
    return a < -kMost - b ? -kMost : a + b;
}

void MoneySums::add(const Money &amount)
{
    const auto found = std::find_if(m_sums.begin(), m_sums.end(), [&](const Money &sum) {
        return sum.currency == amount.currency;
    });
    if (found == m_sums.end())
        m_sums.append({std::clamp(amount.minor, -kMost, kMost), amount.currency});
    else
        found->minor = bounded(found->minor, amount.minor);
}

void MoneySums::add(const MoneySums &others)
{
    for (const Money &sum : others.m_sums)
        add(sum);
}

QList<Money> MoneySums::amounts() const
{
    QList<Money> amounts = m_sums;
    std::sort(amounts.begin(), amounts.end(), [](const Money &a, const Money &b) {
        return a.minor != b.minor ? a.minor > b.minor : a.currency < b.currency;
    });
    return amounts;
}

Money MoneySums::in(Currency currency) const
{
    for (const Money &sum : m_sums) {
        if (sum.currency == currency)
            return sum;
    }
    return {0, currency};
}

} // namespace comptoir
