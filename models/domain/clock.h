#pragma once

#include "models/domain/timestamp.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace comptoir {

/// Set once by the owner's Cancel button (or by closing); read by long work between steps. Copies
/// share the flag. Thread-safe.
class CancelToken
{
public:
    void cancel() { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

/// Time as an argument. Nothing below `app` asks the system; tests and the simulation bring their
/// own. Implementations are thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Waits (back-off, rate limits) on a worker thread; returns at once when cancelled. A test's
    /// clock moves itself forward instead of sleeping.
    virtual void wait(std::chrono::milliseconds duration, const CancelToken &cancel) = 0;
};

} // namespace comptoir
