#include "models/history/engagementhistory.h"
#include "models/history/orderhistory.h"
#include "models/store/mainshop.h"
#include "workflows/triggers/kinds/kindlist.h"

#include <algorithm>
#include <cmath>

namespace comptoir::triggers {

namespace {

constexpr double kMost = 1e12; ///< of a border

/// Files may hold any number, or none.
double borderOf(const TriggerSearch &of)
{
    const auto value = of.get<double>("value");
    return std::isfinite(value) ? std::clamp(value, -kMost, kMost) : kMost;
}

Done spentMoreThan(TriggerSearch &of, double value)
{
    const Result<MainShop> shop = mainShop(of.database());
    if (!shop)
        return shop.error();
    if (shop->currency.isNull())
        return done();
    const double minor = std::ceil(value * std::pow(10, shop->currency.minorDigits()));
    return of.add(
        OrderHistory(of.database())
            .spent(of.look(HistoryTable::Orders), {static_cast<qint64>(minor), shop->currency}),
        HistoryTable::Orders, QStringLiteral("order:"));
}

Done find(TriggerSearch &of)
{
    const QString field = of.get<QString>("field");
    const ScoreBorder border{field == QLatin1String("engagement_recent"),
                             !of.is("direction", "down"), borderOf(of)};
    if (border.recent || field == QLatin1String("engagement")) {
        const auto crossed = scoreCrossed(of.database(), of.during(), border);
        if (!crossed)
            return crossed.error();
        for (const Happening &one : *crossed)
            of.put(one, one.at, HistoryTable::None, dayKey(one.at.toZone(of.zone()).date()));
        return done();
    }
    if (border.up && field == QLatin1String("orders_count"))
        return of.add(OrderHistory(of.database())
                          .numbered(of.look(HistoryTable::Orders),
                                    static_cast<qint64>(std::ceil(border.value))),
                      HistoryTable::Orders, QStringLiteral("order:"));
    if (border.up && field == QLatin1String("total_spent"))
        return spentMoreThan(of, border.value);
    of.note(field.isEmpty() ? TriggerNote::Kind::Missing : TriggerNote::Kind::NotKept);
    return done();
}

} // namespace

TriggerKind scoreCrossed()
{
    return {QStringLiteral("score_crossed"),
            {HistoryTable::Orders, HistoryTable::Events},
            48 * TriggerKind::kHourMs,
            &find};
}

} // namespace comptoir::triggers
