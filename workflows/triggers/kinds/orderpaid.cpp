#include "models/history/statehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    StateHistory history(of.database());
    const std::optional<Money> atLeast = of.amount("at_least");
    const Done paid = of.add(
        history.reached(of.look(HistoryTable::StateChanges), {QStringLiteral("paid")}, atLeast),
        HistoryTable::StateChanges);
    if (!paid)
        return paid;
    return of.add(history.paidAtOnce(of.look(HistoryTable::Orders), atLeast), HistoryTable::Orders);
}

} // namespace

TriggerKind orderPaid()
{
    return {QStringLiteral("order_paid"),
            {HistoryTable::Orders},
            14 * 24 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
