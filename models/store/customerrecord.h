#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>

namespace comptoir {

class Database;

/// Everything that the file holds about one person, for the person (GDPR art. 15 and 20). The shape
/// is in docs/customer-record.md; `format` grows by one when a member changes its meaning.
/// NotFound.
Result<QJsonObject> customerRecord(Database &database, CustomerId customer, Timestamp now);

} // namespace comptoir
