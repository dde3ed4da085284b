#pragma once

#include "models/segments/deedleaves.h"
#include "models/segments/fieldscan.h"

namespace comptoir {

/// How near a person's postcode lies. People of whom that is not known are not near.
class DistanceLeaf : public Leaf, public FieldListener
{
public:
    DistanceLeaf(const DistanceCondition &condition, const EvaluationContext &context);

    void take(qint32 person, const Statement &row) override;
    Result<CustomerSet> members(const Census &census) override;

    /// Where people live, as a field of rows; not in the catalogue, since places have no order.
    static Field place();

private:
    const EvaluationContext &m_context;
    DistanceCondition m_condition;
    std::vector<qint64> m_weights; ///< of the address that counts so far
    CustomerSet m_near;
};

} // namespace comptoir
