#pragma once

#include "models/domain/clock.h"
#include "models/store/enrolmentrepository.h"
#include "workflows/engine/engineworld.h"

#include <functional>

namespace comptoir {

class Store;

/// How a run went.
struct EngineReport
{
    qint64 entered = 0;
    qint64 refused = 0; ///< were to come in and did not; the log says why
    qint64 moved = 0; ///< customers who were asked to move on, once for each time
    bool isStopped = false; ///< by the caller: there is more to do
    std::optional<Timestamp> nextAt; ///< when time moves somebody next; events may do so before

    EngineReport &operator+=(const EngineReport &other);
    [[nodiscard]] bool isIdle() const { return entered == 0 && refused == 0 && moved == 0; }
};

struct EngineOptions
{
    int batch = 200; ///< customers a transaction
    bool looks = true; ///< for who comes in by triggers, too: the costly part of a run
    /// What happened, for tests that kill.
    std::function<void(const char *step)> at = [](const char *) {};
};

/// Runs the workflows of a profile for real: who comes in, who moves on, and what that does. On the
/// writer, some hundred customers a transaction that is on the disk when it ends; a step, its
/// effects and its lines in the log are in one. What is to be done next is read from the file
/// alone, so that a run that was killed goes on as if it had not been, with the same log.
///
/// Whatever a workflow sends goes by the Planner, which asks the gate, into the outbox, where the
/// gate is asked again before it leaves.
class Engine
{
public:
    using Options = EngineOptions;

    /// Until there is nothing more to do at `now`, or `cancel`: then between two transactions.
    /// Triggers are looked for on a reader. Blocking: not on a thread of the store.
    static Result<EngineReport> run(Store &store, Timestamp now, const CancelToken &cancel,
                                    const Options &options = {});

    struct Batch
    {
        EngineReport report;
        bool hasMore = false; ///< there may be
    };
    /// The next transaction of a run. On the writer, in no transaction.
    static Result<Batch> runBatch(Database &database, Timestamp now, const Options &options = {});
    /// The same in the caller's Transaction, which is the caller's to commit, or not: a forecast.
    static Result<Batch> runBatchWithin(Database &database, Timestamp now,
                                        const Options &options = {});

    /// How often all who wait are asked again, since time alone may have made a question true.
    static constexpr qint64 kSweepMs = 24LL * 3'600'000;

private:
    Engine(Database &database, Timestamp now, const Options &options);

    /// The triggers of all workflows, on a reader; whether it came to the end.
    static Result<bool> lookAhead(Store &store, Timestamp now, const CancelToken &cancel,
                                  const Options &options);

    Result<Batch> next();
    Result<bool> sweep();
    Result<bool> look();
    Result<bool> letIn(EngineReport &report);
    Result<bool> moveDue(EngineReport &report);
    Result<bool> moveTouched(EngineReport &report);

    Done letIn(const EnrolmentRepository::Entry &entry, EngineReport &report);
    Result<QString> refusal(const EnrolmentRepository::Entry &entry, const LiveVersion &version,
                            const EnrolmentRow &row, const std::optional<EnrolmentRow> &last);
    Done move(EnrolmentRow row, Timestamp due, EngineReport &report);
    Done step(const LiveVersion &version, EnrolmentRow row, Timestamp due);
    Done logSteps(const EnrolmentRow &row, const StepResult &result);
    /// Whoever is let in where the goals of this workflow are a trigger.
    Done tellGoal(const LiveVersion &version, const EnrolmentRow &row);

    Database &m_database;
    const Timestamp m_now;
    const Options &m_options;
    EnrolmentRepository m_enrolments;
    std::unique_ptr<EngineWorld> m_world;
};

} // namespace comptoir
