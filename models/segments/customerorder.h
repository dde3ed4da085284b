#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/segments/field.h"

#include <vector>

namespace comptoir {

class Database;

/// Everybody from the smallest value of a field, as the file has it; equals by their id. Then, by
/// their id too, those without a value.
struct CustomerOrder
{
    std::vector<qint32> ids;
    size_t valued = 0; ///< how many have a value
};

/// The values are read once, in the order in which they lie in the file, and sorted here: SQLite
/// would sort rows, which takes several times as long. Texts without accents and case. The error
/// Cancelled soon after the token is.
Result<CustomerOrder> customerOrder(Database &database, const Field &field,
                                    const RuleMoment &moment, const CancelToken &cancel = {});
/// As the owner sees the field, whose days and years may run the other way than what they are
/// reckoned from. People without a value come last both ways.
std::vector<qint32> turned(const CustomerOrder &order, const Field &field, bool descending);

/// Both at once.
Result<std::vector<qint32>> everybodyBy(Database &database, const Field &field, bool descending,
                                        const RuleMoment &moment, const CancelToken &cancel = {});

} // namespace comptoir
