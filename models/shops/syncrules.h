#pragma once

#include "models/domain/shopbatch.h"
#include "models/store/syncrepository.h"

#include <QSet>

#include <chrono>
#include <optional>

/// The decisions of SyncEngine as pure functions.
namespace comptoir::syncrules {

inline constexpr int kPageRetries = 2; ///< beyond those of HttpClient
inline constexpr int kRunRetries = 12; ///< of all pages of one run: a shop that fails everywhere
                                       ///< must not keep us for hours
inline constexpr std::chrono::milliseconds kFirstBackoff{5'000};
inline constexpr std::chrono::milliseconds kMaxBackoff{60'000};
/// A sweep that was interrupted longer ago begins again.
inline constexpr std::chrono::hours kSweepKeeps{48};

/// Whether asking for the same page again may help: no connection, busy, or an answer that broke on
/// the way.
bool isWorthRetrying(ErrorCode code);

/// The wait before retry `attempt` (from 1), with full jitter.
std::chrono::milliseconds backoff(int attempt, double random);

enum class Consequence {
    SkipResource, ///< a notice; the sync is still complete as far as the key goes
    NextResource, ///< this one failed; the others may work
    Offline, ///< no way to the shop: nothing else will work now
    Stop, ///< nothing else makes sense, or the owner stopped
};
/// What follows when a resource cannot go on.
Consequence consequence(ErrorCode code, bool required);

/// Whether ids are to be compared now. A date in the future (the clock was put back) counts as
/// long past: better one comparison too many than none for years.
bool isSweepDue(const SyncSweep &sweep, std::chrono::hours every, Timestamp now);
/// Whether a sweep under way can go on, rather than begin again.
bool canResume(const SyncSweep &sweep, Timestamp now);

enum class SweepVerdict {
    Trust,
    Empty, ///< the shop listed nothing at all: never believed
    TooMany, ///< more than half would go: only after the owner confirmed
};
SweepVerdict verdict(const SweepComparison &comparison, bool confirmed);

/// Ids of the records of `resource` itself in a batch; what else came along is left out. Empty for
/// resources that are neither swept nor quarantined by id.
QSet<RemoteId> landedIds(const QString &resource, const ShopBatch &batch);

/// How many records a page of one resource brought, for counts and progress: its longest list, and
/// those that could not be read.
qint64 recordCount(const ShopBatch &batch);

} // namespace comptoir::syncrules
