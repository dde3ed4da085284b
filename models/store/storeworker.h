#pragma once

#include "models/store/database.h"

#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>

namespace comptoir {

/// Jobs waiting for the threads of one kind. Thread-safe.
class JobQueue
{
public:
    using Job = std::function<void(Database &)>;

    void push(Job job);
    /// Waits for a job; an empty function says that the queue is closed and empty.
    Job pop();
    /// What is in the queue is still done; then the threads end.
    void close();

private:
    QMutex m_mutex;
    QWaitCondition m_filled;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

/// One thread with a connection of its own, working through a queue.
class StoreWorker : public QThread
{
public:
    StoreWorker(JobQueue &queue, QString path, Database::Mode mode, int cacheKiB,
                std::shared_ptr<DataVersion> version);
    /// After start(): whether its connection opened.
    Done waitUntilOpen();

protected:
    void run() override;

private:
    JobQueue &m_queue;
    QString m_path;
    Database::Mode m_mode;
    int m_cacheKiB;
    std::shared_ptr<DataVersion> m_version;
    QPromise<Done> m_opened;
};

} // namespace comptoir
