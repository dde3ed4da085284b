#include "models/store/interests.h"

#include "models/store/database.h"

#include <algorithm>

namespace comptoir {

namespace {

/// (customer_id, product_id, viewed, in_cart, bought), a row a line or page.
QString deeds()
{
    return QStringLiteral(
        "(SELECT o.customer_id AS customer_id, l.product_id AS product_id, 0 AS viewed,"
        " 0 AS in_cart, 1 AS bought FROM orders o JOIN order_line l ON l.order_id = o.id"
        " WHERE o.valid = 1 AND o.customer_id IS NOT NULL AND l.product_id IS NOT NULL"
        " AND l.current_quantity > 0"
        " UNION ALL SELECT c.customer_id, p.id, 0, 1, 0 FROM cart c"
        " JOIN cart_line l ON l.cart_id = c.id"
        " JOIN product p ON p.shop_id = c.shop_id AND p.remote_id = l.product_remote_id"
        " WHERE c.customer_id IS NOT NULL AND c.order_id IS NULL AND c.gone_at IS NULL"
        " UNION ALL SELECT e.customer_id, p.id, 1, 0, 0 FROM event e"
        " JOIN product p ON p.name = e.subject"
        " WHERE e.kind = 'product_viewed' AND e.customer_id IS NOT NULL) d"
        " JOIN product p ON p.id = d.product_id");
}

QString categoryJoins()
{
    return QStringLiteral(
        " JOIN product_category pc ON pc.product_id = p.id AND"
        " (p.main_category_remote_id IS NULL OR p.main_category_remote_id = pc.category_remote_id)"
        " JOIN category k ON k.shop_id = pc.shop_id AND k.remote_id = pc.category_remote_id");
}

/// Categories of one name in two shops are one to the owner.
QString everybodysRows(const QString &name, const QString &joins)
{
    return QStringLiteral("SELECT d.customer_id, %1, sum(d.viewed * %2 + d.in_cart * %3"
                          " + d.bought * %4) FROM %5%6 WHERE %1 IS NOT NULL{only}"
                          " GROUP BY d.customer_id, %1")
        .arg(name)
        .arg(Interest::kViewed)
        .arg(Interest::kInCart)
        .arg(Interest::kBought)
        .arg(deeds(), joins);
}

} // namespace

QList<Interest> strongest(QList<Interest> interests, int atMost)
{
    std::sort(interests.begin(), interests.end(), [](const Interest &a, const Interest &b) {
        return a.points() != b.points() ? a.points() > b.points() : a.name < b.name;
    });
    return interests.mid(0, atMost);
}

Interests::Interests(Database &database)
    : m_database(database)
{}

Result<QList<Interest>> Interests::categories(CustomerId customer, int atMost)
{
    return read(QStringLiteral("k.name"), categoryJoins(), customer, atMost);
}

Result<QList<Interest>> Interests::products(CustomerId customer, int atMost)
{
    return read(QStringLiteral("p.name"), QString(), customer, atMost);
}

QString Interests::categoryRows()
{
    return everybodysRows(QStringLiteral("k.name"), categoryJoins());
}

QString Interests::productRows()
{
    return everybodysRows(QStringLiteral("p.name"), QString());
}

Result<QList<Interest>> Interests::read(const QString &name, const QString &joins,
                                        CustomerId customer, int atMost)
{
    QList<Interest> interests;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT %1, sum(d.viewed), sum(d.in_cart), sum(d.bought) FROM %2%3"
                       " WHERE %1 IS NOT NULL AND d.customer_id = ? GROUP BY %1")
            .arg(name, deeds(), joins));
    read.bind(1, customer);
    while (read.next())
        interests.append({read.text(0), read.int64(1), read.int64(2), read.int64(3)});
    if (!read.ok())
        return read.error();
    return strongest(std::move(interests), atMost);
}

} // namespace comptoir
