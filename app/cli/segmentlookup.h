#pragma once

#include "models/domain/clock.h"
#include "models/segments/customerset.h"
#include "models/segments/segmentrepository.h"

namespace comptoir::cli {

/// By its number, key or name. NotFound, in words for who typed it.
Result<Segment> findSegment(Database &database, const QString &text);

/// Whom a message to it would reach: who is in it at that instant, evaluated anew. InvalidArgument:
/// nobody can be, or nobody can tell, since what it asks about has not arrived.
Result<CustomerSet> membersOf(Database &database, const QString &segment, Timestamp now,
                              const CancelToken &cancel);

} // namespace comptoir::cli
