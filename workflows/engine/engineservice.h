#pragma once

#include "models/store/workflownotices.h"
#include "workflows/engine/engine.h"

#include <QObject>

#include <memory>
#include <optional>

namespace comptoir {

/// Runs the workflows of a profile while the window is open: on start, whenever somebody's instant
/// comes, and when it is asked to look. Between, it sleeps: the next instant is read from the file,
/// and a minute is the longest that nobody looks at the clock, which may be set.
///
/// Triggers are looked for at a rhythm: after a look it rests a hundred times as long as that took,
/// so that a program that does nothing else takes less than a hundredth of a core, however many
/// customers and workflows there are; and a tenth of that after check().
///
/// While the owner's switch pauses sending, and in a restored or copied profile with accounts until
/// the owner confirms, it stands still as if the program were closed: nothing is decided that would
/// go by what has not been sent.
///
/// Lives on the GUI thread; signals come there. The work is done on a worker thread; destroying it
/// stops between two transactions and waits for that.
class EngineService : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kLongestRestMs = 60'000;
    static constexpr qint64 kLeastLookRestMs = 60'000;

    /// `marksFolder` and `boot`: of SendingArm. Store and clock outlive it.
    EngineService(Store &store, Clock &clock, const QString &marksFolder, const QString &boot,
                  QObject *parent = nullptr);
    ~EngineService() override;

    /// Runs now, and from now on.
    void start();
    /// Something happened: a sync came in, the owner changed or switched something on. What is
    /// being written by then is waited for. Nothing before start().
    void check();

signals:
    /// After each round, also where there was nothing to do: `report` is idle then.
    void ran(const comptoir::EngineReport &report);
    /// What workflows have to say to the owner.
    void noticed(const QList<comptoir::WorkflowNotice> &notices);
    /// The file; it is tried again in a minute.
    void failed(const comptoir::Error &error);

private:
    struct Round;
    class Worker;
    void begin();
    [[nodiscard]] Result<Round> round(bool isLooking, bool isBehindWrites);
    [[nodiscard]] Result<bool> mayRun(Database &database) const;
    void take(const Result<Round> &round);
    void rest(Timestamp until);

    Store &m_store;
    Clock &m_clock;
    const QString m_marksFolder, m_boot;
    CancelToken m_cancel;
    Timestamp m_lookAt; ///< when triggers are looked for next, by the rhythm
    Timestamp m_soonestLookAt; ///< likewise, where it is known that something happened
    bool m_isStarted = false;
    bool m_isBusy = false;
    bool m_again = false; ///< asked to look meanwhile
    bool m_isAsked = true; ///< something happened since the last look
    bool m_isBehindWrites = false; ///< and may still be in the making
    std::unique_ptr<Worker> m_worker;
};

} // namespace comptoir
