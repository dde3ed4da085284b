#include "tests/servers/demorandom.h"

#include <algorithm>

namespace comptoir {

qsizetype DemoRandom::draw(const std::vector<double> &sums, qsizetype from, qsizetype to)
{
    const double low = from > 0 ? sums[static_cast<size_t>(from - 1)] : 0.0;
    const double high = sums[static_cast<size_t>(to)];
    const double target = low + real() * (high - low);
    const auto first = sums.begin() + from;
    const auto found = std::upper_bound(first, sums.begin() + to, target);
    return found - sums.begin();
}

} // namespace comptoir
