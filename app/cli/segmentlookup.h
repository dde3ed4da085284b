#pragma once

#include "models/segments/segmentrepository.h"

namespace comptoir::cli {

/// By its number, key or name. NotFound, in words for who typed it.
Result<Segment> findSegment(Database &database, const QString &text);

} // namespace comptoir::cli
