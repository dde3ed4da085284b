#pragma once

#include "models/domain/result.h"
#include "models/segments/field.h"

#include <vector>

namespace comptoir {

class Database;

/// Everybody in the order of a field; people without a value come last both ways, and equals by
/// their id. The values are read once, in the order in which they lie in the file, and sorted here:
/// SQLite would sort rows, which takes several times as long. Texts without accents and case.
Result<std::vector<qint32>> everybodyBy(Database &database, const Field &field, bool descending,
                                        const RuleMoment &moment);

} // namespace comptoir
