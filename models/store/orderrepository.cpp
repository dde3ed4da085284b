#include "models/store/orderrepository.h"

#include "models/domain/shopwords.h"
#include "models/store/database.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

QString selectOrders(const QString &rest)
{
    return QStringLiteral(
               "SELECT orders.id, orders.shop_id, orders.remote_id, orders.customer_id,"
               " customer.first_name, customer.last_name, customer.company,"
               " coalesce(orders.email, customer.email), orders.reference,"
               " order_state.name, order_state.kind, orders.payment_status,"
               " orders.fulfilment_status, orders.payment_method, orders.source,"
               " orders.valid, orders.test, orders.gone_at IS NOT NULL,"
               " orders.currency, orders.shop_currency, orders.total, orders.original_total,"
               " orders.shop_total, orders.shipping, orders.discount, orders.tax,"
               " orders.refunded,"
               " (SELECT total(quantity) FROM order_line WHERE order_id = orders.id),"
               " orders.placed_at, orders.updated_at, orders.cancelled_at,"
               // What only a whole order shows.
               " orders.note, orders.shipping_postcode, orders.shipping_city,"
               " orders.shipping_country_code, orders.tags"
               " FROM orders LEFT JOIN customer ON customer.id = orders.customer_id"
               " LEFT JOIN order_state ON order_state.shop_id = orders.shop_id"
               " AND order_state.remote_id = orders.state_remote_id")
        + rest;
}

void readAmounts(Columns &columns, OrderRow &order)
{
    const Currency currency = columns.currency();
    const Currency shopCurrency = columns.currency();
    order.total = {columns.int64(), currency};
    order.originalTotal = {columns.int64(), currency};
    order.shopTotal = {columns.int64(), shopCurrency};
    order.shipping = {columns.int64(), currency};
    order.discount = {columns.int64(), currency};
    order.tax = {columns.int64(), currency};
    order.refunded = {columns.int64(), currency};
}

OrderRow readRow(Columns &columns)
{
    OrderRow order;
    order.id = columns.id<OrderId>();
    order.shop = columns.id<ShopId>();
    order.remoteId = columns.remoteId();
    order.customer = columns.id<CustomerId>();
    const QString firstName = columns.text(), lastName = columns.text();
    order.customerName = displayName(firstName, lastName, columns.text());
    order.email = columns.text();
    order.reference = columns.text();
    order.state = ShopWords::state(columns.text());
    order.stateKind = columns.orderStateKind();
    order.paymentStatus = columns.text();
    order.fulfilmentStatus = columns.text();
    order.paymentMethod = columns.text();
    order.source = columns.text();
    order.valid = columns.boolean();
    order.test = columns.boolean();
    order.gone = columns.boolean();
    readAmounts(columns, order);
    order.items = columns.int64();
    order.placedAt = columns.timestamp();
    order.updatedAt = columns.optionalTimestamp();
    order.cancelledAt = columns.optionalTimestamp();
    return order;
}

Order readOrder(const Statement &row)
{
    Columns columns(row);
    Order order;
    order.row = readRow(columns);
    order.note = columns.text();
    order.shippingPostcode = columns.text();
    order.shippingCity = columns.text();
    order.shippingCountryCode = columns.text();
    order.tags = columns.texts();
    return order;
}

Done readLines(Database &database, Order &order)
{
    const Currency currency = order.row.total.currency;
    Statement read = database.prepare(QStringLiteral(
        "SELECT product_id, name, variant_name, sku, quantity, current_quantity, unit_price,"
        " total FROM order_line WHERE order_id = ? ORDER BY position"));
    read.bind(1, order.row.id);
    while (read.next()) {
        Columns columns(read);
        OrderLine line;
        line.product = columns.id<ProductId>();
        line.name = columns.text();
        line.variantName = columns.text();
        line.sku = columns.text();
        line.quantity = columns.int64();
        line.currentQuantity = columns.int64();
        line.unitPrice = {columns.int64(), currency};
        line.total = {columns.int64(), currency};
        order.lines.append(line);
    }
    return read.ok() ? done() : Done(read.error());
}

Done readStates(Database &database, Order &order)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT change.at, order_state.name, order_state.kind FROM order_state_change AS change"
        " LEFT JOIN order_state ON order_state.shop_id = change.shop_id"
        " AND order_state.remote_id = change.state_remote_id"
        " WHERE change.shop_id = ? AND change.order_remote_id = ?"
        " ORDER BY change.at, change.id"));
    read.bind(1, order.row.shop).bind(2, order.row.remoteId);
    while (read.next()) {
        Columns columns(read);
        OrderStateChange change;
        change.at = columns.timestamp();
        change.state = ShopWords::state(columns.text());
        change.kind = columns.orderStateKind();
        order.states.append(change);
    }
    return read.ok() ? done() : Done(read.error());
}

Done readRefunds(Database &database, Order &order)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT at, amount, currency, note FROM refund WHERE shop_id = ? AND order_remote_id = ?"
        " AND gone_at IS NULL ORDER BY at, id"));
    read.bind(1, order.row.shop).bind(2, order.row.remoteId);
    while (read.next())
        order.refunds.append({read.timestamp(0), {read.int64(1), read.currency(2)}, read.text(3)});
    return read.ok() ? done() : Done(read.error());
}

Done readDiscounts(Database &database, Order &order)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT code, amount FROM order_discount WHERE order_id = ? ORDER BY position"));
    read.bind(1, order.row.id);
    while (read.next())
        order.discounts.append({read.text(0), {read.int64(1), order.row.total.currency}});
    return read.ok() ? done() : Done(read.error());
}

Done readParts(Database &database, Order &order)
{
    for (const auto part : {readLines, readStates, readRefunds, readDiscounts}) {
        if (Done done = part(database, order); !done)
            return done;
    }
    return done();
}

/// The cart that named itself in the order, by whichever of the three names there is.
Done readCart(Database &database, Order &order)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT cart.id, cart.remote_id, cart.created_at, cart.updated_at"
                       " FROM orders JOIN cart ON cart.shop_id = orders.shop_id"
                       " AND (cart.remote_id = orders.cart_remote_id"
                       "  OR cart.checkout_token = orders.checkout_token"
                       "  OR cart.token = orders.cart_token)"
                       " WHERE orders.id = ? ORDER BY cart.id LIMIT 1"));
    read.bind(1, order.row.id);
    if (read.next()) {
        Columns columns(read);
        OrderCart cart;
        cart.id = columns.id<CartId>();
        cart.remoteId = columns.remoteId();
        cart.createdAt = columns.timestamp();
        cart.updatedAt = columns.timestamp();
        order.cart = cart;
    }
    return read.ok() ? done() : Done(read.error());
}

Result<Order> withId(Database &database, OrderId id)
{
    Statement read = database.prepare(selectOrders(QStringLiteral(" WHERE orders.id = ?")));
    read.bind(1, id);
    if (read.next())
        return readOrder(read);
    if (!read.ok())
        return read.error();
    return OrderRepository::noSuchOrder();
}

Conditions conditionsOf(const OrderQuery &query)
{
    Conditions conditions;
    if (query.shop.isValid())
        conditions.add(QStringLiteral("orders.shop_id = ?"), {query.shop.value});
    if (query.customer.isValid())
        conditions.add(QStringLiteral("orders.customer_id = ?"), {query.customer.value});
    if (!query.reference.isEmpty())
        conditions.add(QStringLiteral("orders.reference = ?"), {query.reference});
    if (query.valid) // literally: the index by time is a partial one
        conditions.add(*query.valid ? QStringLiteral("orders.valid = 1")
                                    : QStringLiteral("orders.valid = 0"));
    if (query.from)
        conditions.add(QStringLiteral("orders.placed_at >= ?"), {query.from->ms});
    if (query.until)
        conditions.add(QStringLiteral("orders.placed_at < ?"), {query.until->ms});
    return conditions;
}

} // namespace

Error OrderRepository::noSuchOrder()
{
    return {ErrorCode::NotFound, tr("There is no such order."), {}};
}

OrderRepository::OrderRepository(Database &database)
    : m_database(database)
{}

Result<QList<OrderRow>> OrderRepository::list(const OrderQuery &query)
{
    const Conditions conditions = conditionsOf(query);
    Statement read = m_database.prepare(
        selectOrders(conditions.where()
                     + QStringLiteral(" ORDER BY orders.placed_at DESC, orders.id DESC"
                                      " LIMIT ? OFFSET ?")));
    const int next = conditions.bind(read);
    read.bind(next, query.limit > 0 ? query.limit : -1).bind(next + 1, query.offset);
    QList<OrderRow> orders;
    while (read.next()) {
        Columns columns(read);
        orders.append(readRow(columns));
    }
    if (!read.ok())
        return read.error();
    return orders;
}

Result<QList<Order>> OrderRepository::ofCustomer(CustomerId customer)
{
    Statement read = m_database.prepare(selectOrders(QStringLiteral(
        " WHERE orders.customer_id = ? ORDER BY orders.placed_at DESC, orders.id DESC")));
    read.bind(1, customer);
    QList<Order> orders;
    while (read.next()) {
        orders.append(readOrder(read));
        if (const Done parts = readParts(m_database, orders.last()); !parts)
            return parts.error();
    }
    if (!read.ok())
        return read.error();
    return orders;
}

Result<Order> OrderRepository::get(OrderId id)
{
    auto order = withId(m_database, id);
    if (!order)
        return order;
    if (const Done parts = readParts(m_database, *order); !parts)
        return parts.error();
    if (const Done cart = readCart(m_database, *order); !cart)
        return cart.error();
    return order;
}

Result<Order> OrderRepository::brief(OrderId id)
{
    auto order = withId(m_database, id);
    if (!order)
        return order;
    if (const Done discounts = readDiscounts(m_database, *order); !discounts)
        return discounts.error();
    return order;
}

Result<QList<OrderStateRecord>> OrderRepository::states(ShopId shop)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT remote_id, name, kind FROM order_state WHERE shop_id = ?"
                       " AND deleted = 0 AND gone_at IS NULL ORDER BY name, remote_id"));
    read.bind(1, shop);
    QList<OrderStateRecord> states;
    while (read.next()) {
        Columns columns(read);
        OrderStateRecord state;
        state.id = columns.remoteId();
        state.name = columns.text();
        state.kind = columns.orderStateKind();
        states.append(state);
    }
    if (!read.ok())
        return read.error();
    return states;
}

} // namespace comptoir
