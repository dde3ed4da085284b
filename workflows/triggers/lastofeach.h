#pragma once

#include "models/history/happening.h"

namespace comptoir {

/// Each ends at the latest where the same customer does the same again; sorted by customer, thing
/// and instant. Gives them back.
Happenings &endAtNext(Happenings &happenings);

} // namespace comptoir
