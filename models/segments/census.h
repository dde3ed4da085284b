#pragma once

#include "models/segments/evaluationcontext.h"

namespace comptoir {

/// Who there is to be asked about at a moment: whoever had been seen by then, or whom nobody dated.
struct Census
{
    CustomerSet everybody;
    /// Something happened after the moment: what the file sums up (customer_facts) includes it, so
    /// that figures must be added up anew from what was done until then.
    bool isPast = false;
};

/// Of everybody, or of those that the context is about.
Result<Census> takeCensus(const EvaluationContext &context);
/// The greatest id in use; 0: there is nobody.
Result<qint64> greatestCustomerId(Database &database);

} // namespace comptoir
