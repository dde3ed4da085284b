#pragma once

#include <QEventLoop>
#include <QFutureWatcher>

namespace comptoir::cli {

/// Waits for a future that finishes on this thread (the vault's), keeping its events going. For
/// commands, which have no window to freeze.
template <typename T>
T await(QFuture<T> future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if constexpr (!std::is_void_v<T>)
        return future.takeResult();
}

} // namespace comptoir::cli
