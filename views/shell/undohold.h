#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace comptoir {

class Notices;
class UndoHistory;

/// Long work runs that becomes a step of the history once it ends. Until then nothing is undone or
/// redone: it would be an older step than the one that is meant. Who asks is told what goes on, and
/// may stop it there. Goes with the work, at the latest with the history. GUI thread.
class UndoHold : public QObject
{
    Q_OBJECT

public:
    struct Work
    {
        QFuture<Done> future;
        QString doing; ///< "Giving the tag “VIP”"
        std::function<void()> stop = {}; ///< empty: it cannot be stopped
    };

    static void begin(UndoHistory &history, const std::shared_ptr<Notices> &notices, Work work);
    /// Null while nothing runs.
    static UndoHold *newestOf(const UndoHistory &history);

    /// That it still runs, in a notice.
    void tell();

private:
    UndoHold(UndoHistory &history, const std::shared_ptr<Notices> &notices, Work work);
    void end();

    std::shared_ptr<Notices> m_notices;
    Work m_work;
    qint64 m_told = 0; ///< the notice; 0: nobody asked
};

} // namespace comptoir
