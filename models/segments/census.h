#pragma once

#include "models/segments/fieldscan.h"

namespace comptoir {

/// Who there is to be asked about at a moment: whoever had been seen by then, or whom nobody dated.
struct Census
{
    CustomerSet everybody;
    /// Something happened after the moment: what the file sums up (customer_facts) includes it, so
    /// that figures must be added up anew from what was done until then.
    bool isPast = false;
};

/// Takes the census on a walk over people's figures, which conditions share: whether anything is
/// later than the moment. Where nothing is, nobody came later either, so that everybody is there.
class CensusTaker : public FieldListener
{
public:
    explicit CensusTaker(Timestamp now)
        : m_now(now.ms)
    {}

    void askOf(FieldScan &facts);
    void take(qint32 person, const Statement &row) override;

    Census census; ///< with all people, also where the moment is past

private:
    qint64 m_now;
};

/// Who had been seen by a moment that is past.
Result<CustomerSet> everybodyAt(const EvaluationContext &context);

/// The greatest id in use; 0: there is nobody.
Result<qint64> greatestCustomerId(Database &database);

} // namespace comptoir
