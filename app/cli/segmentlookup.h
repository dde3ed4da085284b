#pragma once

#include "models/domain/clock.h"
#include "models/segments/customerset.h"
#include "models/segments/segmentrepository.h"

namespace comptoir::cli {

/// By its number, key or name. NotFound, in words for who typed it.
Result<Segment> findSegment(Database &database, const QString &text);

/// Who is in it at that instant, evaluated anew.
Result<CustomerSet> membersOf(Database &database, const QString &segment, Timestamp now,
                              const CancelToken &cancel);

} // namespace comptoir::cli
