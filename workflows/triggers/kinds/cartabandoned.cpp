#include "models/history/carthistory.h"
#include "workflows/triggers/kinds/kindlist.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    CartHistory history(of.database());
    const auto after = of.get<Delay>("after");
    const std::optional<Money> atLeast = of.amount("at_least");
    const Look look = of.lookBack(after);
    // What is no longer open is not given live, and the index of open carts is short.
    return of.addLain(of.isLive() ? history.open(look, atLeast) : history.touched(look, atLeast),
                      after, HistoryTable::Carts);
}

} // namespace

TriggerKind cartAbandoned()
{
    return {
        QStringLiteral("cart_abandoned"), {HistoryTable::Carts}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
