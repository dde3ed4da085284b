#include "models/store/store.h"

#include "models/store/migrations.h"
#include "models/store/storesettings.h"

#include <QDir>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <vector>

namespace comptoir {

namespace {

using Job = std::function<void(Database &)>;

/// Jobs waiting for one kind of thread. After close() the jobs still there are finished.
class JobQueue
{
public:
    void push(Job job)
    {
        const QMutexLocker lock(&m_mutex);
        m_jobs.push_back(std::move(job));
        m_filled.wakeOne();
    }
    /// Waits for a job; an empty function says that the queue is closed and empty.
    Job pop()
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
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        m_filled.wakeAll();
    }

private:
    QMutex m_mutex;
    QWaitCondition m_filled;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

/// One thread with a connection of its own.
class Worker : public QThread
{
public:
    Worker(JobQueue &queue, QString path, Database::Mode mode)
        : m_queue(queue)
        , m_path(std::move(path))
        , m_mode(mode)
    {}
    /// Starts the thread and tells whether its connection opened.
    Done launch()
    {
        QFuture<Done> opened = m_opened.future();
        m_opened.start();
        start();
        return opened.result();
    }

protected:
    void run() override
    {
        Result<std::unique_ptr<Database>> database = Database::open(m_path, m_mode);
        m_opened.addResult(database ? done() : Done(database.error()));
        m_opened.finish();
        if (!database)
            return;
        while (const Job job = m_queue.pop())
            job(**database);
        if (m_mode == Database::Mode::ReadWrite)
            (void)(*database)->execute("PRAGMA optimize"); // only the planner's figures
    }

private:
    JobQueue &m_queue;
    QString m_path;
    Database::Mode m_mode;
    QPromise<Done> m_opened;
};

} // namespace

class Store::Private
{
public:
    Private(QString folderPath, Clock &ownClock)
        : folder(std::move(folderPath))
        , clock(ownClock)
    {}
    Done launch(const QString &path)
    {
        workers.push_back(std::make_unique<Worker>(writes, path, Database::Mode::ReadWrite));
        for (int i = 0; i < storesettings::kReaderThreads; ++i)
            workers.push_back(std::make_unique<Worker>(reads, path, Database::Mode::ReadOnly));
        for (const std::unique_ptr<Worker> &worker : workers) {
            if (Done launched = worker->launch(); !launched)
                return launched;
        }
        return done();
    }
    void finish()
    {
        writes.close();
        reads.close();
        // Readers first: the writer's connection is the last to close and tidies the log away.
        for (auto worker = workers.rbegin(); worker != workers.rend(); ++worker)
            (*worker)->wait();
    }

    QString folder;
    Clock &clock;
    JobQueue writes, reads;
    std::vector<std::unique_ptr<Worker>> workers;
};

Store::Store() = default;

Store::~Store()
{
    if (d)
        d->finish();
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, Clock &clock)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::File, tr("The folder for the data cannot be created."), folder};
    const QString path = QDir(folder).filePath(QStringLiteral("comptoir.sqlite"));
    {
        Result<std::unique_ptr<Database>> database
            = Database::open(path, Database::Mode::ReadWrite);
        if (!database)
            return database.error();
        if (const Result<int> climbed = Migrations().climb(**database); !climbed)
            return climbed.error();
    }
    std::unique_ptr<Store> store(new Store);
    store->d = std::make_unique<Private>(folder, clock);
    if (const Done launched = store->d->launch(path); !launched)
        return launched.error();
    return store;
}

QString Store::folder() const
{
    return d->folder;
}

Clock &Store::clock() const
{
    return d->clock;
}

void Store::post(std::function<void(Database &)> job, bool write)
{
    (write ? d->writes : d->reads).push(std::move(job));
}

} // namespace comptoir
