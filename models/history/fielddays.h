#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/segments/field.h"
#include "models/segments/window.h"

#include <QDate>

#include <vector>

namespace comptoir {

class Database;

/// The day of a date or instant of everybody who has one, as the file has it now; instants on the
/// calendar of the zone.
struct FieldDay
{
    CustomerId customer;
    QDate day;
};
Result<std::vector<FieldDay>> fieldDays(Database &database, const Field &field,
                                        const RuleMoment &moment);

} // namespace comptoir
