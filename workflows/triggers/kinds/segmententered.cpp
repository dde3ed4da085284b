#include "models/history/peoplehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    PeopleHistory history(of.database());
    const Result<SegmentId> segment = history.segmentOf(of.get<QString>("segment"));
    if (!segment)
        return segment.error();
    if (!segment->isValid()) {
        of.note(TriggerNote::Kind::Missing);
        return done();
    }
    return of.add(history.moved(of.look(HistoryTable::SegmentChanges), *segment, true),
                  HistoryTable::SegmentChanges);
}

} // namespace

TriggerKind segmentEntered()
{
    return {QStringLiteral("segment_entered"),
            {HistoryTable::SegmentChanges},
            24 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
