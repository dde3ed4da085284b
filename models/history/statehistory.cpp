#include "models/history/statehistory.h"

#include "models/store/database.h"
#include "models/store/ordercriteria.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

// Lines `h` of the history with their kind `w` and order `o`.
#define COMPTOIR_HISTORY                                                                           \
    " FROM order_state_change h JOIN order_state w ON w.shop_id = h.shop_id"                       \
    " AND w.remote_id = h.state_remote_id JOIN orders o ON o.shop_id = h.shop_id"                  \
    " AND o.remote_id = h.order_remote_id WHERE o.test = 0"                                        \
    " AND o.customer_id IS NOT NULL"
#define COMPTOIR_FIRST                                                                             \
    " AND NOT EXISTS(SELECT 1 FROM order_state_change e JOIN order_state v"                        \
    " ON v.shop_id = e.shop_id AND v.remote_id = e.state_remote_id WHERE e.shop_id = h.shop_id"    \
    " AND e.order_remote_id = h.order_remote_id AND e.at <= h.at"                                  \
    " AND (e.at < h.at OR e.id < h.id) AND v.kind = w.kind)"
// Of an order `o`.
#define COMPTOIR_CHANGES                                                                           \
    " FROM order_state_change c JOIN order_state v ON v.shop_id = c.shop_id"                       \
    " AND v.remote_id = c.state_remote_id WHERE c.shop_id = o.shop_id"                             \
    " AND c.order_remote_id = o.remote_id"

constexpr const char *kWorth
    = " AND ((o.currency = ?5 AND o.original_total >= ?4) OR (o.currency <> ?5"
      " AND o.shop_currency = ?5 AND o.shop_total + o.shop_refunded >= ?4))";

QString worth(const std::optional<Money> &atLeast)
{
    return atLeast ? QLatin1String(kWorth) : QString();
}

/// One statement for orders that count and one for the others, each of which an index serves.
QString ofAllOrders(const QString &sql)
{
    return sql.arg(QStringLiteral("o.valid = 1")) + QStringLiteral(" UNION ALL ")
        + sql.arg(QStringLiteral("o.valid = 0 AND o.test = 0 AND o.gone_at IS NULL"));
}

} // namespace

StateHistory::StateHistory(Database &database)
    : m_database(database)
{}

Result<Happenings> StateHistory::read(const QString &sql, const Look &look,
                                      const QStringList &kinds, const std::optional<Money> &atLeast)
{
    Statement rows = m_database.prepare(sql);
    look.bindTo(rows);
    if (!kinds.isEmpty())
        rows.bind(
            3,
            QString::fromUtf8(
                QJsonDocument(QJsonArray::fromStringList(kinds)).toJson(QJsonDocument::Compact)));
    if (atLeast)
        rows.bind(4, atLeast->minor).bind(5, atLeast->currency);
    return happeningsOf(rows);
}

Result<Happenings> StateHistory::reached(const Look &look, const QStringList &kinds,
                                         const std::optional<Money> &atLeast)
{
    if (kinds.isEmpty())
        return Happenings{};
    return read(QStringLiteral("SELECT o.customer_id, h.at, h.id, o.id, NULL, NULL" COMPTOIR_HISTORY
                               " AND w.kind IN (SELECT value FROM json_each(?3))" COMPTOIR_FIRST)
                    + worth(atLeast) + look.condition("h.at", "h.id"),
                look, kinds, atLeast);
}

Result<Happenings> StateHistory::paidAtOnce(const Look &look, const std::optional<Money> &atLeast)
{
    return read(
        QStringLiteral("SELECT o.customer_id, o.placed_at, o.id, o.id, NULL, NULL FROM orders o"
                       " WHERE o.valid = 1 AND o.placed_at >= ?1 AND o.placed_at < ?2"
                       " AND o.customer_id IS NOT NULL"
                       " AND NOT EXISTS(SELECT 1" COMPTOIR_CHANGES ")")
            + worth(atLeast),
        look, {}, atLeast);
}

Result<Happenings> StateHistory::cancelled(const Look &look)
{
    return read(
        QStringLiteral("SELECT o.customer_id, o.cancelled_at, o.id, o.id, NULL, NULL FROM orders o"
                       " WHERE o.valid = 0 AND o.placed_at >= ?1 - %1 AND o.placed_at < ?2"
                       " AND o.test = 0 AND o.cancelled_at >= ?1 AND o.cancelled_at < ?2"
                       " AND o.customer_id IS NOT NULL AND NOT EXISTS(SELECT 1" COMPTOIR_CHANGES
                       " AND v.kind = 'cancelled')")
            .arg(kCancelledDays * 86'400'000LL),
        look);
}

Result<Happenings> StateHistory::refunded(const Look &look)
{
    return read(
        QStringLiteral("SELECT o.customer_id, r.at, r.id, o.id, NULL, NULL FROM refund r"
                       " JOIN orders o ON o.shop_id = r.shop_id AND o.remote_id = r.order_remote_id"
                       " WHERE r.gone_at IS NULL AND o.test = 0 AND o.customer_id IS NOT NULL"
                       " AND NOT EXISTS(SELECT 1" COMPTOIR_CHANGES " AND v.kind = 'refunded')")
            + look.condition("r.at", "r.id"),
        look);
}

Result<Happenings> StateHistory::paymentAwaited(const Look &look)
{
    const QString sql = QStringLiteral(
        "SELECT o.customer_id, o.placed_at, o.id, o.id, (SELECT min(at) FROM (SELECT c.at AS at"
        " " COMPTOIR_CHANGES " AND v.kind NOT IN ('pending', 'other') UNION ALL"
        " SELECT o.cancelled_at)), NULL FROM orders o WHERE %1 AND o.placed_at >= ?1"
        " AND o.placed_at < ?2 AND o.customer_id IS NOT NULL AND CASE WHEN EXISTS(SELECT 1"
        " " COMPTOIR_CHANGES ") THEN EXISTS(SELECT 1 " COMPTOIR_CHANGES " AND v.kind = 'pending')"
        " ELSE ");
    return read(
        ofAllOrders(sql + orderStateSql(QStringLiteral("o")) + QStringLiteral(" = 'pending' END")),
        look);
}

Result<Happenings> StateHistory::shipped(const Look &look)
{
    // By the orders, of which an index knows the instants.
    const QString sql = QStringLiteral(
        "SELECT o.customer_id, h.at, h.id, o.id, (SELECT min(at) FROM (SELECT c.at AS at"
        " " COMPTOIR_CHANGES " AND v.kind IN ('paid', 'cancelled', 'refunded')"
        " UNION ALL SELECT o.cancelled_at UNION ALL SELECT o.placed_at"
        " WHERE o.payment_status IN ('paid', 'partially_refunded', 'refunded'))), NULL"
        " FROM orders o JOIN order_state_change h ON h.shop_id = o.shop_id"
        " AND h.order_remote_id = o.remote_id JOIN order_state w ON w.shop_id = h.shop_id"
        " AND w.remote_id = h.state_remote_id WHERE %1 AND o.customer_id IS NOT NULL"
        " AND o.placed_at >= ?1 - %2 AND o.placed_at < ?2 AND h.at >= ?1 AND h.at < ?2"
        " AND w.kind = 'shipped'" COMPTOIR_FIRST);
    const auto ofOrders = [&sql](const char *which) {
        return sql.arg(QLatin1String(which)).arg(kShippedDays * 86'400'000LL);
    };
    return read(ofOrders("o.valid = 1") + QStringLiteral(" UNION ALL ")
                    + ofOrders("o.valid = 0 AND o.test = 0 AND o.gone_at IS NULL"),
                look);
}

} // namespace comptoir
