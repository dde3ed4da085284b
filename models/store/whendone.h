#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace comptoir {

/// Hands the value of `future` to `receive` on the thread of `context`, unless `context` is gone by
/// then: a window or a service may end while the store still reads. QFuture::then(context, …) of
/// Qt 6.4 does not survive that. A cancelled future hands nothing over.
template <typename T, typename Receive>
void whenDone(const QFuture<T> &future, QObject *context, Receive receive)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, receive = std::move(receive)]() mutable {
                         const QFuture<T> finished = watcher->future();
                         watcher->deleteLater(); // one answer, one watcher
                         if (finished.resultCount() > 0)
                             receive(finished.result());
                     });
    watcher->setFuture(future);
}

} // namespace comptoir
