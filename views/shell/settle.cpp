#include "views/shell/settle.h"

#include "models/store/store.h"
#include "models/store/storesettings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <latch>
#include <memory>

namespace comptoir {

namespace {

constexpr int kMostMs = 8000; ///< a window that is not quiet by then is taken as it is
constexpr int kQuietRounds = 4; ///< an answer may ask the next question
constexpr int kTypingMs = 500; ///< timers that run longer wait for something else than a pause

/// Passes the store's queues as they stand now. The readers wait for each other: one of them could
/// take all the questions while another is still busy with an older one.
QList<QFuture<bool>> throughTheStore(Store &store)
{
    const auto nothing = [](Database &) { return true; };
    QList<QFuture<bool>> passing{store.write(nothing), store.chore(nothing)};
    const auto readers = std::make_shared<std::latch>(storesettings::kReaderThreads);
    for (int i = 0; i < storesettings::kReaderThreads; ++i) {
        passing.append(store.read([readers](Database &) {
            readers->arrive_and_wait();
            return true;
        }));
    }
    return passing;
}

bool isWaiting(const QWidget &window)
{
    if (QThreadPool::globalInstance()->activeThreadCount() > 0)
        return true;
    const QList<QTimer *> timers = window.findChildren<QTimer *>();
    return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) {
        return timer->isActive() && timer->isSingleShot() && timer->interval() <= kTypingMs;
    });
}

} // namespace

void settle(const QWidget &window, Store &store)
{
    QElapsedTimer time;
    time.start();
    for (int quiet = 0; quiet < kQuietRounds && time.elapsed() < kMostMs; ++quiet) {
        const QList<QFuture<bool>> barrier = throughTheStore(store);
        const auto passed = [](const QFuture<bool> &one) { return one.isFinished(); };
        do {
            turnEvents();
            if (isWaiting(window))
                quiet = 0;
        } while ((isWaiting(window) || !std::all_of(barrier.begin(), barrier.end(), passed))
                 && time.elapsed() < kMostMs);
        turnEvents();
    }
}

void turnEvents()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

} // namespace comptoir
