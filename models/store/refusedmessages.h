#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

namespace comptoir {

class Database;

/// After the owner wrote down that a customer said no: the advertising that waits for them is
/// withdrawn at once, by the channel and for the purpose of which the ledger says no now. (The gate
/// would stop it when its time comes; until then it would be listed as planned.) Told on the
/// timeline. In the caller's Transaction. How many.
Result<qint64> withdrawRefused(Database &database, CustomerId customer, Timestamp now);

} // namespace comptoir
