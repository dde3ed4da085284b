#pragma once

#include "models/segments/segmentmembers.h"
#include "models/segments/segmentrepository.h"

namespace comptoir {

/// A segment with what is kept of it over time, so that a deletion can be taken back.
struct SegmentSnapshot
{
    struct Change
    {
        CustomerId customer;
        bool entered = false;
        Timestamp at;

        bool operator==(const Change &) const = default;
    };

    Segment segment;
    QString ruleText; ///< as it stands in the file, also where this program cannot read it
    QList<SegmentSize> sizes;
    QList<Change> changes; ///< oldest first

    /// NotFound.
    static Result<SegmentSnapshot> take(Database &database, SegmentId id);
    /// Under the same key, so that rules that name it find it again, and under the same number if
    /// that is free; who is in is counted anew. People who are gone by now have no entries.
    /// InvalidArgument where its name was given to another one meanwhile. In the caller's
    /// transaction.
    [[nodiscard]] Result<SegmentId> putBack(Database &database) const;
};

} // namespace comptoir
