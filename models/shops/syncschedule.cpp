#include "models/shops/syncschedule.h"

#include <algorithm>
#include <cmath>

namespace comptoir {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirstOfflinePause{60'000};
constexpr milliseconds kLongestOfflinePause{15 * 60'000};

/// Between half and the whole of 1, 2, 4, 8, 15 minutes.
milliseconds offlinePause(int failures, double random)
{
    const auto whole
        = std::min<qint64>(kFirstOfflinePause.count() << std::clamp(failures - 1, 0, 10),
                           kLongestOfflinePause.count());
    return milliseconds(std::llround(static_cast<double>(whole) * (0.5 + random / 2)));
}

} // namespace

void SyncSchedule::remember(ShopId shop, std::optional<Timestamp> finishedAt)
{
    if (!m_entries.contains(shop) && finishedAt)
        m_entries[shop].finishedAt = finishedAt;
}

void SyncSchedule::note(const SyncReport &report, double random)
{
    Entry &entry = m_entries[report.shop];
    const bool offline = report.outcome == SyncReport::Outcome::Offline;
    entry.failedInARow = offline ? entry.failedInARow + 1 : 0;
    entry.offlinePause = offline ? offlinePause(entry.failedInARow, random) : milliseconds(0);
    entry.finishedAt = report.finishedAt;
}

bool SyncSchedule::isDue(ShopId shop, std::chrono::minutes interval, Timestamp now) const
{
    const Entry entry = m_entries.value(shop);
    if (!entry.finishedAt || *entry.finishedAt > now)
        return true; // never synced, or the computer's clock was put back since
    const milliseconds pause = entry.failedInARow > 0 ? entry.offlinePause : milliseconds(interval);
    return now.ms - entry.finishedAt->ms >= pause.count();
}

bool SyncSchedule::isOffline(ShopId shop) const
{
    return m_entries.value(shop).failedInARow > 0;
}

} // namespace comptoir
