#include "workflows/engine/shopwriterules.h"

#include <algorithm>
#include <cmath>

namespace comptoir::shopwriterules {

using std::chrono::milliseconds;

milliseconds pause(milliseconds age, milliseconds asked, double random)
{
    constexpr milliseconds kLeast = std::chrono::minutes(1);
    constexpr milliseconds kMost = std::chrono::hours(6);
    const double share = 0.75 + random / 2; // 0.75 to 1.25 of the age
    const auto grown = std::clamp(age, kLeast, kMost);
    const milliseconds jittered(std::llround(static_cast<double>(grown.count()) * share));
    return std::max(jittered, asked);
}

std::chrono::hours patience(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Auth:
    case ErrorCode::Permission:
    case ErrorCode::NotFound:
    case ErrorCode::Secret:
    case ErrorCode::Tls:
    case ErrorCode::InvalidArgument:
        return std::chrono::hours(24);
    default:
        return std::chrono::hours(24 * 7);
    }
}

} // namespace comptoir::shopwriterules
