#include "models/segments/instants.h"

#include <algorithm>
#include <limits>

namespace comptoir {

Instants::Instants(std::vector<InstantRange> ranges)
{
    std::erase_if(ranges, [](const InstantRange &range) { return range.from >= range.until; });
    std::sort(ranges.begin(), ranges.end(),
              [](const InstantRange &a, const InstantRange &b) { return a.from < b.from; });
    for (const InstantRange &range : ranges) {
        if (m_ranges.empty() || range.from > m_ranges.back().until)
            m_ranges.push_back(range);
        else
            m_ranges.back().until = std::max(m_ranges.back().until, range.until);
    }
}

Instants Instants::all()
{
    const InstantRange always{{std::numeric_limits<qint64>::min()},
                              {std::numeric_limits<qint64>::max()}};
    return Instants(std::vector<InstantRange>{always});
}

bool Instants::isAmong(qint64 ms) const
{
    const auto after
        = std::upper_bound(m_ranges.cbegin(), m_ranges.cend(), ms,
                           [](qint64 at, const InstantRange &range) { return at < range.from.ms; });
    return after != m_ranges.cbegin() && std::prev(after)->holds({ms});
}

bool Instants::containsAll(qint64 first, qint64 last) const
{
    return std::any_of(m_ranges.cbegin(), m_ranges.cend(), [=](const InstantRange &range) {
        return range.holds({first}) && range.holds({last});
    });
}

bool Instants::containsAny(qint64 first, qint64 last) const
{
    return std::any_of(m_ranges.cbegin(), m_ranges.cend(), [=](const InstantRange &range) {
        return range.from.ms <= last && first < range.until.ms;
    });
}

Instants Instants::unitedWith(const Instants &other) const
{
    std::vector<InstantRange> ranges = m_ranges;
    ranges.insert(ranges.end(), other.m_ranges.cbegin(), other.m_ranges.cend());
    return Instants(std::move(ranges));
}

Instants Instants::differenceTo(const Instants &other) const
{
    std::vector<Timestamp> edges; // every edge turns "in one only" on or off; two at one cancel
    for (const std::vector<InstantRange> *ranges : {&m_ranges, &other.m_ranges}) {
        for (const InstantRange &range : *ranges) {
            edges.push_back(range.from);
            edges.push_back(range.until);
        }
    }
    std::sort(edges.begin(), edges.end());
    std::vector<InstantRange> ranges;
    for (size_t i = 0; i + 1 < edges.size(); i += 2)
        ranges.push_back({edges[i], edges[i + 1]});
    return Instants(std::move(ranges));
}

} // namespace comptoir
