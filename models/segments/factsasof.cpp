#include "models/segments/factsasof.h"

#include "models/store/scorereader.h"
#include "models/store/shopdeeds.h"

#include <QDateTime>

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
/// "{scores}": further columns, of those who have one row each by now.
constexpr char kOrders[]
    = " LEFT JOIN (SELECT customer_id, shop_currency AS currency, n AS currency_orders_count,"
      "   orders_count, spent AS total_spent, refunded, first_order_at, last_order_at,"
      "   CASE WHEN spent < 0 THEN -((n - 2 * spent) / (2 * n)) ELSE (2 * spent + n) / (2 * n) END"
      "   AS average_basket{scores} FROM (SELECT *, row_number() OVER by_weight AS place,"
      "   sum(n) OVER person AS orders_count, min(first_at) OVER person AS first_order_at,"
      "   max(last_at) OVER person AS last_order_at FROM (SELECT customer_id, shop_currency,"
      "   count(*) AS n, sum(shop_total) AS spent, sum(shop_refunded) AS refunded,"
      "   min(placed_at) AS first_at, max(placed_at) AS last_at FROM orders"
      "   WHERE valid = 1 AND placed_at <= ?1 AND customer_id IS NOT NULL"
      "   GROUP BY customer_id, shop_currency)"
      "   WINDOW person AS (PARTITION BY customer_id), by_weight AS (PARTITION BY customer_id"
      "   ORDER BY n DESC, last_at DESC, shop_currency)) WHERE place = 1) o"
      " ON o.customer_id = x.customer_id";

/// Milliseconds to be added to an instant up to the moment for the clock on the wall. The newest
/// changes of the clocks come first: most instants are after them.
QString offsetSql(const QString &at, const RuleMoment &moment)
{
    constexpr qint64 kSecond = 1000;
    const QDateTime begin(QDate(1990, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(moment.now.ms, Qt::UTC);
    const QTimeZone &zone = moment.zone;
    const auto changes
        = zone.hasTransitions() ? zone.transitions(begin, end) : QTimeZone::OffsetDataList();
    QString sql;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change)
        sql += QStringLiteral(" WHEN %1 >= %2 THEN %3")
                   .arg(at)
                   .arg(change->atUtc.toMSecsSinceEpoch())
                   .arg(change->offsetFromUtc * kSecond);
    const QString first = QString::number(zone.offsetFromUtc(begin) * kSecond);
    return sql.isEmpty() ? first : QStringLiteral("CASE%1 ELSE %2 END").arg(sql, first);
}

/// As quintileCuts() has it: 1 + ⌊5 × (people strictly below) / n⌋, which is at most 5.
QString pointsSql(const QString &name, const QString &value, const QString &among = {})
{
    return QStringLiteral(", 1 + 5 * (rank() OVER (%3 ORDER BY %2) - 1) / count(*) OVER (%3)"
                          " AS %1")
        .arg(name, value, among);
}

QString pointsOfAll(const RuleMoment &moment)
{
    const QString at = QStringLiteral("last_order_at");
    return pointsSql(QStringLiteral("recency_score"),
                     QStringLiteral("(%1 + %2) / 86400000").arg(at, offsetSql(at, moment)))
        + pointsSql(QStringLiteral("frequency_score"), QStringLiteral("orders_count"))
        + pointsSql(QStringLiteral("monetary_score"), QStringLiteral("spent"),
                    QStringLiteral("PARTITION BY shop_currency"));
}

/// What counts at "at" in a window of so many days before ?1.
QString inWindowSql(int days)
{
    constexpr qint64 kDay = 24LL * 3600 * 1000;
    return days == 0 ? QStringLiteral("sum(worth)")
                     : QStringLiteral("sum(iif(at > ?1 - %1, worth, 0))").arg(days * kDay);
}

/// As engagementAsOf() adds it up.
QString engagementSql(const EngagementRules &rules)
{
    return QStringLiteral(" LEFT JOIN (SELECT customer_id, %1 AS engagement,"
                          "   %2 AS engagement_recent FROM (SELECT customer_id, placed_at AS at,"
                          "     %3 AS worth FROM orders WHERE valid = 1 AND placed_at <= ?1"
                          "     AND customer_id IS NOT NULL"
                          "   UNION ALL SELECT customer_id, at, %4 FROM event WHERE at <= ?1)"
                          "   GROUP BY customer_id) g ON g.customer_id = x.customer_id")
        .arg(inWindowSql(rules.windowDays), inWindowSql(rules.recentDays))
        .arg(rules.worth(EngagementAct::Purchase))
        .arg(engagementWorthSql(rules, QStringLiteral("kind"), QStringLiteral("value")));
}

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

bool asksForEngagement(const QStringList &columns)
{
    return speaksOf(columns, "engagement");
}

QString factsAsOfSql(const QStringList &columns, const RuleMoment &moment,
                     const EngagementRules &rules)
{
    const bool carts = speaksOf(columns, "cart");
    const bool activity = speaksOf(columns, "last_activity_at");
    const bool points = speaksOf(columns, "_score");
    QString sql
        = QStringLiteral("SELECT x.customer_id, coalesce(o.orders_count, 0) AS orders_count,"
                         " o.currency, coalesce(o.currency_orders_count, 0)"
                         " AS currency_orders_count, coalesce(o.total_spent, 0)"
                         " AS total_spent, coalesce(o.refunded, 0) AS refunded,"
                         " o.average_basket, o.first_order_at, o.last_order_at,"
                         " x.first_seen_at");
    if (carts)
        sql += QStringLiteral(", coalesce(k.carts_count, 0) AS carts_count, k.open_cart_at");
    if (activity)
        sql += QStringLiteral(", a.last_activity_at");
    if (points)
        sql += QStringLiteral(", o.recency_score, o.frequency_score, o.monetary_score");
    if (asksForEngagement(columns))
        sql += QStringLiteral(", coalesce(g.engagement, 0) AS engagement,"
                              " coalesce(g.engagement_recent, 0) AS engagement_recent");
    sql += QStringLiteral(" FROM customer_facts x")
        + QString(QLatin1String(kOrders))
              .replace(QLatin1String("{scores}"), points ? pointsOfAll(moment) : QString());
    if (carts)
        sql += QLatin1String(kCarts);
    if (activity)
        sql += QLatin1String(kActivity);
    if (asksForEngagement(columns))
        sql += engagementSql(rules);
    return sql;
}

} // namespace comptoir
