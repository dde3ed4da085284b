#pragma once

#include "models/domain/clock.h"

#include <QList>
#include <QMutex>
#include <QMutexLocker>

#include <functional>

namespace comptoir {

/// A clock that stands still until someone waits on it or a test moves it. Thread-safe.
class FakeClock : public Clock
{
public:
    explicit FakeClock(Timestamp start = {1'782'900'000'000}) // 2026-07-01T10:00:00Z
        : m_now(start)
    {}

    [[nodiscard]] Timestamp now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }

    void wait(std::chrono::milliseconds duration, const CancelToken &cancel) override
    {
        std::function<void()> hook;
        {
            const QMutexLocker lock(&m_mutex);
            m_waits.append(duration);
            hook = m_onWait;
        }
        if (hook)
            hook();
        if (!cancel.isCancelled())
            advance(duration);
    }

    void advance(std::chrono::milliseconds duration)
    {
        const QMutexLocker lock(&m_mutex);
        m_now.ms += duration.count();
    }
    void set(Timestamp now)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = now;
    }

    /// Called at each wait, before time moves, on the waiting thread.
    void setOnWait(std::function<void()> hook)
    {
        const QMutexLocker lock(&m_mutex);
        m_onWait = std::move(hook);
    }
    /// Every wait asked for so far, in order.
    [[nodiscard]] QList<std::chrono::milliseconds> waits() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_waits;
    }
    [[nodiscard]] std::chrono::milliseconds totalWaited() const
    {
        std::chrono::milliseconds total{0};
        for (const auto duration : waits())
            total += duration;
        return total;
    }

private:
    mutable QMutex m_mutex;
    Timestamp m_now;
    QList<std::chrono::milliseconds> m_waits;
    std::function<void()> m_onWait;
};

} // namespace comptoir
