#include "models/insights/rfmreading.h"

#include "models/store/database.h"
#include "models/store/mainshop.h"

namespace comptoir {

Result<RfmCuts> readRfmCuts(Database &database, const QTimeZone &zone)
{
    std::vector<qint64> lastOrders;
    std::vector<qint64> orders;
    QHash<QString, std::vector<qint64>> spent;
    Statement read = database.prepare(
        QStringLiteral("SELECT last_order_at, orders_count, total_spent, currency"
                       " FROM customer_facts WHERE orders_count > 0"));
    while (read.next()) {
        lastOrders.push_back(read.int64(0));
        orders.push_back(read.int64(1));
        spent[read.text(3)].push_back(read.int64(2));
    }
    if (!read.ok())
        return read.error();
    RfmCuts cuts;
    cuts.recency = quintileCuts(startsOfDays(lastOrders, zone));
    cuts.frequency = quintileCuts(std::move(orders));
    for (auto money = spent.cbegin(); money != spent.cend(); ++money) {
        if (const QuintileCuts of = quintileCuts(*money); of != kNoCuts)
            cuts.monetary.insert(money.key(), of);
    }
    return cuts;
}

Result<QTimeZone> zoneOfScores(Database &database)
{
    const Result<MainShop> shop = mainShop(database);
    if (!shop)
        return shop.error();
    return shop->zone;
}

} // namespace comptoir
