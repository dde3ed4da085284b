#include "models/segments/factsasof.h"

#include "models/store/shopdeeds.h"

#include <algorithm>

namespace comptoir {

namespace {

bool speaksOf(const QStringList &columns, const char *part)
{
    return std::any_of(columns.cbegin(), columns.cend(), [part](const QString &column) {
        return column.contains(QLatin1String(part));
    });
}

/// As CustomerFacts adds them up: in the currency of most orders, then of the newest, then by code.
constexpr char kOrders[]
    = " LEFT JOIN (SELECT customer_id, shop_currency AS currency, n AS currency_orders_count,"
      "   orders_count, spent AS total_spent, refunded, first_order_at, last_order_at,"
      "   CASE WHEN spent < 0 THEN -((n - 2 * spent) / (2 * n)) ELSE (2 * spent + n) / (2 * n) END"
      "   AS average_basket FROM (SELECT *, row_number() OVER by_weight AS place,"
      "   sum(n) OVER person AS orders_count, min(first_at) OVER person AS first_order_at,"
      "   max(last_at) OVER person AS last_order_at FROM (SELECT customer_id, shop_currency,"
      "   count(*) AS n, sum(shop_total) AS spent, sum(shop_refunded) AS refunded,"
      "   min(placed_at) AS first_at, max(placed_at) AS last_at FROM orders"
      "   WHERE valid = 1 AND placed_at <= ?1 AND customer_id IS NOT NULL"
      "   GROUP BY customer_id, shop_currency)"
      "   WINDOW person AS (PARTITION BY customer_id), by_weight AS (PARTITION BY customer_id"
      "   ORDER BY n DESC, last_at DESC, shop_currency)) WHERE place = 1) o"
      " ON o.customer_id = x.customer_id";

constexpr char kCarts[]
    = " LEFT JOIN (SELECT customer_id, count(*) AS carts_count, max(updated_at) AS open_cart_at"
      "   FROM cart WHERE updated_at <= ?1 AND order_id IS NULL AND completed_at IS NULL"
      "   AND gone_at IS NULL AND lines_count > 0 GROUP BY customer_id) k"
      " ON k.customer_id = x.customer_id";

constexpr char kActivity[]
    = " LEFT JOIN (SELECT customer_id, max(at) AS last_activity_at FROM ("
      "   SELECT customer_id, placed_at AS at FROM orders WHERE placed_at <= ?1"
      "   UNION ALL SELECT customer_id, updated_at FROM cart WHERE updated_at <= ?1"
      "     AND gone_at IS NULL AND lines_count > 0"
      "   UNION ALL SELECT customer_id, at FROM event WHERE at <= ?1"
      "     AND kind NOT IN (" COMPTOIR_SHOP_DEEDS ")"
      "   UNION ALL SELECT customer_id, created_at FROM customer_account WHERE created_at <= ?1"
      "   UNION ALL SELECT t.customer_id, m.at FROM thread t JOIN message m"
      "     ON m.shop_id = t.shop_id AND m.thread_remote_id = t.remote_id"
      "     WHERE m.at <= ?1 AND m.from_customer = 1 AND m.gone_at IS NULL)"
      "   GROUP BY customer_id) a ON a.customer_id = x.customer_id";

} // namespace

QString factsAsOfSql(const QStringList &columns)
{
    const bool carts = speaksOf(columns, "cart");
    const bool activity = speaksOf(columns, "last_activity_at");
    QString sql
        = QStringLiteral("SELECT x.customer_id, coalesce(o.orders_count, 0) AS orders_count,"
                         " o.currency, coalesce(o.currency_orders_count, 0)"
                         " AS currency_orders_count, coalesce(o.total_spent, 0)"
                         " AS total_spent, coalesce(o.refunded, 0) AS refunded,"
                         " o.average_basket, o.first_order_at, o.last_order_at,"
                         " x.first_seen_at, x.engagement, x.engagement_recent,"
                         " x.recency_score, x.frequency_score, x.monetary_score");
    if (carts)
        sql += QStringLiteral(", coalesce(k.carts_count, 0) AS carts_count, k.open_cart_at");
    if (activity)
        sql += QStringLiteral(", a.last_activity_at");
    if (speaksOf(columns, "engagement") || speaksOf(columns, "_score")) {
        sql += QStringLiteral(", NULL AS engagement, NULL AS engagement_recent,"
                              " NULL AS recency_score, NULL AS frequency_score,"
                              " NULL AS monetary_score");
    }
    sql += QStringLiteral(" FROM customer_facts x") + QLatin1String(kOrders);
    if (carts)
        sql += QLatin1String(kCarts);
    if (activity)
        sql += QLatin1String(kActivity);
    return sql;
}

} // namespace comptoir
