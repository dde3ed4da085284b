#pragma once

#include "models/domain/clock.h"

namespace comptoir::cli {

/// A token that Ctrl+C cancels: long work ends cleanly at its next step. A second Ctrl+C ends the
/// program at once, which the store survives as it survives a power cut. Call once.
CancelToken cancelOnInterrupt();

} // namespace comptoir::cli
