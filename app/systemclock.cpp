#include "app/systemclock.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace comptoir {

Timestamp SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

void SystemClock::wait(std::chrono::milliseconds duration, const CancelToken &cancel)
{
    constexpr qint64 sliceMs = 40;
    // Monotonic: a correction of the wall clock neither shortens nor lengthens a back-off.
    const QDeadlineTimer deadline(duration);
    while (!cancel.isCancelled() && !deadline.hasExpired()) {
        const qint64 left = std::clamp<qint64>(deadline.remainingTime(), 1, sliceMs);
        QThread::msleep(static_cast<unsigned long>(left));
    }
}

std::function<double()> systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace comptoir
