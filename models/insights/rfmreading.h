#pragma once

#include "models/domain/result.h"
#include "models/domain/rfm.h"

#include <QTimeZone>

namespace comptoir {

class Database;

/// The cuts of the customers as they are in the file: everybody with an order that counts, all
/// time. A walk over customer_facts: tenths of a second for hundreds of thousands. Days are those
/// of `zone`.
Result<RfmCuts> readRfmCuts(Database &database, const QTimeZone &zone);

/// Where the owner's days begin: the zone of the first shop that is connected, else UTC.
Result<QTimeZone> zoneOfScores(Database &database);

} // namespace comptoir
