#include "models/history/statehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    return of.addLain(StateHistory(of.database()).paymentAwaited(of.lookBack(after)), after,
                      HistoryTable::Orders);
}

} // namespace

TriggerKind paymentPending()
{
    return {QStringLiteral("payment_pending"),
            {HistoryTable::Orders},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
