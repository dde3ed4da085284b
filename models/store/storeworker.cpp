#include "models/store/storeworker.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QLoggingCategory>
#include <QMutexLocker>

namespace comptoir {

namespace {
Q_LOGGING_CATEGORY(workerLog, "comptoir.store.worker")
}

void JobQueue::push(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_filled.wakeOne();
}

void JobQueue::putBack(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_front(std::move(job));
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
    m_ended.wakeAll();
}

bool JobQueue::closesWithin(std::chrono::milliseconds time)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_closed)
        (void)m_ended.wait(&m_mutex, QDeadlineTimer(time));
    return m_closed;
}

StoreWorker::StoreWorker(JobQueue &queue, QString path, Database::Mode mode, int cacheKiB,
                         Opening opening, std::shared_ptr<DataVersion> version)
    : m_queue(queue)
    , m_path(std::move(path))
    , m_mode(mode)
    , m_cacheKiB(cacheKiB)
    , m_opening(opening)
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
    const bool atOnce = m_opening == Opening::AtOnce;
    if (const std::unique_ptr<Database> database = atOnce ? openAtOnce() : openInTheEnd())
        work(*database);
}

std::unique_ptr<Database> StoreWorker::openAtOnce()
{
    Result<std::unique_ptr<Database>> database = Database::open(m_path, m_mode);
    m_opened.addResult(database ? done() : Done(database.error()));
    m_opened.finish();
    if (!database)
        return nullptr;
    prepare(**database);
    return std::move(*database);
}

/// With the first job, which is done by then. The file is open elsewhere in this program already,
/// so only the system can be short of something for a while: until it opens, the job is left to
/// other threads of the queue. None once the queue closed: who waits for its jobs is told that they
/// were cancelled.
std::unique_ptr<Database> StoreWorker::openInTheEnd()
{
    constexpr std::chrono::seconds kBetweenTries{1};
    while (JobQueue::Job job = m_queue.pop()) {
        Result<std::unique_ptr<Database>> database = Database::open(m_path, m_mode);
        if (database) {
            prepare(**database);
            job(**database);
            return std::move(*database);
        }
        qCWarning(workerLog) << "a connection does not open yet:" << database.error().detail;
        m_queue.putBack(std::move(job));
        if (m_queue.closesWithin(kBetweenTries))
            break;
    }
    return nullptr;
}

void StoreWorker::prepare(Database &database) const
{
    (void)database.execute("PRAGMA cache_size=-" + QByteArray::number(m_cacheKiB));
    database.shareDataVersion(m_version);
}

void StoreWorker::work(Database &database)
{
    while (const JobQueue::Job job = m_queue.pop())
        job(database);
    if (m_mode == Database::Mode::ReadWrite)
        (void)database.execute("PRAGMA optimize"); // only the query planner's figures
}

} // namespace comptoir
