#pragma once

#include "models/segments/census.h"
#include "models/segments/rule.h"

#include <QMutex>

#include <memory>

namespace comptoir {

/// What conditions were found to be, so that editing one card of a rule costs that card. An answer
/// holds for the file as it was (a number that differs once anything was written) and the moment
/// asked: callers that ask again and again round their moment down, to the minute as a rule.
/// Thread-safe: the store's readers share one.
class LeafCache
{
public:
    struct Key
    {
        quint64 dataVersion = 0;
        RuleMoment moment;
        int abandonedAfterHours = 0;

        bool operator==(const Key &other) const;
    };
    using Members = std::shared_ptr<const CustomerSet>;

    [[nodiscard]] Members find(const Key &key, const RuleNode &node);
    void keep(const Key &key, const RuleNode &node, Members members);
    [[nodiscard]] std::shared_ptr<const Census> census(const Key &key);
    void keepCensus(const Key &key, std::shared_ptr<const Census> census);

private:
    struct Entry
    {
        Key key;
        RuleNode node;
        Members members;
    };

    QMutex m_mutex;
    std::vector<Entry> m_entries; ///< the one used last stands last
    std::vector<std::pair<Key, std::shared_ptr<const Census>>> m_censuses;
};

} // namespace comptoir
