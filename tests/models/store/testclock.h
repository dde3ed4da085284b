#pragma once

#include "models/domain/clock.h"

#include <atomic>

namespace comptoir {

/// A clock that stands until told; waiting moves it forward.
class TestClock : public Clock
{
public:
    explicit TestClock(Timestamp start = {1'795'255'200'000}) // 2026-11-21T10:00:00Z
        : m_now(start.ms)
    {}
    [[nodiscard]] Timestamp now() const override { return {m_now.load()}; }
    void wait(std::chrono::milliseconds duration, const CancelToken & /*cancel*/) override
    {
        advance(duration);
    }
    void advance(std::chrono::milliseconds duration) { m_now += duration.count(); }

private:
    std::atomic<qint64> m_now;
};

} // namespace comptoir
