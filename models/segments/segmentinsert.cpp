#include "models/segments/segmentinsert.h"

#include "models/segments/rulejson.h"
#include "models/store/database.h"

namespace comptoir {

Result<SegmentId> insertSegment(Database &database, const Segment &segment, Timestamp now)
{
    const Done inserted
        = database
              .prepare(QStringLiteral("INSERT INTO segment(key, name, description, colour, rule,"
                                      " preset, created_at, updated_at, archived_at)"
                                      " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"))
              .bind(1, segment.key)
              .bind(2, segment.name)
              .bind(3, segment.description)
              .bind(4, segment.colour)
              .bind(5, QString::fromUtf8(RuleJson::write(segment.rule)))
              .bind(6, segment.preset)
              .bind(7, now)
              .bind(8, now)
              .bind(9, segment.archivedAt)
              .run();
    if (!inserted)
        return inserted.error();
    return SegmentId{database.lastInsertId()};
}

} // namespace comptoir
