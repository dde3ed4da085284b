#include "models/segments/segmentkeeper.h"

#include "models/segments/behaviour.h"
#include "models/segments/evaluationsettings.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentmembers.h"
#include "models/store/store.h"

namespace comptoir {

namespace {

constexpr qint64 kSegmentCost = 80; ///< of a segment by itself, in changes

/// The first so many of them.
CustomerSet firstOf(const CustomerSet &people, qint64 most)
{
    CustomerSet first;
    people.each([&](qint32 id) {
        if (most-- > 0)
            first.insert(id);
    });
    return first;
}

} // namespace

SegmentKeeper::SegmentKeeper(Database &database, const FieldCatalogue &fields,
                             const BehaviourCatalogue &behaviours)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
{}

Done SegmentKeeper::begin()
{
    Transaction transaction(m_database);
    if (!transaction.isActive())
        return transaction.commit();
    if (Done taken = m_database.execute(
            "INSERT OR IGNORE INTO segment_counting SELECT customer_id FROM segment_dirty;"
            "DELETE FROM segment_dirty");
        !taken)
        return taken;
    return transaction.commit();
}

/// Those who move, of whom the file says something else; with their histories where they move by
/// themselves and not by another rule.
Done SegmentKeeper::move(const SegmentCount &count, const KeptSegments::One &kept,
                         const CustomerSet &before, const CustomerSet &moving, Outcome &outcome)
{
    const SegmentId id = kept.segment.id;
    SegmentMembers members(m_database);
    CustomerSet after = before;
    after ^= moving;
    if (!moving.isEmpty() && !outcome.changed.contains(id))
        outcome.changed.append(id);
    if (Done replaced = members.replace(id, before, after); !replaced)
        return replaced;
    const RuleMoment &moment = count.request.moment;
    SegmentSize size{moment.now.toZone(moment.zone).date(), after.count(), 0, 0};
    if (kept.wasCounted) {
        CustomerSet entered = moving;
        entered -= before;
        CustomerSet left = moving;
        left -= entered;
        size.entered = entered.count();
        size.left = left.count();
        outcome.entered += size.entered;
        outcome.left += size.left;
        if (Done told = members.recordChanges(id, entered, left, moment.now); !told)
            return told;
    }
    return members.recordSize(id, size);
}

/// False: there is more of it, for the next slice.
Result<bool> SegmentKeeper::writeOne(const SegmentCount &count,
                                     const SegmentCount::Counted &counted,
                                     const KeptSegments::One &kept, qint64 &room, Outcome &outcome)
{
    const Result<CustomerSet> before = SegmentMembers(m_database).of(counted.segment);
    if (!before)
        return before.error();
    CustomerSet moving = *before;
    moving ^= counted.members;
    const qint64 changes = kept.wasCounted ? moving.count() : 0;
    const bool isAll = changes <= room;
    if (!isAll)
        moving = firstOf(moving, room);
    room -= std::min(changes, room) + kSegmentCost;
    if (const Done moved = move(count, kept, *before, moving, outcome); !moved)
        return moved.error();
    if (!isAll)
        return false;
    const Done noted = m_database
                           .prepare(QStringLiteral("UPDATE segment SET counted_at = ?,"
                                                   " counted_by = ?, members = ? WHERE id = ?"))
                           .bind(1, count.request.moment.now)
                           .bind(2, QString::fromLatin1(counted.stamp))
                           .bind(3, counted.members.count())
                           .bind(4, counted.segment)
                           .run();
    return noted ? Result<bool>(true) : noted.error();
}

/// Whom the count looked at is right now, unless somebody came between.
Done SegmentKeeper::finish(const SegmentCount &count, Writing &writing)
{
    writing.isDone = true;
    writing.outcome.lookedAt = count.lookedAt;
    if (count.isPutOff)
        return done();
    const Done known = count.toCome ? count.toCome->write(m_database, count.toComeBefore)
                                    : PeopleToCome::forget(m_database);
    if (!known)
        return known;
    if (writing.isOvertaken) {
        if (Done back = m_database.execute("INSERT OR IGNORE INTO segment_dirty SELECT customer_id"
                                           " FROM segment_counting");
            !back)
            return back;
    }
    return m_database.execute("DELETE FROM segment_counting");
}

Done SegmentKeeper::write(const SegmentCount &count, Writing &writing, qint64 mostChanges)
{
    Transaction transaction(m_database);
    if (!transaction.isActive())
        return transaction.commit();
    const Result<KeptSegments> kept = KeptSegments::read(m_database, count.request);
    if (!kept)
        return kept.error();
    for (qint64 room = mostChanges; room > 0 && writing.next < count.segments.size();) {
        const SegmentCount::Counted &counted = count.segments[writing.next];
        const KeptSegments::One *now = kept->find(counted.segment);
        const bool isSame
            = now && now->stamp == counted.stamp && now->segment.countedAt == counted.countedBefore;
        if (!isSame) {
            writing.isOvertaken = writing.isOvertaken || now;
            ++writing.next;
            continue;
        }
        const Result<bool> all = writeOne(count, counted, *now, room, writing.outcome);
        if (!all)
            return all.error();
        writing.next += *all ? 1 : 0;
    }
    if (writing.next == count.segments.size()) {
        if (Done finished = finish(count, writing); !finished)
            return finished;
    }
    return transaction.commit();
}

Result<SegmentKeeper::Outcome> SegmentKeeper::update(const EvaluationRequest &request, Depth depth)
{
    if (const Done begun = begin(); !begun)
        return begun.error();
    const Result<SegmentCount> count
        = SegmentCounter(m_database, m_fields, m_behaviours).count(request, depth);
    if (!count)
        return count.error();
    Writing writing;
    while (!writing.isDone) {
        if (const Done written = write(*count, writing); !written)
            return written.error();
    }
    return writing.outcome;
}

Result<SegmentKeeper::Outcome> SegmentKeeper::recount(const EvaluationRequest &request)
{
    return update(request, Depth::Anew);
}

namespace {

Result<SegmentKeeper::Outcome> updateOn(Store &store, Database &reader, SegmentKeeper::Depth depth,
                                        const CancelToken &cancel)
{
    const Result<FieldCatalogue> fields = FieldCatalogue::read(reader);
    Result<EvaluationRequest> request = evaluationAt(reader, store.clock().now());
    if (!fields || !request)
        return fields ? request.error() : fields.error();
    request->cancel = cancel;
    const BehaviourCatalogue behaviours;
    const auto write = [&](auto step) {
        return store
            .write(
                [&](Database &writer) { return step(SegmentKeeper(writer, *fields, behaviours)); })
            .result();
    };
    if (const Done begun = write([](SegmentKeeper keeper) { return keeper.begin(); }); !begun)
        return begun.error();
    const Result<SegmentCount> count
        = SegmentCounter(reader, *fields, behaviours).count(*request, depth);
    if (!count)
        return count.error();
    SegmentKeeper::Writing writing;
    while (!writing.isDone) {
        if (cancel.isCancelled())
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("segments")};
        const Done written
            = write([&](SegmentKeeper keeper) { return keeper.write(*count, writing); });
        if (!written)
            return written.error();
    }
    return writing.outcome;
}

} // namespace

QFuture<Result<SegmentKeeper::Outcome>> updateSegments(Store &store, SegmentKeeper::Depth depth,
                                                       const CancelToken &cancel)
{
    return store.chore([&store, depth, cancel](Database &reader) {
        return updateOn(store, reader, depth, cancel);
    });
}

} // namespace comptoir
