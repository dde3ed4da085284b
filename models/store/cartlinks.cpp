#include "models/store/cartlinks.h"

#include "models/store/database.h"

namespace comptoir {

CartLinks::CartLinks(IngestContext &context)
    : m_context(context)
{}

void CartLinks::orderLanded(const RemoteId &cart, const QString &checkoutToken,
                            const QString &cartToken)
{
    if (!cart.isNull()) {
        Statement find = m_context.db.prepare(
            QStringLiteral("SELECT id FROM cart WHERE shop_id = ? AND remote_id = ?"));
        Binder(find) << m_context.shop << cart;
        const qint64 id = m_context.next(find) ? find.int64(0) : 0;
        find.reset();
        if (id > 0)
            relink(id);
    }
    relinkAll("checkout_token", checkoutToken);
    relinkAll("token", cartToken);
}

void CartLinks::relinkAll(const char *column, const QString &token)
{
    if (token.isEmpty())
        return;
    Statement find
        = m_context.db.prepare(QStringLiteral("SELECT id FROM cart WHERE shop_id = ? AND %1 = ?")
                                   .arg(QLatin1String(column)));
    Binder(find) << m_context.shop << token;
    QList<qint64> carts;
    while (m_context.next(find))
        carts += find.int64(0);
    for (const qint64 cart : carts)
        relink(cart);
}

void CartLinks::relink(qint64 cart)
{
    Statement read = m_context.db.prepare(QStringLiteral(
        "SELECT remote_id, checkout_token, token, customer_id, order_id FROM cart WHERE id = ?"));
    read.bind(1, cart);
    if (!m_context.next(read))
        return;
    const qint64 order = orderOf(read);
    const bool same = order == read.int64(4);
    const qint64 customer = read.int64(3);
    read.reset();
    if (same)
        return;
    Statement update
        = m_context.db.prepare(QStringLiteral("UPDATE cart SET order_id = ? WHERE id = ?"));
    Binder(update) << OrderId{order} << cart;
    m_context.run(update);
    m_context.touch(customer);
}

qint64 CartLinks::orderOf(const Statement &cart)
{
    const auto first = [&](const char *column, const auto &value) -> qint64 {
        Statement find = m_context.db.prepare(
            QStringLiteral("SELECT id FROM orders WHERE shop_id = ? AND %1 = ? AND gone_at IS NULL "
                           "ORDER BY placed_at, remote_id LIMIT 1")
                .arg(QLatin1String(column)));
        Binder(find) << m_context.shop << value;
        return m_context.next(find) ? find.int64(0) : 0;
    };
    qint64 order = first("cart_remote_id", cart.remoteId(0));
    if (order == 0 && !cart.isNull(1))
        order = first("checkout_token", cart.text(1));
    if (order == 0 && !cart.isNull(2))
        order = first("cart_token", cart.text(2));
    return order;
}

} // namespace comptoir
