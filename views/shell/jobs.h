#pragma once

#include "models/domain/clock.h"

#include <QAbstractListModel>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace comptoir {

/// One long piece of work that the window shows: an export, a backup, an import. Thread-safe, so
/// that the function of Store::chore() can keep a copy of the pointer and report from its thread.
/// When the last pointer goes, the job is over even if nobody said so.
class Job
{
public:
    /// `done` of `total`, in whatever unit; a total of 0 means that nobody knows how much there is.
    void setProgress(qint64 done, qint64 total);
    /// For work that counts to its end: the owner pressed Cancel, stop between two steps.
    [[nodiscard]] bool isCancelled() const { return m_cancel.isCancelled(); }
    /// The same, to hand on.
    [[nodiscard]] CancelToken cancelToken() const { return m_cancel; }
    void finish() { m_finished = true; }

private:
    friend class Jobs;
    CancelToken m_cancel;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_finished = false;
};

/// The long work that runs now, oldest first, for the status area of the window. Syncs are in it
/// too: the window puts them there. GUI thread, except for Job itself.
class Jobs : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ShareRole = Qt::UserRole, ///< double, 0 to 1; negative: unknown
        LeftRole, ///< qint64, seconds to go; negative: unknown
        CancellableRole, ///< bool; false again once cancelled
        CancellingRole, ///< bool: asked to stop, not over yet
    };

    explicit Jobs(const Clock &clock, QObject *parent = nullptr);
    /// Asks what is under way to stop: nobody waits for it any more.
    ~Jobs() override;

    /// `title` says what goes on, translated: "Exporting 1,204 customers". `onCancel` is called on
    /// the GUI thread when the owner stops it, beside the flag; `canCancel` false hides the button.
    /// Keep the pointer until the work ends, then call finish().
    [[nodiscard]] std::shared_ptr<Job>
    start(const QString &title, std::function<void()> onCancel = {}, bool canCancel = true);
    void setTitle(const std::shared_ptr<Job> &job, const QString &title);
    void cancel(int row);
    void cancelAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Seconds to go after `elapsedMs` for `share` of the whole; none while it is too early to
    /// tell. Pure.
    static std::optional<qint64> secondsLeft(double share, qint64 elapsedMs);

signals:
    /// The first began, or the last ended.
    void runningChanged(bool running);

private:
    struct Entry
    {
        std::weak_ptr<Job> job;
        QString title;
        std::function<void()> onCancel;
        bool canCancel = true;
        Timestamp startedAt;
        bool cancelling = false;
    };
    void look();
    [[nodiscard]] static double share(const Job &job);
    [[nodiscard]] QVariant left(const Entry &entry, const Job &job) const;

    const Clock &m_clock;
    QList<Entry> m_entries;
    QTimer m_looking;
};

} // namespace comptoir
