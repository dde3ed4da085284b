#include "models/segments/listorder.h"

#include "models/domain/contact.h"
#include "models/segments/evaluationcontext.h"
#include "models/store/database.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

namespace comptoir {

namespace {

constexpr int kItems = 4;
constexpr int kBits = 15; ///< of a rank; four make a positive number
constexpr quint16 kLastRank = (1 << kBits) - 1;

using Ranks = std::vector<quint16>; ///< from 1, by the alphabet
using Place = std::array<quint16, kItems>; ///< ranks of one person, the smallest first; 0: none

/// A person's smallest ranks, each once.
void put(Place &place, quint16 rank)
{
    for (quint16 &held : place) {
        if (held == rank)
            return;
        if (held == 0) {
            held = rank;
            return;
        }
        if (rank < held)
            std::swap(held, rank);
    }
}

qint64 keyOf(const Place &place)
{
    qint64 key = 0;
    for (const quint16 rank : place)
        key = (key << kBits) | rank;
    return key;
}

/// The different bundles of a field, numbered as they come: few, however many people.
class Bundles
{
public:
    size_t indexOf(std::string_view key)
    {
        if (!m_keys.empty() && m_last < m_keys.size() && m_keys[m_last] == key)
            return m_last;
        const auto [found, isNew] = m_indexes.try_emplace(std::string(key), m_keys.size());
        if (isNew)
            m_keys.emplace_back(key);
        m_last = found->second;
        return m_last;
    }
    /// By number: the ranks of its items.
    Result<std::vector<Ranks>> ranks(Database &database, const QString &unpack) const;

private:
    std::unordered_map<std::string, size_t> m_indexes;
    std::vector<std::string> m_keys;
    size_t m_last = 0; ///< most people of a shop are in one group
};

Result<std::vector<Ranks>> Bundles::ranks(Database &database, const QString &unpack) const
{
    std::vector<std::vector<QString>> items;
    std::map<QString, quint16> ranks;
    Statement read = database.prepare(unpack);
    for (const std::string &key : m_keys) {
        std::vector<QString> &names = items.emplace_back();
        read.bind(1, QString::fromStdString(key));
        while (read.next()) {
            names.push_back(foldForSorting(read.text(0)));
            ranks.emplace(names.back(), quint16(0));
        }
        if (!read.ok())
            return read.error();
        read.reset();
    }
    quint16 next = 0;
    for (auto &[name, rank] : ranks)
        rank = next = next < kLastRank ? static_cast<quint16>(next + 1) : kLastRank;
    std::vector<Ranks> all;
    for (const std::vector<QString> &names : items) {
        Ranks &of = all.emplace_back();
        for (const QString &name : names)
            of.push_back(ranks[name]);
    }
    return all;
}

} // namespace

Result<std::vector<ListKey>> listKeys(Database &database, const Field &field,
                                      const RuleMoment &moment, const CancelToken &cancel)
{
    Bundles bundles;
    std::vector<std::pair<qint32, size_t>> held;
    // Without bundles every row is an item.
    const bool isPacked = !field.source.bundles.isEmpty();
    Statement read
        = database.prepare(isPacked ? field.source.bundles : field.source.everybody(moment));
    const Done walked = eachRow(
        read, cancel, [&] { held.emplace_back(read.integer(0), bundles.indexOf(read.utf8(1))); });
    if (!walked)
        return walked.error();
    const Result<std::vector<Ranks>> ranks
        = bundles.ranks(database, isPacked ? field.source.unpack : QStringLiteral("SELECT ?1"));
    if (!ranks)
        return ranks.error();
    std::vector<Place> places;
    for (const auto &[customer, bundle] : held) {
        const auto at = static_cast<size_t>(customer);
        if (at >= places.size())
            places.resize(at + 1 + at / 2, Place{});
        for (const quint16 rank : (*ranks)[bundle])
            put(places[at], rank);
    }
    std::vector<ListKey> keys;
    for (size_t id = 0; id < places.size(); ++id) {
        if (places[id].front() > 0)
            keys.push_back({static_cast<qint32>(id), keyOf(places[id])});
    }
    return keys;
}

} // namespace comptoir
