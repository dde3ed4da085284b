#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QMetaType>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <optional>

namespace comptoir {

enum class SyncMode {
    Normal, ///< what changed since the last one; goes on where it was interrupted
    Full, ///< everything again from the start; what is there stays meanwhile
};

/// What to do in one run beyond the ordinary.
struct SyncRequest
{
    SyncMode mode = SyncMode::Normal;
    /// Resources for which the owner confirmed that many records are gone from the shop.
    QSet<QString> confirmedRemovals;
    bool retryQuarantine = false; ///< all quarantined records, not only those of older programs
};

/// One resource of a sync under way.
struct ResourceProgress
{
    enum class State { Waiting, Running, Finished, Skipped, Failed };

    QString id; ///< "customers"
    QString label; ///< translated
    State state = State::Waiting;
    qint64 records = 0; ///< taken in by this walk, also before an interruption
    std::optional<qint64> total = {}; ///< of this walk, where the shop tells or the last one showed

    bool operator==(const ResourceProgress &) const = default;
};

/// Where a shop's sync stands. A value: the window draws it as it is.
struct SyncProgress
{
    enum class Phase {
        Idle, ///< nothing runs
        Starting, ///< reads the secret, connects
        Fetching,
        Waiting, ///< the shop failed or asked us to slow down; tries again by itself
        Comparing, ///< looks for records that are gone from the shop
        Indexing, ///< brings the search up to date
    };

    ShopId shop;
    Phase phase = Phase::Idle;
    QList<ResourceProgress> resources = {};
    qsizetype current = -1; ///< index in resources; -1: none
    qint64 records = 0; ///< taken in by this run, over all resources
    std::optional<std::chrono::milliseconds> timeLeft = {}; ///< of the current resource

    [[nodiscard]] bool isRunning() const { return phase != Phase::Idle; }
    bool operator==(const SyncProgress &) const = default;
};

/// What a sync did with one resource.
struct ResourceReport
{
    QString id, label;
    qint64 pages = 0;
    qint64 inserted = 0, updated = 0, unchanged = 0;
    qint64 quarantined = 0; ///< could not be read or stored; kept to be read again
    qint64 gone = 0; ///< noticed missing in the shop
    bool skipped = false; ///< the key has no right to it; see SyncReport::notices
};

/// Something that the owner should know of or act on. `error.text` says what happened, what is safe
/// and what to do.
struct SyncProblem
{
    QString resource; ///< empty: the sync as a whole
    Error error;
    /// The shop lost more than half of this resource: nothing was marked, the owner may confirm
    /// (SyncRequest::confirmedRemovals).
    bool needsConfirmation = false;
};

/// The outcome of a sync of one shop.
struct SyncReport
{
    enum class Outcome {
        Complete, ///< all that the key may read is here
        Partial, ///< some resources failed; the others are up to date
        Cancelled, ///< stopped by the owner; goes on there next time
        Offline, ///< the shop cannot be reached: a state, not a failure
        Failed, ///< see problems
    };

    ShopId shop;
    SyncMode mode = SyncMode::Normal;
    Outcome outcome = Outcome::Complete;
    Timestamp startedAt, finishedAt;
    QList<ResourceReport> resources;
    QStringList notices; ///< for the owner; translated
    QList<SyncProblem> problems;
    qint64 readAgain = 0; ///< records that left the quarantine

    [[nodiscard]] qint64 inserted() const { return sum(&ResourceReport::inserted); }
    [[nodiscard]] qint64 updated() const { return sum(&ResourceReport::updated); }
    [[nodiscard]] qint64 unchanged() const { return sum(&ResourceReport::unchanged); }
    [[nodiscard]] qint64 quarantined() const { return sum(&ResourceReport::quarantined); }
    [[nodiscard]] qint64 gone() const { return sum(&ResourceReport::gone); }
    /// The shop was not asked, for want of its key.
    [[nodiscard]] bool lacksKey() const
    {
        return std::any_of(problems.cbegin(), problems.cend(), [](const SyncProblem &problem) {
            return problem.error.code == ErrorCode::Secret;
        });
    }
    /// Whether anything in the store may look different now.
    [[nodiscard]] bool changedAnything() const
    {
        return inserted() + updated() + gone() + readAgain > 0;
    }

private:
    [[nodiscard]] qint64 sum(qint64 ResourceReport::*count) const
    {
        qint64 total = 0;
        for (const ResourceReport &resource : resources)
            total += resource.*count;
        return total;
    }
};

} // namespace comptoir

Q_DECLARE_METATYPE(comptoir::ShopId)
Q_DECLARE_METATYPE(comptoir::SyncProgress)
Q_DECLARE_METATYPE(comptoir::SyncReport)
