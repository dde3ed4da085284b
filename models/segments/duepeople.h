#pragma once

#include "models/segments/ruleevaluator.h"

namespace comptoir {

/// Whom time alone may have moved in or out of rules between two moments, the file being the same:
/// those with something done in the stretches that windows gained or lost, those whose dates came
/// into question. Perhaps more, never fewer. Those about whom something lay in the future are not
/// among them: see PeopleToCome.
class DuePeople
{
public:
    DuePeople(Database &database, const FieldCatalogue &fields,
              const BehaviourCatalogue &behaviours, RuleEvaluator::FindRule findRule);

    Result<CustomerSet> between(std::span<const Rule *const> rules, const EvaluationRequest &before,
                                const EvaluationRequest &after);

private:
    class Search;

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
    RuleEvaluator::FindRule m_findRule;
};

} // namespace comptoir
