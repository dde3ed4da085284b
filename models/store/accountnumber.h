#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QList>

namespace comptoir {

class Database;

/// People who have an account that a shop, or an imported file, calls by this number or text.
Result<QList<CustomerId>> withAccountNumber(Database &database, const QString &number);

} // namespace comptoir
