#pragma once

#include "models/segments/segmentrepository.h"

namespace comptoir {

// For who adds many at once and has held them against each other: SegmentRepository::add() holds
// one against all.

/// What is wrong with the segment by itself: InvalidArgument, a name too long or none; Parse, a
/// rule past the limits.
Done checkSegmentItself(const Segment &segment);
/// As it is, under its key.
Result<SegmentId> insertSegment(Database &database, const Segment &segment, Timestamp now);

} // namespace comptoir
