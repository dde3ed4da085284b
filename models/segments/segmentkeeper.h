#pragma once

#include "models/segments/ruleevaluator.h"
#include "models/segments/segmentrepository.h"

namespace comptoir {

/// Keeps who is in every kept segment right as the file and the time move on: looks again at whom a
/// transaction touched (table segment_dirty) and whom time alone may have moved, and counts anew
/// only what it must: new and changed rules, and segments that compare customers with each other.
/// Coming in and going out are written into the customers' histories. To be run on the writer, once
/// after each page of a sync and now and then; cut short anywhere, the next run makes up for it.
class SegmentKeeper
{
public:
    enum class Depth {
        Page, ///< leaves segments that hang on everybody for later: after each page of a sync
        Whole,
    };
    struct Outcome
    {
        qint64 entered = 0, left = 0;
        QList<SegmentId> changed; ///< whose members are others now
        qint64 lookedAt = 0; ///< customers, of segments that were not counted anew
    };

    /// All of them must outlive the keeper.
    SegmentKeeper(Database &database, const FieldCatalogue &fields,
                  const BehaviourCatalogue &behaviours);

    /// One transaction. `request` says the moment; cache and people are not used.
    Result<Outcome> update(const EvaluationRequest &request, Depth depth = Depth::Whole);
    /// Counts every segment anew; nobody comes in or goes out by that but who would have.
    Result<Outcome> recount(const EvaluationRequest &request);

private:
    class Run;

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
};

} // namespace comptoir
