#include "workflows/engine/armverdict.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace comptoir {

namespace {

constexpr qint64 kLeastCount = 5;

double rateOf(const ArmFigures &arm)
{
    return arm.customers > 0
        ? static_cast<double>(arm.successes) / static_cast<double>(arm.customers)
        : 0;
}

double logChoose(qint64 n, qint64 k)
{
    const auto lf = [](qint64 x) { return std::lgamma(static_cast<double>(x) + 1); };
    return lf(n) - lf(k) - lf(n - k);
}

/// The sum of all tables with the same margins that are no likelier than this one.
double fisher(const ArmFigures &one, const ArmFigures &other)
{
    const qint64 total = one.customers + other.customers;
    const qint64 hits = one.successes + other.successes;
    const auto logP = [&](qint64 k) {
        return logChoose(one.customers, k) + logChoose(other.customers, hits - k)
            - logChoose(total, hits);
    };
    const double here = logP(one.successes) + 1e-9;
    double sum = 0;
    for (qint64 k = std::max<qint64>(0, hits - other.customers); k <= std::min(hits, one.customers);
         ++k) {
        if (logP(k) <= here)
            sum += std::exp(logP(k));
    }
    return std::min(1.0, sum);
}

} // namespace

double pValueOf(const ArmFigures &one, const ArmFigures &other)
{
    const double n1 = static_cast<double>(one.customers);
    const double n2 = static_cast<double>(other.customers);
    const double hits = static_cast<double>(one.successes + other.successes);
    if (n1 <= 0 || n2 <= 0 || hits <= 0 || hits >= n1 + n2)
        return 1;
    const double pooled = hits / (n1 + n2);
    if (std::min({one.successes, one.customers - one.successes, other.successes,
                  other.customers - other.successes})
        < kLeastCount)
        return fisher(one, other);
    const double z
        = (rateOf(one) - rateOf(other)) / std::sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

QString winnerOf(const QList<ArmFigures> &arms, qint64 planned, double surePercent)
{
    const bool isEarly = std::any_of(arms.cbegin(), arms.cend(), [planned](const ArmFigures &arm) {
        return arm.customers < planned;
    });
    if (arms.size() < 2 || isEarly)
        return {};
    const auto best = std::max_element(
        arms.cbegin(), arms.cend(),
        [](const ArmFigures &a, const ArmFigures &b) { return rateOf(a) < rateOf(b); });
    std::vector<double> values;
    for (auto other = arms.cbegin(); other != arms.cend(); ++other) {
        if (other != best)
            values.push_back(pValueOf(*best, *other));
    }
    std::sort(values.begin(), values.end());
    const double alpha = 1 - surePercent / 100;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] * static_cast<double>(values.size() - i) > alpha)
            return {};
    }
    return best->arm;
}

} // namespace comptoir
