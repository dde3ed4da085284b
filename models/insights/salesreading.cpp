#include "models/insights/salesreading.h"

#include "models/domain/shop.h"
#include "models/insights/shopzones.h"
#include "models/store/database.h"
#include "models/store/orderlist.h"
#include "models/store/rowreading.h"
#include "models/store/shoprepository.h"

#include <algorithm>

namespace comptoir {

namespace {

/// The shops' periods: one a zone.
class ShopPeriods
{
public:
    ShopPeriods(const QList<Shop> &shops, PeriodKind kind, Timestamp now)
    {
        const ShopZones zones(shops);
        m_first = periodAsOf(kind, now, zones.main());
        for (const ShopId shop : zones.elsewhere())
            m_periods.insert(shop.value, periodAsOf(kind, now, zones.of(shop)));
    }

    [[nodiscard]] const Period &first() const { return m_first; }
    [[nodiscard]] const Period &of(qint64 shop) const
    {
        const auto found = m_periods.constFind(shop);
        return found == m_periods.cend() ? m_first : *found;
    }
    /// The earliest beginning of all.
    [[nodiscard]] Timestamp from() const
    {
        Timestamp earliest = m_first.previousFrom;
        for (const Period &period : m_periods)
            earliest = std::min(earliest, period.previousFrom);
        return earliest;
    }

private:
    QHash<qint64, Period> m_periods;
    Period m_first;
};

Currency mainCurrency(const QList<Shop> &shops)
{
    QHash<Currency, int> count;
    for (const Shop &shop : shops)
        ++count[shop.currency];
    Currency best;
    for (const Shop &shop : shops) {
        if (!shop.currency.isNull() && count.value(shop.currency) > count.value(best, 0))
            best = shop.currency;
    }
    return best;
}

/// Zones differ in what a day is but not in how many steps a period has, save for an hour or a day
/// at the edges: those go to the nearest step.
int stepIn(const Period &period, Timestamp at, int steps)
{
    return std::min(period.stepOf(at), steps - 1);
}

/// Buyers who had their data erased: nobody, and yet the same buyer each time, so that figures of
/// the past stay as they were.
class NamelessBuyers
{
public:
    Done read(Database &database)
    {
        Statement orders = database.prepare(QStringLiteral(
            "SELECT o.id, e.person_id, o.placed_at, o.valid FROM erased_record e JOIN orders o"
            " ON o.shop_id = e.shop_id AND o.remote_id = e.remote_id WHERE e.kind = 'order'"));
        while (orders.next()) {
            const qint64 buyer = kFirst + orders.int64(1);
            m_buyers.insert(orders.int64(0), buyer);
            if (!orders.boolean(3))
                continue;
            const Timestamp at = orders.timestamp(2);
            m_first.insert(buyer, std::min(m_first.value(buyer, at), at));
        }
        return orders.ok() ? done() : Done(orders.error());
    }
    [[nodiscard]] CustomerId buyerOf(qint64 order) const { return {m_buyers.value(order)}; }
    [[nodiscard]] bool isNameless(qint64 buyer) const { return buyer >= kFirst; }
    [[nodiscard]] std::optional<Timestamp> firstOrder(qint64 buyer) const
    {
        const auto found = m_first.constFind(buyer);
        return found == m_first.cend() ? std::nullopt : std::optional(*found);
    }

private:
    static constexpr qint64 kFirst = qint64(1) << 40; ///< beyond every customer's id
    QHash<qint64, qint64> m_buyers; ///< by order
    QHash<qint64, Timestamp> m_first;
};

Done tallyOrders(Database &database, const ShopPeriods &periods, const NamelessBuyers &nameless,
                 SalesTally &tally)
{
    Statement orders = database.prepare(
        QStringLiteral("SELECT placed_at, customer_id, shop_total, shop_currency, shop_id, id"
                       " FROM orders WHERE placed_at >= ?1 AND placed_at < ?2 AND %1")
            .arg(soldOrderSql()));
    orders.bind(1, periods.from()).bind(2, periods.first().until);
    const auto steps = static_cast<int>(periods.first().stepEnds.size());
    while (orders.next()) {
        SoldOrder order{
            orders.timestamp(0), orders.id<CustomerTag>(1), {orders.int64(2), orders.currency(3)}};
        if (!order.customer.isValid())
            order.customer = nameless.buyerOf(orders.int64(5));
        const Period &period = periods.of(orders.int64(4));
        if (order.placedAt >= period.from)
            tally.add(order, stepIn(period, order.placedAt, steps));
        else if (order.placedAt >= period.previousFrom && order.placedAt < period.previousUntil)
            tally.add(order, -1);
    }
    return orders.ok() ? done() : Done(orders.error());
}

Done tellFirstOrders(Database &database, const NamelessBuyers &nameless, SalesTally &tally)
{
    Statement first = database.prepare(
        QStringLiteral("SELECT first_order_at FROM customer_facts WHERE customer_id = ?"));
    for (const qint64 customer : tally.customers()) {
        if (nameless.isNameless(customer)) {
            if (const auto at = nameless.firstOrder(customer))
                tally.setFirstOrder(customer, *at);
            continue;
        }
        first.bind(1, customer);
        if (first.next() && !first.isNull(0))
            tally.setFirstOrder(customer, first.timestamp(0));
        if (!first.ok())
            return first.error();
        first.reset();
    }
    return done();
}

} // namespace

Result<qint64> countSales(Database &database, int daysBefore, const QTime &time, Timestamp now)
{
    const Result<QList<Shop>> shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    const ShopZones zones(*shops);
    const auto start = [&](const QTimeZone &zone) {
        return instantAt(now.toZone(zone).date().addDays(-daysBefore), time, zone);
    };
    const Timestamp until{now.ms + 1};
    OrderListQuery query;
    query.counted = true;
    query.from = start(zones.main());
    query.until = until;
    for (const ShopId shop : zones.elsewhere())
        query.ofShops.append({shop, start(zones.of(shop)), until});
    const Result<OrderSums> sums = OrderList(query).sums(database);
    if (!sums)
        return sums.error();
    return sums->count;
}

Result<SalesComparison> readSales(Database &database, PeriodKind kind, Timestamp now)
{
    const Result<QList<Shop>> shops = ShopRepository(database).list();
    if (!shops)
        return shops.error();
    const ShopPeriods periods(*shops, kind, now);
    SalesComparison sales;
    sales.period = periods.first();
    SalesTally tally(mainCurrency(*shops), static_cast<int>(sales.period.stepEnds.size()));
    NamelessBuyers nameless;
    if (const Done read = nameless.read(database); !read)
        return read.error();
    if (const Done tallied = tallyOrders(database, periods, nameless, tally); !tallied)
        return tallied.error();
    if (const Done told = tellFirstOrders(database, nameless, tally); !told)
        return told.error();
    sales.now = tally.now();
    sales.before = tally.before();
    sales.steps = tally.steps();
    return sales;
}

} // namespace comptoir
