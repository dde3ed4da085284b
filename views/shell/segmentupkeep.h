#pragma once

#include "models/segments/segmentkeeper.h"
#include "views/shell/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace comptoir {

class ScoreKeeper;
class UndoHistory;

/// Keeps who is in the segments right while the window is open: soon after what the owner changes,
/// and now and then, since time alone moves people too. What a sync brings, the sync looks after
/// itself, page by page and as a whole at its end (SyncRun); here only what one left undone when it
/// was stopped. One run at a time beside the GUI thread, with a line among the long jobs when it
/// takes more than a moment; stopped there, or failed, it is made up for within a minute, and with
/// whatever is asked for before. GUI thread.
class SegmentUpkeep : public QObject
{
    Q_OBJECT

public:
    using Depth = SegmentKeeper::Depth;

    SegmentUpkeep(Store &store, std::shared_ptr<Jobs> jobs, QObject *parent = nullptr);
    ~SegmentUpkeep() override;

    /// Once now, and from now on whenever time may have moved somebody, the owner changed
    /// something (what can be undone is known to the history first), or scores moved.
    void start(const UndoHistory &undo, const ScoreKeeper &scores);
    /// Something changed: customers (Page), or segments and what all hang on (Whole). Several such
    /// words within a moment are one run; asked for while it works, it goes over everything once
    /// more after.
    void catchUp(Depth depth = Depth::Page);
    /// Something was stopped or failed and waits to be made up for.
    [[nodiscard]] bool isBehind() const { return m_later.isActive(); }
    [[nodiscard]] bool isWorking() const { return m_working || m_soon.isActive(); }

signals:
    /// Other people are in these segments than before.
    void changed(const QList<comptoir::SegmentId> &segments);
    /// Nothing is behind any more, or it failed and tries again later.
    void ended();

private:
    void look();
    void begin();
    void putOff(Depth depth);
    void end(const QList<SegmentId> &others);

    Store &m_store;
    std::shared_ptr<Jobs> m_jobs;
    std::shared_ptr<Job> m_job;
    CancelToken m_cancel;
    QTimer m_soon; ///< gathers what changes together
    QTimer m_later; ///< makes up for what was stopped
    QTimer m_timer;
    QTimer m_long; ///< when it runs out, the run is worth a line
    Depth m_depth = Depth::Page; ///< of the next run
    int m_looks = 0;
    bool m_working = false;
    bool m_again = false;
};

} // namespace comptoir
