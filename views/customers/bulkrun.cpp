#include "views/customers/bulkrun.h"

#include "models/store/store.h"
#include "models/store/whendone.h"

namespace comptoir {

BulkRun::BulkRun(Store &store, std::shared_ptr<Job> job, Work work, QObject *owner)
    : QObject(owner)
    , m_store(store)
    , m_job(std::move(job))
    , m_work(std::move(work))
{
    m_promise.start();
}

QFuture<Done> BulkRun::start(Store &store, std::shared_ptr<Job> job, Work work, QObject *owner)
{
    auto *run = new BulkRun(store, std::move(job), std::move(work), owner);
    const QFuture<Done> future = run->m_promise.future();
    if (run->m_work.prepare)
        run->write(run->m_work.prepare, &BulkRun::nextSlice);
    else
        run->nextSlice();
    return future;
}

void BulkRun::write(std::function<Done(Database &)> step, void (BulkRun::*next)())
{
    whenDone(m_store.write(std::move(step)), this, [this, next](const Done &outcome) {
        if (outcome)
            return (this->*next)();
        m_outcome = outcome;
        end();
    });
}

void BulkRun::nextSlice()
{
    const size_t total = m_work.total();
    m_job->setProgress(static_cast<qint64>(m_at), static_cast<qint64>(total));
    if (m_at >= total)
        return afterSlices();
    if (m_job->isCancelled()) {
        m_outcome = Error{
            ErrorCode::Cancelled, tr("It was stopped. What was done until then stays."), {}};
        return afterSlices();
    }
    const size_t first = m_at;
    m_at += m_work.sliceSize;
    write([slice = m_work.slice, first,
           size = m_work.sliceSize](Database &db) { return slice(db, first, size); },
          &BulkRun::nextSlice);
}

void BulkRun::afterSlices()
{
    if (m_work.finish)
        write(m_work.finish, &BulkRun::end);
    else
        end();
}

void BulkRun::end()
{
    m_job->finish();
    m_promise.addResult(m_outcome);
    m_promise.finish();
    deleteLater();
}

} // namespace comptoir
