#pragma once

#include "models/shops/csv/importer.h"
#include "views/viewcontext.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QWidget;

namespace comptoir {

class Job;

/// The work of the import wizard, beside the GUI thread: looks at a file on a worker thread; tries,
/// imports and takes back on the store's writer thread, shown among the window's Jobs. One thing at
/// a time: a new one, or the end
/// of the object, cancels the one under way, whose answer is dropped.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// The search catches up with an import also after the end of `parent`, as long as the window
    /// over which `parent` stands is there.
    ImportJob(const ViewContext &context, QWidget *parent);
    ~ImportJob() override;

    /// How `wanted` reads the file; `guessKind`: the kind is whatever the headers speak for.
    void look(const QString &path, const csv::ImportProfile &wanted, bool guessKind);
    void run(const QString &path, const csv::ImportProfile &profile, bool dryRun);
    void undo(ImportId id, const QString &fileName);
    /// Makes taking it back a step of the history, which lasts as long as the window.
    void offerUndo(ImportId id, const QString &fileName);
    /// Stops between two transactions; finished() still follows and tells what had landed. Taking
    /// back is stopped as a whole: failed() follows.
    void stop() { m_cancel.cancel(); }
    /// Stops and forgets: nothing follows.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void looked(const comptoir::csv::FileLook &look);
    /// `share` of the file, 0 to 1.
    void progressed(qint64 rows, double share);
    void finished(const comptoir::csv::ImportReport &report);
    void undone(const comptoir::ChangeRecorder::Undone &undone);
    void failed(const comptoir::Error &error);

private:
    struct Counter
    {
        std::atomic<qint64> rows = 0;
        std::atomic<qint64> bytesRead = 0;
        std::atomic<qint64> bytesTotal = 0;
    };
    static QString takenBackForGood(const QString &fileName);
    int begin();
    std::shared_ptr<Job> beginJob(const QString &title);
    void tellProgress();
    /// Calls `receive` with the value unless this answer is no longer wanted.
    template <typename T, typename Receive>
    void await(const QFuture<Result<T>> &future, Receive receive);

    template <typename T>
    static void catchUpSearchAfter(const QFuture<Result<T>> &change, Store &store, QObject *owner);
    static QFuture<Result<ChangeRecorder::Undone>>
    takeBack(Store &store, ImportId id, Timestamp now, const std::shared_ptr<Job> &job);

    ViewContext m_context;
    QObject *m_searchOwner;
    CancelToken m_cancel;
    std::shared_ptr<Counter> m_counter;
    QTimer m_timer;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace comptoir
