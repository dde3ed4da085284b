#pragma once

#include "models/domain/clock.h"
#include "models/insights/scoreupkeep.h"
#include "views/shell/jobs.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace comptoir {

class Store;

/// Keeps the scores of the customers right while the window is open: slice by slice on the
/// writer's thread, with a line among the long jobs while everybody is gone over. GUI thread.
class ScoreKeeper : public QObject
{
    Q_OBJECT

public:
    ScoreKeeper(Store &store, const Clock &clock, std::shared_ptr<Jobs> jobs,
                QObject *parent = nullptr);

    /// Once now, and from now on whenever time may have moved a score.
    void start();
    /// Something came in or the owner chose other rules. Asked for while it works, it goes over
    /// everything once more after.
    void catchUp();
    [[nodiscard]] bool isWorking() const { return m_working; }

signals:
    /// Scores are other ones than before.
    void changed();
    /// Nothing is behind any more, or it failed and tries again later.
    void ended();

private:
    void begin(bool withCuts);
    void takeCuts();
    void nextSlice();
    void take(const ScoreUpkeep::Slice &slice);
    void showProgress(const ScoreUpkeep::Slice &slice);
    void end();

    Store &m_store;
    const Clock &m_clock;
    std::shared_ptr<Jobs> m_jobs;
    std::shared_ptr<Job> m_job;
    QTimer m_timer;
    bool m_working = false;
    bool m_again = false;
    bool m_changed = false;
};

} // namespace comptoir
