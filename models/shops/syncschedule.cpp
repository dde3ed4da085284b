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

void SyncSchedule::remember(ShopId shop, std::optional<Timestamp> next)
{
    if (!m_entries.contains(shop) && next)
        m_entries[shop].next = next;
}

void SyncSchedule::note(const SyncReport &report, std::chrono::minutes interval, double random)
{
    Entry &entry = m_entries[report.shop];
    const bool offline = report.outcome == SyncReport::Outcome::Offline;
    entry.failedInARow = offline ? entry.failedInARow + 1 : 0;
    const milliseconds pause
        = offline ? offlinePause(entry.failedInARow, random) : milliseconds(interval);
    entry.next = Timestamp{report.finishedAt.ms + pause.count()};
}

bool SyncSchedule::isDue(ShopId shop, std::chrono::minutes interval, Timestamp now) const
{
    const Entry entry = m_entries.value(shop);
    if (!entry.next || *entry.next <= now)
        return true;
    // Further ahead than any pause: the computer's clock was put back.
    const milliseconds longest = std::max<milliseconds>(interval, kLongestOfflinePause);
    return entry.next->ms - now.ms > longest.count();
}

bool SyncSchedule::isOffline(ShopId shop) const
{
    return m_entries.value(shop).failedInARow > 0;
}

} // namespace comptoir
