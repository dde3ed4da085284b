#pragma once

#include "models/domain/clock.h"

#include <functional>

namespace comptoir {

/// The computer's own clock; the one place that reads it.
class SystemClock : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    /// Sleeps in slices of a few hundredths of a second, so that a cancel is felt at once.
    void wait(std::chrono::milliseconds duration, const CancelToken &cancel) override;
};

/// Doubles in [0, 1) from the system's random source. Thread-safe.
std::function<double()> systemRandom();

} // namespace comptoir
