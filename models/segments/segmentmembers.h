#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/segments/customerset.h"

#include <QDate>
#include <QList>

namespace comptoir {

class Database;

/// How many were in a segment on a day that something was counted.
struct SegmentSize
{
    QDate day; ///< on the owner's calendar
    qint64 members = 0; ///< at its end
    qint64 entered = 0, left = 0; ///< during it

    bool operator==(const SegmentSize &) const = default;
};

/// Who is in a segment, as last kept (tables segment_member, segment_change, segment_size). Writes
/// run in the caller's transaction.
class SegmentMembers
{
public:
    explicit SegmentMembers(Database &database);

    Result<CustomerSet> of(SegmentId segment);
    Result<bool> contains(SegmentId segment, CustomerId customer);

    /// What changed is written: chunks of some thousand people each.
    Done replace(SegmentId segment, const CustomerSet &before, const CustomerSet &after);
    /// Entries in the people's histories. People who are gone have none.
    Done recordChanges(SegmentId segment, const CustomerSet &entered, const CustomerSet &left,
                       Timestamp at);
    /// Adds to the day's line.
    Done recordSize(SegmentId segment, const SegmentSize &size);

    /// Oldest first.
    Result<QList<SegmentSize>> sizes(SegmentId segment);
    /// When the customer came in last; nothing for one who was in from the first count.
    Result<std::optional<Timestamp>> enteredAt(SegmentId segment, CustomerId customer);

private:
    Database &m_database;
};

} // namespace comptoir
