#include "models/domain/coordinates.h"

#include <cmath>
#include <numbers>

namespace comptoir {

bool Coordinates::isValid() const
{
    return std::abs(latitude) <= 90 && std::abs(longitude) <= 180
        && (latitude != 0 || longitude != 0);
}

/// The haversine formula, which keeps its digits for near places.
double kilometresBetween(const Coordinates &a, const Coordinates &b)
{
    constexpr double kRadius = 6371;
    constexpr double kDegree = std::numbers::pi / 180;
    const double north = std::sin((b.latitude - a.latitude) * kDegree / 2);
    const double east = std::sin((b.longitude - a.longitude) * kDegree / 2);
    const double half = north * north
        + std::cos(a.latitude * kDegree) * std::cos(b.latitude * kDegree) * east * east;
    return 2 * kRadius * std::asin(std::sqrt(std::fmin(half, 1)));
}

} // namespace comptoir
