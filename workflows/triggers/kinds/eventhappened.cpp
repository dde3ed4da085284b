#include "models/history/eventhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(
        EventHistory(of.database()).ofKind(of.look(HistoryTable::Events), of.get<QString>("event")),
        HistoryTable::Events, QStringLiteral("event:"));
}

} // namespace

TriggerKind eventHappened()
{
    return {
        QStringLiteral("event_happened"), {HistoryTable::Events}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
