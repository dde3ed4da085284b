#include "models/history/eventhistory.h"
#include "workflows/triggers/kinds/kindlist.h"
#include "workflows/triggers/lastofeach.h"

namespace comptoir::triggers {

namespace {

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    Look look = of.lookBack(after);
    look.during.until = of.during().until; // who looks again begins to wait anew
    auto views = EventHistory(of.database()).views(look, of.products());
    if (views)
        endAtNext(*views);
    return of.addLain(views, after, HistoryTable::Events);
}

} // namespace

TriggerKind productViewed()
{
    return {
        QStringLiteral("product_viewed"), {HistoryTable::Events}, 48 * TriggerKind::kHourMs, &find};
}

} // namespace comptoir::triggers
