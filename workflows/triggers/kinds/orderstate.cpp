#include "models/history/statehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    StateHistory history(of.database());
    const QStringList states = of.get<QStringList>("states");
    const Result<bool> hasHistory = of.has(DataSource::OrderHistory);
    if (!hasHistory)
        return hasHistory.error();
    if (states.isEmpty())
        of.note(TriggerNote::Kind::Missing);
    else if (!*hasHistory)
        of.note(TriggerNote::Kind::NeedsData, {DataSource::OrderHistory});
    Done added = of.add(history.reached(of.look(HistoryTable::StateChanges), states),
                        HistoryTable::StateChanges);
    if (added && states.contains(QLatin1String("cancelled")))
        added = of.add(history.cancelled(of.look(HistoryTable::Orders)), HistoryTable::Orders);
    if (added && states.contains(QLatin1String("refunded")))
        added = of.add(history.refunded(of.look(HistoryTable::Refunds)), HistoryTable::Refunds);
    return added;
}

} // namespace

TriggerKind orderState()
{
    return {QStringLiteral("order_state"), {}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
