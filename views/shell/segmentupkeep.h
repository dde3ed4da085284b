#pragma once

#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "views/shell/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace comptoir {

class ScoreKeeper;
class Store;
class UndoHistory;

/// Keeps who is in the segments right while the window is open: soon after what the owner changes,
/// and now and then, since time alone moves people too. One run at a time beside the GUI thread,
/// with a line among the long jobs when it takes more than a moment; stopped there, it goes on
/// later. GUI thread.
class SegmentUpkeep : public QObject
{
    Q_OBJECT

public:
    /// As SegmentKeeper has it.
    enum class Depth { Page, Whole };

    SegmentUpkeep(Store &store, std::shared_ptr<Jobs> jobs, QObject *parent = nullptr);
    ~SegmentUpkeep() override;

    /// Once now, and from now on whenever time may have moved somebody, the owner changed
    /// something (what can be undone is known to the history first), or scores moved.
    void start(const UndoHistory &undo, const ScoreKeeper &scores);
    /// Something changed: customers (Page), or segments and what all hang on (Whole). Several such
    /// words within a moment are one run; asked for while it works, it goes over everything once
    /// more after.
    void catchUp(Depth depth = Depth::Page);
    [[nodiscard]] bool isWorking() const { return m_working || m_soon.isActive(); }

signals:
    /// Other people are in these segments than before.
    void changed(const QList<comptoir::SegmentId> &segments);
    /// Nothing is behind any more, or it failed and tries again later.
    void ended();

private:
    void look();
    void begin();
    void end(const QList<SegmentId> &others);

    Store &m_store;
    std::shared_ptr<Jobs> m_jobs;
    std::shared_ptr<Job> m_job;
    CancelToken m_cancel;
    QTimer m_soon; ///< gathers what changes together
    QTimer m_timer;
    QTimer m_long; ///< when it runs out, the run is worth a line
    Depth m_depth = Depth::Page; ///< of the next run
    int m_looks = 0;
    bool m_working = false;
    bool m_again = false;
};

} // namespace comptoir
