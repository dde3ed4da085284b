#include "models/history/orderhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(OrderHistory(of.database()).bought(of.look(HistoryTable::Orders), of.products()),
                  HistoryTable::Orders);
}

} // namespace

TriggerKind productBought()
{
    return {QStringLiteral("product_bought"),
            {HistoryTable::Orders},
            14 * 24 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
