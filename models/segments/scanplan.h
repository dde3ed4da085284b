#pragma once

#include "models/segments/deedhistory.h"
#include "models/segments/fieldleaves.h"

#include <map>

namespace comptoir {

class BehaviourCatalogue;
class FieldCatalogue;

/// The conditions to be evaluated at once and the walks over the file that they share: one over
/// people's figures, one over people, one for each verb and way of walking it.
class ScanPlan
{
public:
    ScanPlan(const EvaluationContext &context, const FieldCatalogue &fields,
             const BehaviourCatalogue &behaviours);

    /// Takes the condition in. Its leaf may be asked for members after run(). A condition on what
    /// does not exist (any more) has nobody.
    Result<Leaf *> add(const RuleNode &node);
    /// Likewise, with every deed of the condition kept, whenever it was; null where it asks about
    /// no deeds.
    Result<DeedHistory *> addHistory(const RuleNode &node);
    /// Finds out who there is at the moment, and whether it is past. Kept by the caller.
    void takeCensus(CensusTaker &taker);
    /// Ends early where the census finds that the moment is past and the context did not say so:
    /// then all must be asked anew.
    Done run();

private:
    using Made = Result<std::unique_ptr<Leaf>>;

    Made make(const AttributeCondition &condition);
    Made make(const BehaviourCondition &condition);
    Made make(const AggregateCondition &condition);
    Made make(const OccurrenceCondition &condition);
    Made make(const RankCondition &condition);
    Made make(const ShopRelativeCondition &condition);
    Made make(const AnniversaryCondition &condition);
    Made make(const SampleCondition &condition);
    Made make(const DistanceCondition &condition);
    Made makeNobody() const;
    Made makeLasting(const RuleNode &node);

    void listen(const Field &field, FieldListener &listener);
    /// The walk that suits what is asked of the verb.
    VerbScan &scanFor(const Behaviour &behaviour, const QList<Filter> &where,
                      const QStringList &others, bool isHistory = false);
    Done listen(VerbScan &scan, DeedListener &listener, const QList<Filter> &where);

    const EvaluationContext &m_context;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
    ProductFilters m_products;
    std::map<QString, std::unique_ptr<FieldScan>> m_fieldScans;
    const CensusTaker *m_census = nullptr;
    std::map<QString, std::unique_ptr<VerbScan>> m_verbScans;
    std::vector<std::unique_ptr<Leaf>> m_leaves;
    std::vector<std::unique_ptr<RuleNode>> m_asDeeds; ///< fields' conditions in terms of deeds
};

} // namespace comptoir
