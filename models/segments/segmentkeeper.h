#pragma once

#include "models/segments/segmentcount.h"

#include <QFuture>

namespace comptoir {

class Store;

/// Keeps who is in every kept segment right as the file and the time move on. Coming in and going
/// out are written into the customers' histories, each once. To be run after each page of a sync,
/// after the owner's own changes, and now and then for what time alone moves; cut short anywhere,
/// also between its transactions, the next run makes up for it.
///
/// In three steps, so that the writer is never held for long: begin() takes the marks of whom to
/// look at, SegmentCounter finds who is in what on a reader, write() writes the differences slice
/// by slice. What is changed meanwhile is marked anew and looked at by the next run; a segment that
/// is edited, or counted by another run meanwhile, is left for the next one.
class SegmentKeeper
{
public:
    using Depth = SegmentCount::Depth;
    struct Outcome
    {
        qint64 entered = 0, left = 0;
        QList<SegmentId> changed; ///< whose members are others now
        qint64 lookedAt = 0; ///< customers, of segments that were not counted anew
    };

    /// The writer's. All must outlive the keeper.
    SegmentKeeper(Database &database, const FieldCatalogue &fields,
                  const BehaviourCatalogue &behaviours);

    /// Everything on this connection. `request` says the moment; cache and people are not used.
    Result<Outcome> update(const EvaluationRequest &request, Depth depth = Depth::Whole);
    /// Counts every segment anew; nobody comes in or goes out by that but who would have.
    Result<Outcome> recount(const EvaluationRequest &request);

    /// One short transaction.
    Done begin();
    /// Where a count is being written.
    struct Writing
    {
        size_t next = 0; ///< of the count's segments
        bool isOvertaken = false; ///< one was changed meanwhile: its marks stay
        bool isDone = false;
        Outcome outcome;
    };
    /// One short transaction, of about so many changes at most: some hundredths of a second. To be
    /// called until it is done.
    Done write(const SegmentCount &count, Writing &writing, qint64 mostChanges = 4000);

private:
    Result<bool> writeOne(const SegmentCount &count, const SegmentCount::Counted &counted,
                          const KeptSegments::One &kept, qint64 &room, Outcome &outcome);
    Done move(const SegmentCount &count, const KeptSegments::One &kept, const CustomerSet &before,
              const CustomerSet &moving, Outcome &outcome);
    Done finish(const SegmentCount &count, Writing &writing);

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
};

/// An update of the profile's segments at the store's present instant, without holding up the
/// window: counts on the thread for chores, so that one runs after another, and hands the writer
/// one slice at a time. Cancelled: nothing is lost, the next one does it.
QFuture<Result<SegmentKeeper::Outcome>>
updateSegments(Store &store, SegmentKeeper::Depth depth = SegmentKeeper::Depth::Whole,
               const CancelToken &cancel = {});

} // namespace comptoir
