#pragma once

#include "models/segments/ruleevaluator.h"

namespace comptoir {

/// The zone by whose days rules are asked: of the first shop that is still connected, else of the
/// first; of no shop, UTC.
Result<QTimeZone> mainZone(Database &database);

/// A request at an instant, by the profile's zone and settings.
Result<EvaluationRequest> evaluationAt(Database &database, Timestamp now);

} // namespace comptoir
