#include "models/store/orderlist.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/orderrepository.h"
#include "models/store/searchindex.h"

#include <QHash>

#include <algorithm>

namespace comptoir {

namespace {

/// The expression to sort by; some need the joins of select().
QString sortSql(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Placed:
        return QStringLiteral("orders.placed_at");
    case OrderColumn::Reference:
        return QStringLiteral("orders.reference");
    case OrderColumn::Customer:
        return QStringLiteral("nullif(customer.sort_name, '')");
    case OrderColumn::Email:
        return QStringLiteral("lower(coalesce(orders.email, customer.email))");
    case OrderColumn::Shop:
        return QStringLiteral("shop.name");
    case OrderColumn::State:
        return QStringLiteral("order_state.name");
    case OrderColumn::PaymentStatus:
        return QStringLiteral("orders.payment_status");
    case OrderColumn::Fulfilment:
        return QStringLiteral("orders.fulfilment_status");
    case OrderColumn::PaymentMethod:
        return QStringLiteral("orders.payment_method");
    case OrderColumn::Source:
        return QStringLiteral("orders.source");
    case OrderColumn::Items:
        return QStringLiteral(
            "(SELECT total(quantity) FROM order_line WHERE order_id = orders.id)");
    case OrderColumn::Total:
        return QStringLiteral("orders.total");
    case OrderColumn::OriginalTotal:
        return QStringLiteral("orders.original_total");
    case OrderColumn::Refunded:
        return QStringLiteral("orders.refunded");
    case OrderColumn::Discount:
        return QStringLiteral("abs(orders.discount)");
    case OrderColumn::Shipping:
        return QStringLiteral("orders.shipping");
    case OrderColumn::Tax:
        return QStringLiteral("orders.tax");
    case OrderColumn::Codes:
        return QStringLiteral("(SELECT min(code) FROM order_discount WHERE order_id = orders.id)");
    case OrderColumn::Country:
        return QStringLiteral("orders.shipping_country_code");
    case OrderColumn::City:
        return QStringLiteral("orders.shipping_city");
    case OrderColumn::Postcode:
        return QStringLiteral("orders.shipping_postcode");
    case OrderColumn::Updated:
        return QStringLiteral("orders.updated_at");
    case OrderColumn::Cancelled:
        return QStringLiteral("orders.cancelled_at");
    }
    Q_UNREACHABLE();
}

bool needsJoins(OrderColumn column)
{
    return column == OrderColumn::Customer || column == OrderColumn::Email
        || column == OrderColumn::Shop || column == OrderColumn::State;
}

/// The same meaning for orders that have no state: words of Shopify's financial_status and
/// fulfillment_status (REST Admin API, Order). Empty: no such order.
QString stateless(OrderStateKind kind)
{
    switch (kind) {
    case OrderStateKind::Pending:
        return QStringLiteral("orders.payment_status IN ('pending', 'authorized')"
                              " AND orders.cancelled_at IS NULL");
    case OrderStateKind::Paid:
        return QStringLiteral("orders.payment_status IN ('paid', 'partially_refunded')"
                              " AND coalesce(orders.fulfilment_status, '') <> 'fulfilled'"
                              " AND orders.cancelled_at IS NULL");
    case OrderStateKind::Shipped:
        return QStringLiteral("orders.fulfilment_status = 'fulfilled'"
                              " AND orders.payment_status <> 'refunded'"
                              " AND orders.cancelled_at IS NULL");
    case OrderStateKind::Cancelled:
        return QStringLiteral("orders.cancelled_at IS NOT NULL");
    case OrderStateKind::Refunded:
        return QStringLiteral("orders.payment_status = 'refunded'"
                              " AND orders.cancelled_at IS NULL");
    case OrderStateKind::PaymentError:
        return QStringLiteral("orders.payment_status IN ('voided', 'expired')"
                              " AND orders.cancelled_at IS NULL");
    case OrderStateKind::Other:
    case OrderStateKind::Preparing:
    case OrderStateKind::Delivered:
        break;
    }
    return {};
}

bool isText(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Customer:
    case OrderColumn::Email:
    case OrderColumn::Shop:
    case OrderColumn::State:
    case OrderColumn::PaymentStatus:
    case OrderColumn::Fulfilment:
    case OrderColumn::PaymentMethod:
    case OrderColumn::Source:
    case OrderColumn::Codes:
    case OrderColumn::Country:
    case OrderColumn::City:
    case OrderColumn::Postcode:
        return true;
    default:
        return false;
    }
}

/// Ids with what they are sorted by: 16 bytes an order. Sorting them here takes a small part of the
/// time that SQLite's sorter needs, and texts, of which there are few different ones, are compared
/// once each.
class SortKeys
{
public:
    explicit SortKeys(bool texts)
        : m_texts(texts)
    {}

    /// Columns id, key.
    void add(const Statement &row)
    {
        const auto id = static_cast<qint32>(row.int64(0));
        if (row.isNull(1))
            m_without.push_back(id);
        else
            m_keys.push_back({m_texts ? numberOf(row.text(1)) : row.int64(1), id});
    }

    std::vector<qint32> ids(bool descending)
    {
        if (m_texts)
            rank();
        std::sort(m_keys.begin(), m_keys.end(), [descending](const Key &a, const Key &b) {
            const Key &low = descending ? b : a;
            const Key &high = descending ? a : b;
            return low.key != high.key ? low.key < high.key : low.id < high.id;
        });
        std::sort(m_without.begin(), m_without.end());
        if (descending)
            std::reverse(m_without.begin(), m_without.end());
        std::vector<qint32> ids;
        ids.reserve(m_keys.size() + m_without.size());
        for (const Key &key : m_keys)
            ids.push_back(key.id);
        ids.insert(ids.end(), m_without.begin(), m_without.end());
        return ids;
    }

private:
    struct Key
    {
        qint64 key;
        qint32 id;
    };
    /// By first appearance, until rank().
    qint64 numberOf(const QString &text)
    {
        const auto found = m_numbers.constFind(text);
        if (found != m_numbers.constEnd())
            return *found;
        const qint64 number = m_numbers.size();
        m_numbers.insert(text, number);
        return number;
    }
    void rank()
    {
        constexpr qsizetype kFew = 20'000; ///< more are folded already: names, addresses
        QStringList texts = m_numbers.keys();
        if (texts.size() <= kFew) {
            std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) {
                return QString::localeAwareCompare(a, b) < 0;
            });
        } else {
            std::sort(texts.begin(), texts.end());
        }
        std::vector<qint64> ranks(static_cast<size_t>(texts.size()));
        for (qsizetype i = 0; i < texts.size(); ++i)
            ranks[static_cast<size_t>(m_numbers.value(texts.at(i)))] = i;
        for (Key &key : m_keys)
            key.key = ranks[static_cast<size_t>(key.key)];
    }

    bool m_texts;
    std::vector<Key> m_keys;
    std::vector<qint32> m_without; ///< they come last both ways
    QHash<QString, qint64> m_numbers;
};

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
{
    addState();
    addSearch();
    if (query.shop.isValid())
        m_conditions.add(QStringLiteral("orders.shop_id = ?"), {query.shop.value});
    if (query.test)
        m_conditions.add(QStringLiteral("orders.test = 1"));
    if (!query.source.isEmpty())
        m_conditions.add(QStringLiteral("orders.source = ?"), {query.source});
    if (!query.paymentMethod.isEmpty())
        m_conditions.add(QStringLiteral("orders.payment_method = ?"), {query.paymentMethod});
    if (query.from)
        m_conditions.add(QStringLiteral("orders.placed_at >= ?"), {query.from->ms});
    if (query.until)
        m_conditions.add(QStringLiteral("orders.placed_at < ?"), {query.until->ms});
    if (query.least)
        m_conditions.add(QStringLiteral("orders.total >= ?"), {*query.least});
    if (query.most)
        m_conditions.add(QStringLiteral("orders.total <= ?"), {*query.most});
}

void OrderList::addState()
{
    if (!m_query.state)
        return;
    QString sql = QStringLiteral("(orders.shop_id, orders.state_remote_id) IN"
                                 " (SELECT shop_id, remote_id FROM order_state WHERE kind = ?)");
    if (const QString words = stateless(*m_query.state); !words.isEmpty())
        sql = QStringLiteral("(%1 OR (orders.state_remote_id IS NULL AND %2))").arg(sql, words);
    m_conditions.add(sql, {machineName(*m_query.state)});
}

void OrderList::addSearch()
{
    const QString words = m_query.search.trimmed();
    if (words.isEmpty())
        return;
    // Shopify's references begin with #, which nobody types; PrestaShop's are capitals.
    const QString range = QStringLiteral("(orders.reference >= ? AND orders.reference < ?)");
    const QString reference = words.toUpper();
    const QString after = QString::fromUcs4(U"\U0010FFFF");
    QStringList sql{range, range};
    std::vector<std::variant<qint64, QString>> values{reference, reference + after,
                                                      u'#' + reference, u'#' + reference + after};
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
    m_conditions.add(u'(' + sql.join(QStringLiteral(" OR ")) + u')', values);
}

QString OrderList::select(const QString &what, const Conditions &conditions, bool joins) const
{
    QString from = QStringLiteral(" FROM orders");
    if (joins) {
        from += QStringLiteral(" LEFT JOIN customer ON customer.id = orders.customer_id"
                               " LEFT JOIN shop ON shop.id = orders.shop_id"
                               " LEFT JOIN order_state ON order_state.shop_id = orders.shop_id"
                               " AND order_state.remote_id = orders.state_remote_id");
    }
    return QStringLiteral("SELECT ") + what + from + conditions.where();
}

bool OrderList::isFirstQuick(const OrderListQuery &query)
{
    OrderListQuery plain;
    plain.descending = query.descending;
    plain.valid = query.valid;
    plain.from = query.from;
    plain.until = query.until;
    return query == plain; // any other condition may be true of no order on the way
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

Conditions OrderList::conditions() const
{
    Conditions conditions = m_conditions;
    if (m_query.valid)
        conditions.add(QStringLiteral("orders.valid = ?"), {qint64(*m_query.valid)});
    return conditions;
}

Result<std::vector<qint32>> OrderList::firstByTime(Database &database, int limit) const
{
    const auto walk = [&](bool valid) {
        Conditions conditions = m_conditions;
        // Literally: both indexes by time are partial ones.
        conditions.add(valid ? QStringLiteral("orders.valid = 1")
                             : QStringLiteral("orders.valid = 0"));
        const QString index
            = valid ? QStringLiteral("orders_by_time") : QStringLiteral("orders_not_counted");
        const bool asked = m_query.valid.value_or(valid) == valid;
        Statement read = database.prepare(
            QStringLiteral("SELECT orders.id, orders.placed_at FROM orders INDEXED BY %1")
                .arg(index)
            + conditions.where()
            + QStringLiteral(" ORDER BY orders.placed_at%1, orders.id%1 LIMIT ?")
                  .arg(m_query.descending ? QStringLiteral(" DESC") : QString()));
        read.bind(conditions.bind(read), asked ? limit : 0);
        return read;
    };
    Statement counted = walk(true);
    Statement others = walk(false);
    Walk first(counted);
    Walk second(others);
    std::vector<qint32> ids;
    while ((first.isThere() || second.isThere()) && ids.size() < static_cast<size_t>(limit)) {
        Walk &next = first.isBefore(second, m_query.descending) ? first : second;
        ids.push_back(next.id());
        next.next();
    }
    if (!counted.ok())
        return counted.error();
    if (!others.ok())
        return others.error();
    return ids;
}

Result<std::vector<qint32>> OrderList::byReference(Database &database) const
{
    const Conditions narrowed = conditions();
    Statement read = database.prepare(
        QStringLiteral("SELECT orders.id FROM orders") + narrowed.where()
        + QStringLiteral(" ORDER BY orders.reference IS NULL, length(orders.reference)%1,"
                         " orders.reference%1, orders.id%1")
              .arg(m_query.descending ? QStringLiteral(" DESC") : QString()));
    narrowed.bind(read);
    std::vector<qint32> ids;
    while (read.next())
        ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return ids;
}

Result<std::vector<qint32>> OrderList::sorted(Database &database) const
{
    const Conditions narrowed = conditions();
    Statement read = database.prepare(select(QStringLiteral("orders.id, ") + sortSql(m_query.sort),
                                             narrowed, needsJoins(m_query.sort)));
    narrowed.bind(read);
    SortKeys keys(isText(m_query.sort));
    while (read.next())
        keys.add(read);
    if (!read.ok())
        return read.error();
    return keys.ids(m_query.descending);
}

Result<OrderSums> OrderList::sums(Database &database) const
{
    const Conditions narrowed = conditions();
    Statement read = database.prepare(
        select(QStringLiteral("orders.currency, count(*), sum(orders.total * orders.valid),"
                              " sum(orders.valid)"),
               narrowed, false)
        + QStringLiteral(" GROUP BY orders.currency ORDER BY 4 DESC, 1"));
    narrowed.bind(read);
    OrderSums sums;
    while (read.next()) {
        sums.count += read.int64(1);
        if (read.int64(3) > 0)
            sums.sales.append({read.int64(2), read.currency(0)});
    }
    if (!read.ok())
        return read.error();
    return sums;
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
        if (states->contains(machineName(kind)) || !stateless(kind).isEmpty())
            choices.states.append(kind);
    }
    choices.sources = *sources;
    choices.paymentMethods = *methods;
    return choices;
}

} // namespace comptoir
