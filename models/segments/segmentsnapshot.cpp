#include "models/segments/segmentsnapshot.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

Result<QList<SegmentSnapshot::Change>> changesOf(Database &database, SegmentId id)
{
    QList<SegmentSnapshot::Change> changes;
    Statement read = database.prepare(QStringLiteral(
        "SELECT customer_id, entered, at FROM segment_change WHERE segment_id = ? ORDER BY id"));
    read.bind(1, id);
    while (read.next())
        changes.append({read.id<CustomerTag>(0), read.boolean(1), read.timestamp(2)});
    if (!read.ok())
        return read.error();
    return changes;
}

Done putChanges(Database &database, SegmentId id, const QList<SegmentSnapshot::Change> &changes)
{
    Statement write = database.prepare(
        QStringLiteral("INSERT INTO segment_change(segment_id, customer_id, entered, at)"
                       " SELECT ?1, id, ?3, ?4 FROM customer WHERE id = ?2"));
    for (const SegmentSnapshot::Change &change : changes) {
        const Done written = write.bind(1, id)
                                 .bind(2, change.customer)
                                 .bind(3, change.entered)
                                 .bind(4, change.at)
                                 .run();
        if (!written)
            return written;
    }
    return done();
}

Done putSizes(Database &database, SegmentId id, const QList<SegmentSize> &sizes)
{
    SegmentMembers members(database);
    for (const SegmentSize &size : sizes) {
        if (Done written = members.recordSize(id, size); !written)
            return written;
    }
    return done();
}

} // namespace

Result<SegmentSnapshot> SegmentSnapshot::take(Database &database, SegmentId id)
{
    const Result<Segment> segment = SegmentRepository(database).get(id);
    if (!segment)
        return segment.error();
    Statement rule = database.prepare(QStringLiteral("SELECT rule FROM segment WHERE id = ?"));
    const QString ruleText = rule.bind(1, id).next() ? rule.text(0) : QString();
    if (!rule.ok())
        return rule.error();
    const Result<QList<SegmentSize>> sizes = SegmentMembers(database).sizes(id);
    if (!sizes)
        return sizes.error();
    const Result<QList<Change>> changes = changesOf(database, id);
    if (!changes)
        return changes.error();
    return SegmentSnapshot{*segment, ruleText, *sizes, *changes};
}

Result<SegmentId> SegmentSnapshot::putBack(Database &database) const
{
    const Result<SegmentId> id = SegmentRepository(database).putBack(segment, ruleText);
    if (!id)
        return id;
    if (const Done put = putSizes(database, *id, sizes); !put)
        return put.error();
    if (const Done put = putChanges(database, *id, changes); !put)
        return put.error();
    return id;
}

} // namespace comptoir
