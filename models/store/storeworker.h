#pragma once

#include "models/store/database.h"

#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <deque>
#include <functional>

namespace comptoir {

/// Jobs waiting for the threads of one kind. Thread-safe.
class JobQueue
{
public:
    using Job = std::function<void(Database &)>;

    void push(Job job);
    /// A job that was taken and not done: it is the next one.
    void putBack(Job job);
    /// Waits for a job; an empty function says that the queue is closed and empty.
    Job pop();
    /// What is in the queue is still done; then the threads end.
    void close();
    /// Whether it closed within this time.
    [[nodiscard]] bool closesWithin(std::chrono::milliseconds time);

private:
    QMutex m_mutex;
    QWaitCondition m_filled, m_ended;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

/// One thread with a connection of its own, working through a queue.
class StoreWorker : public QThread
{
public:
    /// A connection reads the whole schema: one that nobody needs yet would only make the start
    /// wait.
    enum class Opening { AtOnce, WithFirstJob };

    StoreWorker(JobQueue &queue, QString path, Database::Mode mode, int cacheKiB, Opening opening,
                std::shared_ptr<DataVersion> version);
    /// After start(), of one that opens at once: whether its connection did.
    Done waitUntilOpen();

protected:
    void run() override;

private:
    std::unique_ptr<Database> openAtOnce();
    std::unique_ptr<Database> openInTheEnd();
    void prepare(Database &database) const;
    void work(Database &database);

    JobQueue &m_queue;
    QString m_path;
    Database::Mode m_mode;
    int m_cacheKiB;
    Opening m_opening;
    std::shared_ptr<DataVersion> m_version;
    QPromise<Done> m_opened;
};

} // namespace comptoir
