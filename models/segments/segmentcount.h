#pragma once

#include "models/segments/customerset.h"
#include "models/segments/keptsegments.h"
#include "models/segments/peopletocome.h"

namespace comptoir {

/// Who is in which segment, found but not written yet.
struct SegmentCount
{
    enum class Depth {
        Page, ///< leaves segments that hang on everybody for later: after each page of a sync
        Whole,
        Anew, ///< every segment for everybody, whatever was kept
    };
    struct Counted
    {
        SegmentId segment;
        QByteArray stamp; ///< of what was asked
        std::optional<Timestamp> countedBefore; ///< when the file was read
        CustomerSet members;
    };

    EvaluationRequest request; ///< its moment and settings
    std::vector<Counted> segments;
    qint64 lookedAt = 0; ///< customers, of segments that were not counted anew
    /// The marks ask for more than a page may do: they stay for a whole count.
    bool isPutOff = false;
    std::optional<PeopleToCome> toCome; ///< at the moment; nothing: nobody asks
    std::optional<Timestamp> toComeBefore; ///< as of when it was known when the file was read
};

/// Finds who is in every kept segment: looks again at whom the marks name (table segment_counting)
/// and whom time alone may have moved, and counts anew only what it must: new and changed rules,
/// and segments that compare customers with each other. Reads one snapshot, on any connection.
class SegmentCounter
{
public:
    SegmentCounter(Database &database, const FieldCatalogue &fields,
                   const BehaviourCatalogue &behaviours);

    Result<SegmentCount> count(const EvaluationRequest &request, SegmentCount::Depth depth);

private:
    class Run;

    Database &m_database;
    const FieldCatalogue &m_fields;
    const BehaviourCatalogue &m_behaviours;
};

} // namespace comptoir
