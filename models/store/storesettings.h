#pragma once

#include <chrono>

/// The numbers of the store, in one place. Measured reasons: page cache and checkpoint sizes keep
/// the open working set of a large shop in memory without mmap, which made cold starts slower.
namespace comptoir::storesettings {

inline constexpr int kBusyTimeoutMs = 5000;
inline constexpr int kCacheKiB = 65536; ///< page cache of one connection
inline constexpr int kChoreCacheKiB = 4096; ///< backups and checks stream: a cache gains nothing
inline constexpr int kCheckpointPages = 4000; ///< write-ahead log pages before a checkpoint
inline constexpr int kIdleStatements = 300; ///< prepared statements kept by one connection
inline constexpr int kReaderThreads = 2;

inline constexpr int kDailyBackups = 7;
inline constexpr int kWeeklyBackups = 4;
inline constexpr int kBeforeMigrationBackups = 3;
inline constexpr std::chrono::hours kBackupInterval{24};
inline constexpr int kBackupPagesPerStep = 4096; ///< between two looks at "stop"

inline constexpr int kAbandonedAfterHours = 2; ///< when the owner set nothing else
inline constexpr int kTimelinePage = 50;
/// Of one transaction: some 60 ms, so that what the owner saves is not kept waiting. A rebuild in
/// one transaction would be twice as fast in all, and hold the writer for seconds.
inline constexpr int kSearchCatchUpRows = 1000;

} // namespace comptoir::storesettings
