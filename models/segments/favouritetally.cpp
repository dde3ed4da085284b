#include "models/segments/favouritetally.h"

namespace comptoir {

void FavouriteTally::name(qint64 thing, std::string_view name)
{
    m_told.emplace_back(thing, name);
}

const std::vector<std::string> &FavouriteTally::names()
{
    settleNames();
    return m_names;
}

void FavouriteTally::settleNames()
{
    if (m_told.empty())
        return;
    for (const auto &[thing, name] : m_told)
        m_names.push_back(name);
    std::sort(m_names.begin(), m_names.end());
    m_names.erase(std::unique(m_names.begin(), m_names.end()), m_names.end());
    for (const auto &[thing, name] : m_told) {
        const auto found = std::lower_bound(m_names.begin(), m_names.end(), name);
        m_namesOf[thing].push_back(static_cast<quint32>(found - m_names.begin()));
    }
    m_told.clear();
}

quint64 FavouriteTally::placeOf(qint64 points)
{
    const auto found = std::find(m_points.begin(), m_points.end(), points);
    if (found == m_points.end()) {
        m_points.push_back(points);
        return m_points.size() - 1;
    }
    return static_cast<quint64>(found - m_points.begin());
}

void FavouriteTally::add(qint64 person, qint64 thing, qint64 points)
{
    settleNames();
    const auto names = m_namesOf.find(thing);
    if (names == m_namesOf.end())
        return;
    const auto bucket = static_cast<size_t>(person) >> kPersonBits;
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    const auto id = part(static_cast<quint64>(person), 0, kPersonBits);
    const Row rest = id << (kNameBits + kPointsBits) | placeOf(points);
    for (const quint32 name : names->second)
        m_buckets[bucket].push_back(rest | quint64(name) << kPointsBits);
}

} // namespace comptoir
