#include "models/store/ordercriteria.h"

#include "models/domain/contact.h"
#include "models/store/machinenames.h"
#include "models/store/searchindex.h"

#include <algorithm>

namespace comptoir {

namespace {

using Values = std::vector<std::variant<qint64, QString>>;

void addStates(const OrderListQuery &query, Conditions &conditions)
{
    if (query.states.empty())
        return;
    Values words;
    QStringList marks;
    for (const OrderStateKind kind : query.states) {
        words.emplace_back(machineName(kind));
        marks.append(QStringLiteral("?"));
    }
    conditions.add(
        QStringLiteral("%1 IN (%2)").arg(orderStateSql(), marks.join(QStringLiteral(", "))), words);
}

void addSearch(const OrderListQuery &query, Conditions &conditions)
{
    const QString words = query.search.trimmed();
    if (words.isEmpty())
        return;
    // Shopify's references begin with #, which nobody types; PrestaShop's are capitals.
    const QString range = QStringLiteral("(orders.reference >= ? AND orders.reference < ?)");
    const QString reference = words.toUpper();
    const QString after = QString::fromUcs4(U"\U0010FFFF");
    QStringList sql{range, range};
    Values values{reference, reference + after, u'#' + reference, u'#' + reference + after};
    const auto ofPeople = [&sql, &values](const QString &people, const QString &value) {
        sql.append(QStringLiteral("orders.customer_id IN (%1)").arg(people));
        values.emplace_back(value);
    };
    const QString match = SearchIndex::matchExpression(words);
    if (const std::optional<QString> email = normaliseEmail(words)) {
        ofPeople(QStringLiteral("SELECT customer_id FROM customer_account WHERE email_key = ?"),
                 *email);
    } else if (!match.isEmpty()) {
        ofPeople(QStringLiteral("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ?"),
                 match);
    }
    conditions.add(u'(' + sql.join(QStringLiteral(" OR ")) + u')', values);
}

/// Every shop's own stretch, inside the one that holds them all: that one an index can walk.
void addTime(const OrderListQuery &query, Conditions &conditions)
{
    std::optional<Timestamp> from = query.from;
    std::optional<Timestamp> until = query.until;
    for (const ShopStretch &stretch : query.ofShops) {
        if (from)
            from = std::min(*from, stretch.from);
        if (until)
            until = std::max(*until, stretch.until);
    }
    if (from)
        conditions.add(QStringLiteral("orders.placed_at >= ?"), {from->ms});
    if (until)
        conditions.add(QStringLiteral("orders.placed_at < ?"), {until->ms});
    if (query.ofShops.isEmpty())
        return;
    QString sql = QStringLiteral("CASE orders.shop_id");
    const QString inside = QStringLiteral("orders.placed_at >= ? AND orders.placed_at < ?");
    Values values;
    for (const ShopStretch &stretch : query.ofShops) {
        sql += QStringLiteral(" WHEN ? THEN ") + inside;
        values.insert(values.end(), {stretch.shop.value, stretch.from.ms, stretch.until.ms});
    }
    QStringList others{QStringLiteral("1")};
    if (query.from) {
        others.append(QStringLiteral("orders.placed_at >= ?"));
        values.emplace_back(query.from->ms);
    }
    if (query.until) {
        others.append(QStringLiteral("orders.placed_at < ?"));
        values.emplace_back(query.until->ms);
    }
    conditions.add(sql + QStringLiteral(" ELSE %1 END").arg(others.join(QStringLiteral(" AND "))),
                   values);
}

} // namespace

QString orderStateSql(const QString &orders)
{
    return QStringLiteral("coalesce((SELECT order_state.kind FROM order_state"
                          " WHERE order_state.shop_id = %1.shop_id"
                          " AND order_state.remote_id = %1.state_remote_id), %2)")
        .arg(orders, stateOfNoneSql(orders));
}

QString stateOfNoneSql(const QString &orders)
{
    // Words of Shopify's financial_status and fulfillment_status (REST Admin API, Order), in the
    // order in which OrderWords::state() reads them.
    return QStringLiteral("CASE WHEN %1.cancelled_at IS NOT NULL THEN 'cancelled'"
                          " WHEN %1.payment_status = 'refunded' THEN 'refunded'"
                          " WHEN %1.payment_status IN ('voided', 'expired') THEN 'payment_error'"
                          " WHEN %1.fulfilment_status = 'fulfilled' THEN 'shipped'"
                          " WHEN %1.payment_status IN ('paid', 'partially_paid',"
                          " 'partially_refunded') THEN 'paid'"
                          " WHEN %1.payment_status <> '' THEN 'pending' ELSE 'other' END")
        .arg(orders);
}

bool isToldWithoutState(OrderStateKind kind)
{
    return kind != OrderStateKind::Other && kind != OrderStateKind::Preparing
        && kind != OrderStateKind::Delivered;
}

Conditions orderConditions(const OrderListQuery &query)
{
    Conditions conditions;
    addStates(query, conditions);
    addSearch(query, conditions);
    if (query.shop.isValid())
        conditions.add(QStringLiteral("orders.shop_id = ?"), {query.shop.value});
    if (query.test)
        conditions.add(QStringLiteral("orders.test = 1"));
    if (!query.source.isEmpty())
        conditions.add(QStringLiteral("orders.source = ?"), {query.source});
    if (!query.paymentMethod.isEmpty())
        conditions.add(QStringLiteral("orders.payment_method = ?"), {query.paymentMethod});
    addTime(query, conditions);
    if (query.least)
        conditions.add(QStringLiteral("orders.total >= ?"), {*query.least});
    if (query.most)
        conditions.add(QStringLiteral("orders.total <= ?"), {*query.most});
    return conditions;
}

} // namespace comptoir
