#include "models/store/cartrepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

/// The first parameter of every query on carts is the abandonment limit.
QString selectCarts(const QString &rest)
{
    return QStringLiteral(
               "SELECT cart.id, cart.shop_id, cart.remote_id, cart.customer_id,"
               " coalesce(customer.first_name, cart.first_name),"
               " coalesce(customer.last_name, cart.last_name), customer.company,"
               " coalesce(cart.email, customer.email), coalesce(cart.phone, customer.phone),"
               " cart.total, cart.currency, cart.total_estimated, cart.recovery_url,"
               " cart.order_id, cart.created_at, cart.updated_at, cart.completed_at,"
               " cart.gone_at IS NOT NULL, (%1), cart.currency"
               " FROM cart LEFT JOIN customer ON customer.id = cart.customer_id ")
               .arg(abandonedCartSql())
        + rest;
}

Cart readCart(const Statement &row, Currency &currency)
{
    Columns columns(row);
    Cart cart;
    cart.id = columns.id<CartId>();
    cart.shop = columns.id<ShopId>();
    cart.remoteId = columns.remoteId();
    cart.customer = columns.id<CustomerId>();
    const QString firstName = columns.text(), lastName = columns.text();
    cart.customerName = displayName(firstName, lastName, columns.text());
    cart.email = columns.text();
    cart.phone = columns.text();
    cart.total = columns.optionalMoney();
    cart.totalEstimated = columns.boolean();
    cart.recoveryUrl = columns.text();
    cart.order = columns.id<OrderId>();
    cart.createdAt = columns.timestamp();
    cart.updatedAt = columns.timestamp();
    cart.completedAt = columns.optionalTimestamp();
    cart.gone = columns.boolean();
    cart.abandoned = columns.boolean();
    currency = columns.currency();
    return cart;
}

Done readLines(Database &database, Cart &cart, Currency currency)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT product.id, coalesce(cart_line.name, product.name), cart_line.quantity,"
        " cart_line.unit_price, cart_line.price_estimated FROM cart_line"
        " LEFT JOIN product ON product.shop_id = ? AND product.remote_id = "
        "cart_line.product_remote_id"
        " WHERE cart_line.cart_id = ? ORDER BY cart_line.position"));
    read.bind(1, cart.shop).bind(2, cart.id);
    while (read.next()) {
        Columns columns(read);
        CartLine line;
        line.product = columns.id<ProductId>();
        line.name = columns.text();
        line.quantity = columns.int64();
        if (const std::optional<qint64> price = columns.optionalInt64())
            line.unitPrice = Money{*price, currency};
        line.priceEstimated = columns.boolean();
        cart.lines.append(line);
    }
    return read.ok() ? done() : Done(read.error());
}

Result<QList<Cart>> readCarts(Database &database, Statement &read)
{
    QList<Cart> carts;
    while (read.next()) {
        Currency currency;
        Cart cart = readCart(read, currency);
        if (const Done lines = readLines(database, cart, currency); !lines)
            return lines.error();
        carts.append(std::move(cart));
    }
    if (!read.ok())
        return read.error();
    return carts;
}

} // namespace

CartRepository::CartRepository(Database &database)
    : m_database(database)
{}

Result<QList<Cart>> CartRepository::ofCustomer(CustomerId customer, const AbandonedAsOf &asOf)
{
    Statement read = m_database.prepare(selectCarts(
        QStringLiteral("WHERE cart.customer_id = ? ORDER BY cart.updated_at DESC, cart.id DESC")));
    read.bind(1, asOf.limit()).bind(2, customer);
    return readCarts(m_database, read);
}

Result<QList<Cart>> CartRepository::abandoned(const AbandonedAsOf &asOf, int limit)
{
    Statement read = m_database.prepare(
        selectCarts(QStringLiteral("WHERE %1 ORDER BY cart.updated_at DESC, cart.id DESC LIMIT ?")
                        .arg(abandonedCartSql())));
    read.bind(1, asOf.limit()).bind(2, asOf.limit()).bind(3, limit > 0 ? limit : -1);
    return readCarts(m_database, read);
}

Result<QList<Cart>> CartRepository::get(const QList<CartId> &ids, const AbandonedAsOf &asOf)
{
    QList<Cart> carts;
    for (const CartId id : ids) {
        Statement read = m_database.prepare(selectCarts(QStringLiteral("WHERE cart.id = ?")));
        read.bind(1, asOf.limit()).bind(2, id);
        const Result<QList<Cart>> found = readCarts(m_database, read);
        if (!found)
            return found.error();
        carts += *found;
    }
    return carts;
}

Result<qint64> CartRepository::abandonedCount(const AbandonedAsOf &asOf, ShopId shop)
{
    Conditions conditions;
    conditions.add(abandonedCartSql(), {asOf.limit().ms});
    if (shop.isValid())
        conditions.add(QStringLiteral("cart.shop_id = ?"), {shop.value});
    Statement read
        = m_database.prepare(QStringLiteral("SELECT count(*) FROM cart") + conditions.where());
    conditions.bind(read);
    if (!read.next())
        return read.error();
    return read.int64(0);
}

} // namespace comptoir
