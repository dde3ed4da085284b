#include "models/store/statsrepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

/// Runs queries that give one number; `%1` in them is the condition on the shop, where one is
/// asked for.
class Counter
{
public:
    Counter(Database &database, ShopId shop)
        : m_database(database)
        , m_shop(shop)
    {}

    Statement prepare(const QString &sql, const QString &shopSql) const
    {
        Statement read
            = m_database.prepare(sql.arg(m_shop.isValid() ? shopSql : QStringLiteral("1")));
        if (m_shop.isValid())
            read.bind(1, m_shop);
        return read;
    }
    void count(qint64 &number, const QString &sql,
               const QString &shopSql = QStringLiteral("shop_id = ?"))
    {
        Statement read = prepare(sql, shopSql);
        if (read.next())
            number = read.int64(0);
        else if (m_outcome)
            m_outcome = read.error();
    }
    /// The first failure, if any.
    [[nodiscard]] const Done &outcome() const { return m_outcome; }

private:
    Database &m_database;
    ShopId m_shop;
    Done m_outcome = done();
};

} // namespace

StatsRepository::StatsRepository(Database &database)
    : m_database(database)
{}

Result<Stats> StatsRepository::stats(const AbandonedAsOf &asOf, ShopId shop)
{
    Stats stats;
    Counter counter(m_database, shop);
    counter.count(stats.customers, QStringLiteral("SELECT count(*) FROM customer WHERE %1"),
                  QStringLiteral("id IN (SELECT customer_id FROM customer_account"
                                 " WHERE shop_id = ?)"));
    counter.count(stats.accounts,
                  QStringLiteral("SELECT count(*) FROM customer_account"
                                 " WHERE kind <> 'contact' AND %1"));
    counter.count(stats.products,
                  QStringLiteral("SELECT count(*) FROM product WHERE known = 1 AND %1"));
    counter.count(stats.orders, QStringLiteral("SELECT count(*) FROM orders WHERE %1"));
    counter.count(stats.validOrders,
                  QStringLiteral("SELECT count(*) FROM orders WHERE valid = 1 AND %1"));
    counter.count(stats.lines, QStringLiteral("SELECT count(*) FROM order_line WHERE %1"),
                  QStringLiteral("order_id IN (SELECT id FROM orders WHERE shop_id = ?)"));
    counter.count(stats.carts, QStringLiteral("SELECT count(*) FROM cart WHERE %1"));
    counter.count(stats.quarantined,
                  QStringLiteral("SELECT count(*) FROM quarantine"
                                 " WHERE resolved_at IS NULL AND %1"));
    if (!counter.outcome())
        return counter.outcome().error();
    Result<qint64> abandoned = CartRepository(m_database).abandonedCount(asOf, shop);
    if (!abandoned)
        return abandoned.error();
    stats.abandonedCarts = *abandoned;
    const auto sums = [&counter](QList<Money> &amounts, const QString &which) -> Done {
        Statement read = counter.prepare(
            QStringLiteral("SELECT shop_currency, CAST(min(max(total(shop_total), -9e18), 9e18)"
                           " AS INTEGER) FROM orders WHERE valid = 1")
                + which + QStringLiteral(" AND %1 GROUP BY 1 ORDER BY 1"),
            QStringLiteral("shop_id = ?"));
        while (read.next())
            amounts.append({read.int64(1), read.currency(0)});
        return read.ok() ? done() : Done(read.error());
    };
    if (const Done summed = sums(stats.revenue, {}); !summed)
        return summed.error();
    const QString credited = QStringLiteral(" AND id IN (SELECT order_id FROM order_credit)");
    if (const Done summed = sums(stats.creditedRevenue, credited); !summed)
        return summed.error();
    counter.count(stats.creditedOrders,
                  QStringLiteral("SELECT count(*) FROM orders WHERE valid = 1 AND %1") + credited);
    return counter.outcome() ? Result<Stats>(stats) : counter.outcome().error();
}

} // namespace comptoir
