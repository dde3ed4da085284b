#include "models/history/pointshistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    return of.addLain(
        pointsLeftAlone(of.database(), of.lookBack(after), double(of.get<qint64>("at_least"))),
        after, HistoryTable::Events, QStringLiteral("event:"));
}

} // namespace

TriggerKind pointsUnused()
{
    return {
        QStringLiteral("points_unused"), {HistoryTable::Events}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
