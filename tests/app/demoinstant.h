#pragma once

#include "models/domain/timestamp.h"

namespace comptoir {

/// The instant at which tests look at the demo shops: 21 November 2026, 11:00 in Paris.
inline constexpr Timestamp kDemoInstant{1'795'255'200'000};

} // namespace comptoir
