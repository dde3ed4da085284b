#pragma once

namespace comptoir::motion {

inline constexpr int kMs = 140; ///< of any movement: it explains and is over

/// Whether things may move: not when the system asks for less movement.
bool isWanted();

} // namespace comptoir::motion
