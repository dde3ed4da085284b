#pragma once

#include "models/domain/ids.h"
#include "models/segments/comparison.h"
#include "models/segments/evaluationcontext.h"
#include "models/segments/leafcache.h"

#include <functional>
#include <span>

namespace comptoir {

class BehaviourCatalogue;
class FieldCatalogue;
class ScanPlan;

/// When a rule is asked, and of whom.
struct EvaluationRequest
{
    RuleMoment moment;
    int abandonedAfterHours = 2;
    CancelToken cancel; ///< looked at some thousand rows apart: the error Cancelled
    /// The members among these only, which takes as long as they have records; nothing: everybody.
    std::optional<CustomerSet> only;
    /// Not used with `only`, nor within a transaction of the caller's.
    LeafCache *cache = nullptr;
};

/// Who fits a rule. Every condition becomes a set of customers: those on lifetime figures share one
/// scan, those on what customers did walk an index once for all that ask about the same verb, and
/// are added up in arrays by customer. The sets are joined word by word. Several rules share all
/// that. Reads one snapshot of the file; to be run on a reader of the store.
///
/// Nobody is in a rule with a field, verb or segment that is not there, or with a condition that
/// cannot be asked so (RuleCheck: a number held against a text, something left open), in it or in
/// a segment that it names: "none of" it is not everybody. A segment that others name is joined
/// once in a run. InvalidArgument: segments name each other too deep, or in a circle.
///
/// **As of an earlier moment**, what customers did, what follows from it (numbers and sums of
/// orders, first and last order, average basket, last activity, scores) and anniversaries answer
/// with what was so then; customers who came later are not there yet. Orders count at the amounts
/// and in the states known today, and carts are open that still are. Names, places, languages,
/// accounts, tags, consents, fields of the owner's, notes and tasks are today's: what was before is
/// not kept.
class RuleEvaluator
{
public:
    /// The rule of the segment with that key; null: there is none (any more), so nobody is in it.
    using FindRule = std::function<const Rule *(const QString &key)>;

    /// All of them must outlive the evaluator.
    RuleEvaluator(Database &database, const FieldCatalogue &fields,
                  const BehaviourCatalogue &behaviours, FindRule findRule);

    Result<CustomerSet> members(const Rule &rule, const EvaluationRequest &request);
    /// Of each rule, in their order.
    Result<std::vector<CustomerSet>> members(std::span<const Rule *const> rules,
                                             const EvaluationRequest &request);

    /// What a condition that compares people holds somebody's value against; nothing where it
    /// compares nobody. Asks about everybody, whatever the request's `only`.
    Result<std::optional<Comparison>> comparison(const RuleNode &condition, CustomerId customer,
                                                 const EvaluationRequest &request);

private:
    class Evaluation;

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
    FindRule m_findRule;
};

/// Whether somebody's membership hangs on what others did.
bool comparesPeople(const RuleGroup &group, const RuleEvaluator::FindRule &findRule);

} // namespace comptoir
