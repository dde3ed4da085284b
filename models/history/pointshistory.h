#pragma once

#include "models/history/happening.h"

namespace comptoir {

class Database;

/// When customers had at least so many loyalty points and left them alone from then on: at the
/// earning that brought them there, or at the use that left so many. `overAt` is when points were
/// used next; `row` is the event's. A customer is among them only with an event in the stretch.
Result<Happenings> pointsLeftAlone(Database &database, const Look &look, double atLeast);

} // namespace comptoir
