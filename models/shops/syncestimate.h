#pragma once

#include "models/domain/timestamp.h"

#include <chrono>
#include <optional>

namespace comptoir {

/// How long a walk will still take, from how long its last pages took: newer pages count more.
/// Pure; tolerates clocks that jump and computers that slept.
class SyncEstimate
{
public:
    /// Begins at `done` records; what an earlier run did says nothing about today's speed.
    void restart(Timestamp now, qint64 done);
    void add(Timestamp now, qint64 done);
    /// Empty until two pages were seen.
    [[nodiscard]] std::optional<std::chrono::milliseconds> left(qint64 total) const;

private:
    Timestamp m_at;
    qint64 m_done = 0;
    int m_samples = 0;
    double m_msPerRecord = 0;
};

} // namespace comptoir
