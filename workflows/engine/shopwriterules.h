#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <chrono>

/// How long something asked of a shop is tried, and how often. Pure.
namespace comptoir::shopwriterules {

/// A request that was handed over is not looked for before: by then a server that was still at it
/// has ended it, or given up (PHP's own bound is 30 s, that of front servers a minute or two).
constexpr std::chrono::minutes kLookAfter{5};
/// Handed over and then not found in the shop: as often, and no more.
constexpr int kMostAttempts = 5;

/// Until the next try of what was asked `age` ago: about as long again, so that the waits double,
/// at least a minute and at most six hours, with jitter (`random` in [0, 1)); never less than what
/// the shop asked for.
std::chrono::milliseconds pause(std::chrono::milliseconds age, std::chrono::milliseconds asked,
                                double random);

/// How long it is tried at all: what the owner alone can put right (a key, a permission, an
/// address) for a day, so that customers do not wait for what is never mended; what passes by
/// itself for a week.
std::chrono::hours patience(ErrorCode code);

} // namespace comptoir::shopwriterules
