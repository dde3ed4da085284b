#include "models/history/orderhistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    return of.add(OrderHistory(of.database()).numbered(of.look(HistoryTable::Orders), 1),
                  HistoryTable::Orders);
}

} // namespace

TriggerKind firstOrder()
{
    return {QStringLiteral("first_order"),
            {HistoryTable::Orders},
            14 * 24 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
