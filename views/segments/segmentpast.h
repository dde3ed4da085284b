#pragma once

#include "views/segments/segmentreading.h"

namespace comptoir {

/// How many were in segments at earlier instants, asked of the file and not of what was kept of
/// them: what a segment made today had a month ago. See RuleEvaluator on what the past knows.
class SegmentPast
{
public:
    /// For each segment one number an instant, in the orders given. Cancelled.
    static Result<QList<QList<qint64>>> counts(Database &database, const QList<Segment> &segments,
                                               const QList<Timestamp> &instants,
                                               const CancelToken &cancel);
    /// Who was in it by the rule of today, each time. Cancelled.
    static Result<QList<CustomerSet>> members(Database &database, const Segment &segment,
                                              const QList<Timestamp> &instants,
                                              const CancelToken &cancel);
};

} // namespace comptoir
