#pragma once

#include "models/segments/ruleevaluator.h"
#include "models/segments/segmentrepository.h"

#include <QHash>
#include <QSet>

namespace comptoir {

/// The segments whose members are kept, as they stand in the file at one moment, and what each
/// hangs on. Those whose rule cannot be read are left out: who was in stays.
class KeptSegments
{
public:
    struct One
    {
        Segment segment;
        QByteArray stamp; ///< of the rule, the rules that it names, and the settings
        bool wasCounted = false; ///< by the same stamp: who differs came in or went out
    };

    /// The request gives the settings.
    static Result<KeptSegments> read(Database &database, const EvaluationRequest &request);

    [[nodiscard]] const std::vector<One> &all() const { return m_all; }
    [[nodiscard]] const One *find(SegmentId id) const;
    [[nodiscard]] const Rule *ruleOf(const QString &key) const;

    /// Whether somebody's membership may change by what others do, so that all must be counted.
    [[nodiscard]] bool hangsOnEverybody(const Rule &rule) const;
    /// Whether it may change without a customer being touched: which products a category holds, how
    /// a state is called.
    [[nodiscard]] bool looksBeyondPeople(const Rule &rule) const;

private:
    template <typename Is>
    bool any(const RuleGroup &group, QSet<QString> &seen, Is is) const;
    [[nodiscard]] QByteArray stampOf(const Segment &segment,
                                     const EvaluationRequest &request) const;
    Done readStamps(Database &database, const EvaluationRequest &request);

    std::vector<One> m_all;
    QHash<QString, Rule> m_rules; ///< by key
};

} // namespace comptoir
