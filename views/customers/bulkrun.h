#pragma once

#include "models/domain/result.h"
#include "views/shell/jobs.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace comptoir {

class Database;
class Store;

/// A long write in slices: each is one turn of the store's writer, so that a sync goes on between
/// two, progress is told after each, and the owner may stop it there. GUI thread; the slices run on
/// the writer's.
class BulkRun : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kSlice = 2000; ///< customers; some ten milliseconds

    struct Work
    {
        /// How much there is, asked for after `prepare`.
        std::function<size_t()> total;
        size_t sliceSize = kSlice;
        /// Before the first slice; may be empty.
        std::function<Done(Database &)> prepare;
        std::function<Done(Database &, size_t first, size_t count)> slice;
        /// After the last slice, also when stopped; may be empty.
        std::function<Done(Database &)> finish;
    };

    /// `owner` ends it when it goes: nothing is written after that. Cancelled where the job was
    /// stopped: the slices until then stand.
    static QFuture<Done> start(Store &store, std::shared_ptr<Job> job, Work work, QObject *owner);

private:
    BulkRun(Store &store, std::shared_ptr<Job> job, Work work, QObject *owner);
    void write(std::function<Done(Database &)> step, void (BulkRun::*next)());
    void nextSlice();
    void afterSlices();
    void end();

    Store &m_store;
    std::shared_ptr<Job> m_job;
    Work m_work;
    QPromise<Done> m_promise;
    Done m_outcome = done();
    size_t m_at = 0;
};

} // namespace comptoir
