#include "models/history/purchasehistory.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

namespace {

/// Days of a zone for instants that grow: asked of the zone once a day.
class DayOf
{
public:
    explicit DayOf(const QTimeZone &zone)
        : m_zone(zone)
    {}

    qint64 operator()(Timestamp at)
    {
        if (at.ms < m_from || at.ms >= m_until) {
            const QDate day = at.toZone(m_zone).date();
            m_day = day.toJulianDay();
            m_from = day.startOfDay(m_zone).toMSecsSinceEpoch();
            m_until = day.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch();
        }
        return m_day;
    }

private:
    QTimeZone m_zone;
    qint64 m_day = 0, m_from = 0, m_until = 0;
};

} // namespace

Result<std::vector<Purchase>> purchasesUntil(Database &database, const ProductPick &products,
                                             Timestamp until, const QTimeZone &zone)
{
    Statement rows = database.prepare(
        QStringLiteral("SELECT i.customer_id, i.product_id, i.placed_at, i.quantity, i.order_id"
                       " FROM order_line i WHERE i.placed_at < ?1 AND i.valid = 1"
                       " AND i.customer_id IS NOT NULL AND i.product_id IS NOT NULL%1")
            .arg(products.condition("i.product_id", 2)));
    rows.bind(1, until);
    products.bindTo(rows, 2);
    std::vector<Purchase> found;
    while (rows.next())
        found.push_back(
            {rows.int64(0), rows.int64(1), 0, rows.int64(3), rows.timestamp(2), rows.int64(4)});
    rows.reset();
    if (!rows.ok())
        return rows.error();
    std::sort(found.begin(), found.end(), [](const Purchase &a, const Purchase &b) {
        return std::tie(a.at, a.order, a.product) < std::tie(b.at, b.order, b.product);
    });
    DayOf dayOf(zone);
    std::vector<Purchase> merged;
    merged.reserve(found.size());
    for (Purchase &one : found) {
        one.day = dayOf(one.at);
        if (!merged.empty() && merged.back().order == one.order
            && merged.back().product == one.product)
            merged.back().quantity += one.quantity;
        else
            merged.push_back(one);
    }
    return merged;
}

} // namespace comptoir
