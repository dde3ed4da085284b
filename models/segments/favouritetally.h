#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace comptoir {

/// What everybody likes most, from rows of (person, thing, points) in any order (FieldSource's
/// `votes`), without SQLite's grouping of millions of rows by name: points add up by the names of
/// the things, and the name with the most points is the favourite; of equals the later one, byte by
/// byte. Ids of people are dense; eight bytes are kept of a row.
class FavouriteTally
{
public:
    /// First all names: a thing may have several, and one of them more than once.
    void name(qint64 thing, std::string_view name);
    /// Then the rows. Things without a name do not count.
    void add(qint64 person, qint64 thing, qint64 points);

    /// All different names, byte by byte. No name() after this.
    [[nodiscard]] const std::vector<std::string> &names();
    /// Everybody who has a favourite, from the smallest id: take(id, place among names()). Once.
    template <typename Take>
    void each(Take take);

private:
    /// A row: who of those in its bucket, which name, and which of m_points.
    using Row = quint64;
    static constexpr int kPersonBits = 12;
    static constexpr int kNameBits = 32;
    static constexpr int kPointsBits = 64 - kPersonBits - kNameBits;

    static quint64 part(Row row, int from, int bits)
    {
        return (row >> from) & ((quint64(1) << bits) - 1);
    }
    void settleNames();
    quint64 placeOf(qint64 points);

    std::vector<std::pair<qint64, std::string>> m_told; ///< by name(), until names()
    std::vector<std::string> m_names;
    std::unordered_map<qint64, std::vector<quint32>> m_namesOf; ///< by thing
    std::vector<qint64> m_points; ///< different ones: few, since they are weights
    std::vector<std::vector<Row>> m_buckets; ///< of 2^kPersonBits people each
};

template <typename Take>
void FavouriteTally::each(Take take)
{
    constexpr int kAfterPerson = kNameBits + kPointsBits;
    for (size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        const std::vector<Row> rows = [&] {
            std::vector<Row> own;
            own.swap(m_buckets[bucket]); // given back when it is read
            std::sort(own.begin(), own.end());
            return own;
        }();
        for (auto row = rows.begin(); row != rows.end();) {
            const quint64 person = *row >> kAfterPerson;
            qint64 most = std::numeric_limits<qint64>::min();
            quint64 favourite = 0;
            while (row != rows.end() && *row >> kAfterPerson == person) {
                const quint64 name = *row >> kPointsBits;
                qint64 points = 0;
                for (; row != rows.end() && *row >> kPointsBits == name; ++row)
                    points += m_points[part(*row, 0, kPointsBits)];
                if (points < most)
                    continue;
                most = points;
                favourite = part(name, 0, kNameBits);
            }
            take(static_cast<qint32>((bucket << kPersonBits) + person), size_t(favourite));
        }
    }
}

} // namespace comptoir
