#pragma once

#include "models/store/shadow.h"

namespace comptoir {

/// What has to stand in memory for a forecast: to what engine and hand-overs write in any case, and
/// to what the steps of the workflows that are on write besides, in all versions by which somebody
/// may go on. Whatever is missing here makes the forecast fail, and harms nothing.
class ForecastTables
{
public:
    static Result<Shadow::Tables> read(Database &database);
};

} // namespace comptoir
