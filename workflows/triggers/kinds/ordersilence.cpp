#include "models/history/orderhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    return of.addLain(OrderHistory(of.database()).sales(of.lookBack(after)), after,
                      HistoryTable::Orders, QStringLiteral("order:"));
}

} // namespace

TriggerKind orderSilence()
{
    return {
        QStringLiteral("order_silence"), {HistoryTable::Orders}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
