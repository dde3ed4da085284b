#include "models/history/statehistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    return of.addLain(StateHistory(of.database()).shipped(of.lookBack(after)), after,
                      HistoryTable::None);
}

} // namespace

TriggerKind invoiceUnpaid()
{
    return {QStringLiteral("invoice_unpaid"), {}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
