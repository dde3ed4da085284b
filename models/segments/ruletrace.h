#pragma once

#include "models/domain/ids.h"
#include "models/segments/comparison.h"
#include "models/segments/fieldvalue.h"
#include "models/segments/ruleevaluator.h"

namespace comptoir {

/// Why somebody fits a rule or does not: one condition of it.
struct TracedCondition
{
    RulePath path;
    bool isTrue = false;
    /// What was found: the field's value, how often, how much, when; nothing where it is unknown or
    /// the condition asks about no value of one person.
    FieldValue found;
    /// When time alone changes the answer next, the file staying as it is; none: not by itself, or
    /// it hangs on others.
    std::optional<Timestamp> nextChange;
    std::optional<Comparison> comparison; ///< where people are compared: with whom
};

struct RuleTrace
{
    bool isMember = false;
    QList<TracedCondition> conditions; ///< in the order of the cards, groups left out
    std::optional<Timestamp> nextChange; ///< the first of a condition
};

/// Asks every condition of a rule about one customer.
class RuleTracer
{
public:
    /// All of them must outlive the tracer.
    RuleTracer(Database &database, const FieldCatalogue &fields,
               const BehaviourCatalogue &behaviours, RuleEvaluator::FindRule findRule);

    Result<RuleTrace> trace(const Rule &rule, CustomerId customer,
                            const EvaluationRequest &request);

private:
    class Tracing;

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
    RuleEvaluator::FindRule m_findRule;
};

} // namespace comptoir
