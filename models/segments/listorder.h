#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/segments/field.h"

#include <vector>

namespace comptoir {

class Database;

/// Where somebody stands in the order of a List field.
struct ListKey
{
    qint32 customer = 0;
    qint64 key = 0; ///< smaller: earlier
};

/// Everybody who has items, with a key that compares as their items do beside one another, in
/// alphabetical order, without accents and case: "Bio", then "Bio, VIP", then "VIP". The first four
/// items of a person count.
Result<std::vector<ListKey>> listKeys(Database &database, const Field &field,
                                      const RuleMoment &moment, const CancelToken &cancel);

} // namespace comptoir
