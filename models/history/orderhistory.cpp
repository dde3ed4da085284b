#include "models/history/orderhistory.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

#define COMPTOIR_DURING " o.placed_at >= ?1 AND o.placed_at < ?2 AND o.customer_id IS NOT NULL"
// What somebody ordered before `o`; two orders of one instant come in the order of their ids.
#define COMPTOIR_EARLIER                                                                           \
    " FROM orders e WHERE e.customer_id = o.customer_id AND e.valid = 1"                           \
    " AND e.placed_at <= o.placed_at AND (e.placed_at < o.placed_at OR e.id < o.id)"

constexpr const char *kWorth
    = " AND ((o.currency = ?4 AND o.original_total >= ?3) OR (o.currency <> ?4"
      " AND o.shop_currency = ?4 AND o.shop_total + o.shop_refunded >= ?3))";

} // namespace

OrderHistory::OrderHistory(Database &database)
    : m_database(database)
{}

Result<Happenings> OrderHistory::read(const QString &sql, const Look &look,
                                      const std::optional<Money> &amount, qint64 number)
{
    Statement rows = m_database.prepare(sql);
    rows.bind(1, look.during.from).bind(2, look.during.until);
    if (amount)
        rows.bind(3, amount->minor).bind(4, amount->currency);
    else if (number > 0)
        rows.bind(3, number);
    return happeningsOf(rows);
}

Result<Happenings> OrderHistory::placed(const Look &look, const std::optional<Money> &atLeast)
{
    const QString worth = atLeast ? QLatin1String(kWorth) : QString();
    // In two arms, each of which a partial index serves.
    const QString columns = QStringLiteral(
        "SELECT o.customer_id, o.placed_at, o.id, o.id, NULL, NULL FROM orders o WHERE");
    return read(columns + QStringLiteral(" o.valid = 1 AND" COMPTOIR_DURING) + worth
                    + QStringLiteral(" UNION ALL ") + columns
                    + QStringLiteral(" o.valid = 0 AND o.test = 0 AND o.gone_at IS NULL"
                                     " AND" COMPTOIR_DURING)
                    + worth,
                look, atLeast);
}

Result<Happenings> OrderHistory::numbered(const Look &look, qint64 number)
{
    return read(QStringLiteral("SELECT o.customer_id, o.placed_at, o.id, o.id, NULL, NULL"
                               " FROM orders o WHERE o.valid = 1 AND" COMPTOIR_DURING
                               " AND (SELECT count(*)" COMPTOIR_EARLIER ") = ?3 - 1"),
                look, {}, number);
}

Result<Happenings> OrderHistory::spent(const Look &look, const Money &amount)
{
    return read(
        QStringLiteral("SELECT customer_id, placed_at, id, id, NULL, NULL FROM (SELECT"
                       " o.customer_id, o.placed_at, o.id, o.shop_total, (SELECT"
                       " coalesce(sum(e.shop_total), 0)" COMPTOIR_EARLIER
                       " AND e.shop_currency = ?4) AS before FROM orders o WHERE o.valid = 1"
                       " AND o.shop_currency = ?4 AND" COMPTOIR_DURING ")"
                       " WHERE before < ?3 AND before + shop_total >= ?3"),
        look, amount);
}

Result<Happenings> OrderHistory::sales(const Look &look)
{
    return read(
        QStringLiteral("SELECT o.customer_id, o.placed_at, o.id, o.id, (SELECT min(n.placed_at)"
                       " FROM orders n WHERE n.customer_id = o.customer_id AND n.valid = 1"
                       " AND n.placed_at >= o.placed_at"
                       " AND (n.placed_at > o.placed_at OR n.id > o.id)), NULL"
                       " FROM orders o WHERE o.valid = 1 AND" COMPTOIR_DURING),
        look);
}

Result<Happenings> OrderHistory::bought(const Look &look, const ProductPick &products)
{
    // CROSS: by the orders of the stretch, not by all that was ever sold of a product.
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT o.customer_id, o.placed_at, o.id, i.product_id, NULL,"
                       " sum(i.quantity) FROM orders o CROSS JOIN order_line i ON i.order_id = o.id"
                       " WHERE o.valid = 1 AND i.product_id IS NOT NULL AND" COMPTOIR_DURING
                       "%1 GROUP BY o.id, i.product_id")
            .arg(products.condition("i.product_id", 3)));
    rows.bind(1, look.during.from).bind(2, look.during.until);
    products.bindTo(rows, 3);
    return happeningsOf(rows);
}

} // namespace comptoir
