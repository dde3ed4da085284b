#include "models/store/productsales.h"

#include "models/store/database.h"
#include "models/store/datastamp.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace comptoir {

namespace {

Timestamp daysBefore(Timestamp now, int days)
{
    return {now.ms - std::chrono::milliseconds(std::chrono::hours(24 * days)).count()};
}

/// Valid lines of a product since ?2, in order of time: placed_at, quantity, current_quantity,
/// total, currency.
QString linesSql()
{
    return QStringLiteral("SELECT line.placed_at, line.quantity, line.current_quantity, line.total,"
                          " orders.currency FROM order_line AS line"
                          " JOIN orders ON orders.id = line.order_id"
                          " WHERE line.product_id = ?1 AND line.placed_at >= ?2 AND line.valid = 1"
                          " ORDER BY line.placed_at");
}

Money keptOf(const Statement &line)
{
    return {keptAmount(line.int64(3), line.int64(1), line.int64(2)), line.currency(4)};
}

} // namespace

qint64 keptAmount(qint64 total, qint64 quantity, qint64 kept)
{
    if (quantity <= 0 || kept == quantity)
        return total;
    // Amounts and quantities of shops are far below what a double holds exactly.
    return std::llround(double(total) * (double(kept) / double(quantity)));
}

ProductSales::ProductSales(Database &database)
    : m_database(database)
{}

Result<QHash<qint64, ProductFigures>> ProductSales::figures(const QList<qint64> &ids, Timestamp now)
{
    Statement last = m_database.prepare(
        QStringLiteral("SELECT placed_at FROM order_line WHERE product_id = ? AND valid = 1"
                       " ORDER BY placed_at DESC LIMIT 1"));
    Statement lines = m_database.prepare(linesSql());
    const Timestamp month = daysBefore(now, 30);
    const Timestamp quarter = daysBefore(now, 90);
    const Timestamp year = daysBefore(now, 365);
    QHash<qint64, ProductFigures> all;
    for (const qint64 id : ids) {
        last.bind(1, id);
        if (last.next()) {
            ProductFigures &figures = all[id];
            figures.lastSoldAt = last.timestamp(0);
            lines.bind(1, id).bind(2, year);
            while (lines.next()) {
                const Timestamp at = lines.timestamp(0);
                const qint64 kept = lines.int64(2);
                figures.sold30 += at >= month ? kept : 0;
                figures.sold90 += at >= quarter ? kept : 0;
                figures.revenueYear.add(keptOf(lines));
            }
            lines.reset();
        }
        last.reset();
        if (!last.ok())
            return last.error();
        if (!lines.ok())
            return lines.error();
    }
    return all;
}

Result<QList<qint64>> ProductSales::productIds()
{
    Statement read = m_database.prepare(QStringLiteral("SELECT id FROM product ORDER BY id"));
    QList<qint64> ids;
    while (read.next())
        ids.append(read.int64(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<QString> ProductSales::stamp()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT coalesce((SELECT max(id) FROM order_line), 0) || ' ' || ")
        + dataStampSql());
    const QString stamp = read.next() ? read.text(0) : QString();
    if (!read.ok())
        return read.error();
    return stamp;
}

Result<QList<SalesPeriod>> ProductSales::curve(ProductId product, const QList<QDate> &starts,
                                               const QTimeZone &zone, Timestamp until)
{
    QList<SalesPeriod> periods;
    std::vector<Timestamp> bounds;
    for (const QDate &day : starts) {
        periods.append(SalesPeriod{day, 0, {}});
        bounds.push_back(Timestamp::fromDateTime(day.startOfDay(zone)));
    }
    if (periods.isEmpty())
        return periods;
    Statement lines = m_database.prepare(linesSql());
    lines.bind(1, product).bind(2, bounds.front());
    size_t at = 0; // lines come in order of time
    while (lines.next() && lines.timestamp(0) < until) {
        while (at + 1 < bounds.size() && lines.timestamp(0) >= bounds[at + 1])
            ++at;
        SalesPeriod &period = periods[static_cast<qsizetype>(at)];
        period.pieces = MoneySums::bounded(period.pieces, lines.int64(2));
        period.revenue.add(keptOf(lines));
    }
    if (!lines.ok())
        return lines.error();
    return periods;
}

Result<qint64> ProductSales::ordersWith(ProductId product, Timestamp since)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT count(DISTINCT order_id) FROM order_line"
                       " WHERE product_id = ? AND placed_at >= ? AND valid = 1"));
    read.bind(1, product).bind(2, since);
    const qint64 count = read.next() ? read.int64(0) : 0;
    if (!read.ok())
        return read.error();
    return count;
}

Result<Companions> ProductSales::companions(ProductId product, Timestamp since, int most)
{
    Companions found;
    const auto own = ordersWith(product, since);
    if (!own)
        return own.error();
    found.orders = *own;
    Statement all = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM orders WHERE valid = 1 AND placed_at >= ?1"
                       " AND shop_id = (SELECT shop_id FROM product WHERE id = ?2)"));
    all.bind(1, since).bind(2, product);
    if (all.next())
        found.allOrders = all.int64(0);
    if (!all.ok())
        return all.error();
    Statement read = m_database.prepare(QStringLiteral(
        "WITH own AS MATERIALIZED (SELECT DISTINCT order_id FROM order_line"
        "  WHERE product_id = ?1 AND placed_at >= ?2 AND valid = 1),"
        " pairs AS (SELECT other.product_id AS id, count(DISTINCT other.order_id) AS together"
        "  FROM own CROSS JOIN order_line AS other ON other.order_id = own.order_id"
        "  WHERE other.product_id IS NOT NULL AND other.product_id <> ?1"
        "  GROUP BY 1 HAVING together > 1 ORDER BY together DESC, 1 LIMIT ?3)"
        " SELECT pairs.id, product.name, product.known = 1 AND product.gone_at IS NULL, together"
        " FROM pairs JOIN product ON product.id = pairs.id ORDER BY together DESC, pairs.id"));
    read.bind(1, product).bind(2, since).bind(3, most);
    while (read.next())
        found.products.append(
            Companion{read.id<ProductTag>(0), read.text(1), read.boolean(2), read.int64(3), 0});
    if (!read.ok())
        return read.error();
    for (Companion &companion : found.products) {
        const auto count = ordersWith(companion.id, since);
        if (!count)
            return count.error();
        companion.ownOrders = *count;
    }
    return found;
}

Result<ProductBuyers> ProductSales::buyers(ProductId product)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id, count(DISTINCT order_id),"
                       " CAST(min(max(total(current_quantity), -9e18), 9e18) AS INTEGER),"
                       " max(placed_at) AS last_at FROM order_line"
                       " WHERE product_id = ? AND valid = 1 GROUP BY customer_id"
                       " ORDER BY last_at DESC, customer_id"));
    read.bind(1, product);
    ProductBuyers found;
    while (read.next()) {
        if (read.isNull(0))
            found.ordersOfNobody = read.int64(1);
        else
            found.buyers.append(ProductBuyer{read.id<CustomerTag>(0), read.int64(1), read.int64(2),
                                             read.timestamp(3)});
    }
    if (!read.ok())
        return read.error();
    return found;
}

} // namespace comptoir
