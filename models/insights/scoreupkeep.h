#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/store/scorerepository.h"

namespace comptoir {

class Database;

/// Keeps the scores of customer_facts right where no change of a customer does: when the owner
/// chose other rules, when time alone moves a score (found by its due instant), and when the cuts
/// of the whole shop moved. In slices, so that what the owner saves is not kept waiting; each is a
/// transaction, and after a crash the work goes on where it was. On the writer's thread.
class ScoreUpkeep
{
public:
    ScoreUpkeep(Database &database, Timestamp now);

    static constexpr int kCustomersPerSlice = 500; ///< some tens of milliseconds
    static constexpr int kRowsPerSlice = 5'000; ///< of points alone, which need no history

    struct Slice
    {
        bool isOver = true; ///< nothing is behind as of `now`
        bool changed = false; ///< values may be other ones than before
        bool forEverybody = false; ///< a round over all customers, of which …
        qint64 position = 0, last = 0; ///< … those up to the id `position` of `last` are done
    };
    /// Does the next piece of work.
    Result<Slice> next();
    /// Keeps the cuts if they are others than before; next() then goes over everybody.
    Done takeCuts(const RfmCuts &cuts);

    /// Everything anew from nothing, in one go: what a test holds the kept values against.
    Done rebuild(const RfmCuts &cuts);

private:
    using Round = ScoreRepository::Round;

    Result<Slice> step();
    Result<Slice> redo(CustomerId after);
    Result<Slice> moveOn();
    Result<Slice> redoPoints(CustomerId after);
    Result<Slice> inRound(Round round, std::optional<CustomerId> last);
    Done recompute(const QList<CustomerId> &customers);

    Database &m_database;
    ScoreRepository m_scores;
    Timestamp m_now;
};

} // namespace comptoir
