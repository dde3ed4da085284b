#pragma once

#include "models/history/fielddays.h"
#include "workflows/triggers/triggersearch.h"

namespace comptoir {

/// What the field "field" of a trigger says of everybody. Of a field that is gone, nothing, and a
/// note; a note also of the past where the field is of the present alone.
Result<std::vector<FieldDay>> datesOf(TriggerSearch &of);

} // namespace comptoir
