#pragma once

#include "models/segments/census.h"
#include "models/segments/rule.h"

#include <QMutex>

#include <memory>

namespace comptoir {

/// What conditions were found to be, so that editing one card of a rule costs that card. An answer
/// holds for the file as it was, which the evaluator tells by Database::dataVersion(), and the
/// moment asked: callers that ask again and again round their moment down, to the minute as a rule.
/// A window keeps one for as long as its Store is open, and says so with every question:
///
///     store.read([cache, rule](Database &db) {
///         EvaluationRequest request = …; // the moment rounded down
///         request.cache = cache.get();
///         return RuleEvaluator(db, fields, verbs, findRule).members(rule, request);
///     });
///
/// Nothing else is to be done: what was written since is seen. Thread-safe: the store's readers
/// share one.
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
    /// What holds at any moment: a question at the next minute need not find it again.
    [[nodiscard]] std::shared_ptr<const PeopleSummary> summary(quint64 dataVersion);
    void keepSummary(quint64 dataVersion, std::shared_ptr<const PeopleSummary> summary);

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
    quint64 m_summedUp = 0; ///< the version that m_summary is of
    std::shared_ptr<const PeopleSummary> m_summary;
};

} // namespace comptoir
