#include "models/history/carthistory.h"

#include "models/store/database.h"

namespace comptoir {

CartHistory::CartHistory(Database &database)
    : m_database(database)
{}

Result<Happenings> CartHistory::read(const QString &which, const Look &look,
                                     const std::optional<Money> &atLeast)
{
    const QString worth
        = atLeast ? QStringLiteral(" AND k.currency = ?4 AND k.total >= ?3") : QString();
    // An order whose row is missing was placed when the cart was touched last.
    Statement rows = m_database.prepare(
        QStringLiteral("SELECT k.customer_id, k.updated_at, k.id, k.id, (SELECT min(at) FROM"
                       " (SELECT coalesce((SELECT m.placed_at FROM orders m WHERE m.id ="
                       " k.order_id), k.updated_at) AS at WHERE k.order_id IS NOT NULL"
                       " UNION ALL SELECT k.completed_at"
                       " UNION ALL SELECT min(n.placed_at) FROM orders n WHERE n.customer_id"
                       " = k.customer_id AND n.valid = 1 AND n.placed_at >= k.updated_at)), NULL"
                       " FROM cart k WHERE k.updated_at >= ?1 AND k.updated_at < ?2"
                       " AND k.customer_id IS NOT NULL AND k.gone_at IS NULL"
                       " AND k.lines_count > 0%1%2")
            .arg(which, worth));
    rows.bind(1, look.during.from).bind(2, look.during.until);
    if (atLeast)
        rows.bind(3, atLeast->minor).bind(4, atLeast->currency);
    return happeningsOf(rows);
}

Result<Happenings> CartHistory::touched(const Look &look, const std::optional<Money> &atLeast)
{
    return read({}, look, atLeast);
}

Result<Happenings> CartHistory::open(const Look &look, const std::optional<Money> &atLeast)
{
    return read(QStringLiteral(" AND k.order_id IS NULL AND k.completed_at IS NULL"), look,
                atLeast);
}

} // namespace comptoir
