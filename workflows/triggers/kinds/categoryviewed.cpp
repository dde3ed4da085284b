#include "models/history/eventhistory.h"
#include "workflows/triggers/kinds/kindlist.h"
#include "workflows/triggers/lastofeach.h"

#include <QSet>

namespace comptoir::triggers {

namespace {

/// Looks belong together that lie no further apart.
constexpr qint64 kTogetherMs = 7LL * 24 * 3'600'000;

/// Those by which so many products of a category had been looked at. `all` lie by customer,
/// category and instant.
Happenings thoseOfSeveral(const Happenings &all, qint64 times)
{
    Happenings found;
    for (size_t i = 0; i < all.size(); ++i) {
        QSet<qint64> products;
        for (size_t back = i + 1; back-- > 0;) {
            const Happening &one = all[back];
            if (one.customer != all[i].customer || one.thing != all[i].thing
                || one.at.ms <= all[i].at.ms - kTogetherMs)
                break;
            products.insert(static_cast<qint64>(one.number.value_or(0)));
        }
        if (products.size() >= times)
            found.push_back(all[i]);
    }
    return found;
}

Done find(TriggerSearch &of)
{
    const auto after = of.get<Delay>("after");
    Look look = of.lookBack(after);
    look.during = {{look.during.from.ms - kTogetherMs}, of.during().until};
    auto views = EventHistory(of.database()).categoryViews(look, of.ids("categories"));
    if (views) {
        const Happenings all = endAtNext(*views);
        *views = thoseOfSeveral(all, of.get<qint64>("times"));
    }
    return of.addLain(views, after, HistoryTable::Events);
}

} // namespace

TriggerKind categoryViewed()
{
    return {QStringLiteral("category_viewed"),
            {HistoryTable::Events},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
