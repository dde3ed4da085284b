#include "models/history/orderhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(
        OrderHistory(of.database()).placed(of.look(HistoryTable::Orders), of.amount("at_least")),
        HistoryTable::Orders);
}

} // namespace

TriggerKind orderPlaced()
{
    return {
        QStringLiteral("order_placed"), {HistoryTable::Orders}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
