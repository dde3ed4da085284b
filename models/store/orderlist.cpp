#include "models/store/orderlist.h"

#include "models/domain/moneysums.h"
#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/orderrepository.h"
#include "models/store/ordersort.h"

namespace comptoir {

namespace {

/// One of the two walks by time, a step ahead of what was taken from it.
class Walk
{
public:
    explicit Walk(Statement &statement)
        : m_statement(statement)
    {
        next();
    }
    void next()
    {
        m_there = m_statement.next();
        if (!m_there)
            return;
        m_id = m_statement.int64(0);
        m_placedAt = m_statement.int64(1);
    }
    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] qint32 id() const { return static_cast<qint32>(m_id); }
    [[nodiscard]] bool isBefore(const Walk &other, bool descending) const
    {
        if (!m_there || !other.m_there)
            return m_there;
        const auto mine = std::pair(m_placedAt, m_id);
        const auto others = std::pair(other.m_placedAt, other.m_id);
        return descending ? mine > others : mine < others;
    }

private:
    Statement &m_statement;
    bool m_there = false;
    qint64 m_id = 0;
    qint64 m_placedAt = 0;
};

Result<QStringList> texts(Database &database, const QString &sql)
{
    Statement read = database.prepare(sql);
    QStringList texts;
    while (read.next())
        texts.append(read.text(0));
    if (!read.ok())
        return read.error();
    return texts;
}

} // namespace

OrderList::OrderList(const OrderListQuery &query)
    : m_query(query)
    , m_conditions(orderConditions(query))
{}

bool OrderList::isFirstQuick(const OrderListQuery &query)
{
    OrderListQuery plain;
    plain.descending = query.descending;
    plain.counted = query.counted;
    plain.from = query.from;
    plain.until = query.until;
    plain.ofShops = query.ofShops;
    // Any other condition may be true of no order on the way.
    return query == plain;
}

Result<std::vector<qint32>> OrderList::ids(Database &database, int limit) const
{
    if (limit > 0 && isFirstQuick(m_query))
        return firstByTime(database, limit);
    auto ids = m_query.sort == OrderColumn::Reference ? byReference(database) : sorted(database);
    if (ids && limit > 0 && ids->size() > static_cast<size_t>(limit)) {
        std::vector<qint32> first = *std::move(ids);
        first.resize(static_cast<size_t>(limit));
        return first;
    }
    return ids;
}

QList<Conditions> OrderList::parts() const
{
    QStringList kinds{QString()};
    if (m_query.counted)
        kinds = *m_query.counted ? QStringList{soldOrderSql()} : unsoldOrderSqls();
    QList<Conditions> parts;
    for (const QString &kind : std::as_const(kinds)) {
        Conditions conditions = m_conditions;
        if (!kind.isEmpty())
            conditions.add(kind);
        parts.append(conditions);
    }
    return parts;
}

Statement OrderList::select(Database &database, const QString &what, bool joins,
                            const QString &grouping, const QString &order) const
{
    const QList<Conditions> parts = this->parts();
    QStringList selects;
    for (const Conditions &part : parts) {
        selects.append(QStringLiteral("SELECT ") + what + QStringLiteral(" FROM orders")
                       + (joins ? orderJoinsSql() : QString()) + part.where() + grouping);
    }
    Statement statement = database.prepare(selects.join(QStringLiteral(" UNION ALL ")) + order);
    int parameter = 1;
    for (const Conditions &part : parts)
        parameter = part.bind(statement, parameter);
    return statement;
}

/// Two walks, whose orders are told apart by the partial indexes that they go along.
Result<std::vector<qint32>> OrderList::firstByTime(Database &database, int limit) const
{
    const auto walk = [&](const QString &kind, const QString &index) {
        Conditions conditions = m_conditions;
        conditions.add(kind);
        Statement read = database.prepare(
            QStringLiteral("SELECT orders.id, orders.placed_at FROM orders INDEXED BY %1")
                .arg(index)
            + conditions.where()
            + QStringLiteral(" ORDER BY orders.placed_at%1, orders.id%1 LIMIT ?")
                  .arg(m_query.descending ? QStringLiteral(" DESC") : QString()));
        // The second walk has nothing where only sales are asked for.
        const bool nothing = m_query.counted.value_or(false) && kind == unsoldOrderSqls().first();
        read.bind(conditions.bind(read), nothing ? 0 : limit);
        return read;
    };
    // Literally: the indexes are partial ones.
    const bool onlyUnsold = !m_query.counted.value_or(true);
    Statement valid = onlyUnsold
        ? walk(unsoldOrderSqls().last(), QStringLiteral("orders_of_nothing"))
        : walk(m_query.counted ? soldOrderSql() : QStringLiteral("orders.valid = 1"),
               QStringLiteral("orders_by_time"));
    Statement others = walk(unsoldOrderSqls().first(), QStringLiteral("orders_not_counted"));
    Walk first(valid);
    Walk second(others);
    std::vector<qint32> ids;
    while ((first.isThere() || second.isThere()) && ids.size() < static_cast<size_t>(limit)) {
        Walk &next = first.isBefore(second, m_query.descending) ? first : second;
        ids.push_back(next.id());
        next.next();
    }
    if (!valid.ok())
        return valid.error();
    if (!others.ok())
        return others.error();
    return ids;
}

Result<std::vector<qint32>> OrderList::byReference(Database &database) const
{
    Statement read
        = select(database,
                 QStringLiteral("orders.id, orders.reference IS NULL, length(orders.reference),"
                                " orders.reference"),
                 false, {},
                 QStringLiteral(" ORDER BY 2, 3%1, 4%1, 1%1")
                     .arg(m_query.descending ? QStringLiteral(" DESC") : QString()));
    std::vector<qint32> ids;
    while (read.next())
        ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<std::vector<qint32>> OrderList::sorted(Database &database) const
{
    Statement read = select(database, QStringLiteral("orders.id, ") + orderSortSql(m_query.sort),
                            isOfOtherTables(m_query.sort));
    OrderSortKeys keys(m_query.sort);
    while (read.next())
        keys.add(read);
    if (!read.ok())
        return read.error();
    return keys.ids(m_query.descending);
}

Result<OrderSums> OrderList::sums(Database &database) const
{
    const QString sold = soldOrderSql();
    Statement read
        = select(database,
                 QStringLiteral("orders.shop_currency, count(*), sum(%1),"
                                " CAST(min(max(total(orders.shop_total * (%1)), -9e18), 9e18)"
                                " AS INTEGER)")
                     .arg(sold),
                 false, QStringLiteral(" GROUP BY 1"), QStringLiteral(" ORDER BY 3 DESC, 1"));
    OrderSums sums;
    while (read.next()) {
        sums.count += read.int64(1);
        if (read.int64(2) > 0)
            sums.revenue.append({read.int64(3), read.currency(0)});
    }
    if (!read.ok())
        return read.error();
    return sums;
}

Result<OrderSums> OrderList::sums(Database &database, const std::vector<qint32> &ids)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT shop_currency, shop_total, %1 FROM orders WHERE id = ?")
            .arg(soldOrderSql()));
    OrderSums sums;
    MoneySums revenue;
    for (const qint32 id : ids) {
        read.bind(1, qint64(id));
        if (read.next()) {
            ++sums.count;
            if (read.boolean(2))
                revenue.add({read.int64(1), read.currency(0)});
        }
        if (!read.ok())
            return read.error();
        read.reset();
    }
    sums.revenue = revenue.amounts();
    return sums;
}

Result<OrderStateCounts> OrderList::stateCounts(Database &database) const
{
    OrderListQuery every = m_query;
    every.states.clear();
    Statement read
        = OrderList(every).select(database, orderStateSql() + QStringLiteral(", count(*)"), false,
                                  QStringLiteral(" GROUP BY 1"));
    OrderStateCounts counts;
    while (read.next()) {
        Columns columns(read);
        const OrderStateKind kind = columns.orderStateKind();
        counts[kind] += columns.int64(); // a word of a newer file is "other" too
    }
    if (!read.ok())
        return read.error();
    return counts;
}

Result<QList<Order>> OrderList::rows(Database &database, const std::vector<qint32> &ids)
{
    QList<Order> orders;
    OrderRepository repository(database);
    for (const qint32 id : ids) {
        auto order = repository.brief({id});
        if (!order && order.error().code != ErrorCode::NotFound)
            return order.error();
        orders.append(order ? *std::move(order) : Order());
    }
    return orders;
}

Result<OrderChoices> OrderList::choices(Database &database)
{
    OrderChoices choices;
    const auto states = texts(database,
                              QStringLiteral("SELECT DISTINCT kind FROM order_state"
                                             " WHERE gone_at IS NULL"));
    const auto sources = texts(database,
                               QStringLiteral("SELECT DISTINCT source FROM orders"
                                              " WHERE source IS NOT NULL ORDER BY 1"));
    const auto methods = texts(database,
                               QStringLiteral("SELECT DISTINCT payment_method FROM orders"
                                              " WHERE payment_method IS NOT NULL ORDER BY 1"));
    for (const auto *read : {&states, &sources, &methods}) {
        if (!*read)
            return read->error();
    }
    for (int i = 0; i <= static_cast<int>(OrderStateKind::PaymentError); ++i) {
        const auto kind = static_cast<OrderStateKind>(i);
        if (states->contains(machineName(kind)) || isToldWithoutState(kind))
            choices.states.append(kind);
    }
    choices.sources = *sources;
    choices.paymentMethods = *methods;
    return choices;
}

} // namespace comptoir
