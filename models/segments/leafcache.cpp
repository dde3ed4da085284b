#include "models/segments/leafcache.h"

#include <QMutexLocker>

#include <algorithm>

namespace comptoir {

namespace {

constexpr size_t kEntries = 256; ///< of half a million people 16 MB
constexpr size_t kCensuses = 4;

} // namespace

bool LeafCache::Key::operator==(const Key &other) const
{
    return dataVersion == other.dataVersion && moment.now == other.moment.now
        && moment.zone == other.moment.zone && moment.leapDay == other.moment.leapDay
        && abandonedAfterHours == other.abandonedAfterHours;
}

LeafCache::Members LeafCache::find(const Key &key, const RuleNode &node)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.key == key && entry.node == node;
    });
    if (found == m_entries.end())
        return nullptr;
    std::rotate(found, found + 1, m_entries.end());
    return m_entries.back().members;
}

void LeafCache::keep(const Key &key, const RuleNode &node, Members members)
{
    const QMutexLocker lock(&m_mutex);
    // What an earlier file answered is of no use any more.
    std::erase_if(m_entries,
                  [&key](const Entry &entry) { return entry.key.dataVersion < key.dataVersion; });
    if (m_entries.size() >= kEntries)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({key, node, std::move(members)});
}

std::shared_ptr<const Census> LeafCache::census(const Key &key)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto &[known, census] : m_censuses) {
        if (known == key)
            return census;
    }
    return nullptr;
}

void LeafCache::keepCensus(const Key &key, std::shared_ptr<const Census> census)
{
    const QMutexLocker lock(&m_mutex);
    if (m_censuses.size() >= kCensuses)
        m_censuses.erase(m_censuses.begin());
    m_censuses.emplace_back(key, std::move(census));
}

std::shared_ptr<const PeopleSummary> LeafCache::summary(quint64 dataVersion)
{
    const QMutexLocker lock(&m_mutex);
    return m_summedUp == dataVersion ? m_summary : nullptr;
}

void LeafCache::keepSummary(quint64 dataVersion, std::shared_ptr<const PeopleSummary> summary)
{
    const QMutexLocker lock(&m_mutex);
    if (m_summary && m_summedUp > dataVersion)
        return; // a slow reader of an earlier file
    m_summedUp = dataVersion;
    m_summary = std::move(summary);
}

} // namespace comptoir
