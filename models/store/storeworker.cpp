#include "models/store/storeworker.h"

#include <QFuture>
#include <QMutexLocker>

namespace comptoir {

void JobQueue::push(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_filled.wakeOne();
}

JobQueue::Job JobQueue::pop()
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_closed)
        m_filled.wait(&m_mutex);
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void JobQueue::close()
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_filled.wakeAll();
}

StoreWorker::StoreWorker(JobQueue &queue, QString path, Database::Mode mode, int cacheKiB,
                         std::shared_ptr<DataVersion> version)
    : m_queue(queue)
    , m_path(std::move(path))
    , m_mode(mode)
    , m_cacheKiB(cacheKiB)
    , m_version(std::move(version))
{
    m_opened.start();
}

Done StoreWorker::waitUntilOpen()
{
    return m_opened.future().result();
}

void StoreWorker::run()
{
    const Result<std::unique_ptr<Database>> database = Database::open(m_path, m_mode);
    m_opened.addResult(database ? done() : Done(database.error()));
    m_opened.finish();
    if (!database)
        return;
    (void)(*database)->execute("PRAGMA cache_size=-" + QByteArray::number(m_cacheKiB));
    (*database)->shareDataVersion(m_version);
    while (const JobQueue::Job job = m_queue.pop())
        job(**database);
    if (m_mode == Database::Mode::ReadWrite)
        (void)(*database)->execute("PRAGMA optimize"); // only the query planner's figures
}

} // namespace comptoir
