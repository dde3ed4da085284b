#include "models/store/interests.h"

#include "models/store/database.h"
#include "models/store/segmentmarks.h"
#include "models/store/settingsrepository.h"

#include <algorithm>

namespace comptoir {

namespace {

const QString kViewed = QStringLiteral("interest.viewed");
const QString kInCart = QStringLiteral("interest.in_cart");
const QString kBought = QStringLiteral("interest.bought");

const QString kLeftInCarts = QStringLiteral(
    "FROM cart c JOIN cart_line l ON l.cart_id = c.id"
    " JOIN product p ON p.shop_id = c.shop_id AND p.remote_id = l.product_remote_id"
    " WHERE c.customer_id IS NOT NULL AND c.order_id IS NULL AND c.gone_at IS NULL");
const QString kPagesViewed
    = QStringLiteral("FROM event e JOIN product p ON p.name = e.subject"
                     " WHERE e.kind = 'product_viewed' AND e.customer_id IS NOT NULL");

QString weightSql(const QString &key, int fallback)
{
    return QStringLiteral("coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = '%1'),"
                          " %2)")
        .arg(key)
        .arg(fallback);
}

QString deedsOfProducts()
{
    return Interests::deeds() + QStringLiteral(" d JOIN product p ON p.id = d.product_id");
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
    return QStringLiteral("SELECT d.customer_id, %1, sum(%2) FROM %3%4 WHERE %1 IS NOT NULL{only}"
                          " GROUP BY d.customer_id, %1")
        .arg(name, Interests::pointsSql(), deedsOfProducts(), joins);
}

} // namespace

bool InterestWeights::isValid() const
{
    const auto isOne = [](int weight) { return weight >= 0 && weight <= kMost; };
    return isOne(viewed) && isOne(inCart) && isOne(bought);
}

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

QString Interests::deeds()
{
    return QStringLiteral(
               "(SELECT o.customer_id AS customer_id, l.product_id AS product_id, 0 AS viewed,"
               " 0 AS in_cart, 1 AS bought, o.placed_at AS at, l.id AS row"
               " FROM orders o JOIN order_line l ON l.order_id = o.id"
               " WHERE o.valid = 1 AND o.customer_id IS NOT NULL AND l.product_id IS NOT NULL"
               " AND l.current_quantity > 0"
               " UNION ALL SELECT c.customer_id, p.id, 0, 1, 0, c.updated_at, c.id %1"
               " UNION ALL SELECT e.customer_id, p.id, 1, 0, 0, e.at, e.id %2)")
        .arg(kLeftInCarts, kPagesViewed);
}

/// Lines say themselves whose they are and whether they count, as their orders do.
QString Interests::productVotes()
{
    const InterestWeights usual;
    return QStringLiteral("SELECT l.customer_id, l.product_id, %1 FROM order_line l NOT INDEXED"
                          " WHERE l.valid = 1 AND l.customer_id IS NOT NULL"
                          " AND l.product_id IS NOT NULL AND l.current_quantity > 0"
                          " UNION ALL SELECT c.customer_id, p.id, %2 %3"
                          " UNION ALL SELECT e.customer_id, p.id, %4 %5")
        .arg(weightSql(kBought, usual.bought), weightSql(kInCart, usual.inCart), kLeftInCarts,
             weightSql(kViewed, usual.viewed), kPagesViewed);
}

QString Interests::productNames()
{
    return QStringLiteral("SELECT id, name FROM product WHERE name IS NOT NULL");
}

QString Interests::categoryNames()
{
    return QStringLiteral("SELECT p.id, k.name FROM product p%1 WHERE k.name IS NOT NULL")
        .arg(categoryJoins());
}

QString Interests::pointsSql()
{
    const InterestWeights usual;
    return QStringLiteral("(d.viewed * %1 + d.in_cart * %2 + d.bought * %3)")
        .arg(weightSql(kViewed, usual.viewed), weightSql(kInCart, usual.inCart),
             weightSql(kBought, usual.bought));
}

QString Interests::productCategories()
{
    return QStringLiteral("SELECT p.id, k.id FROM product p") + categoryJoins();
}

Result<InterestWeights> Interests::weights()
{
    const InterestWeights usual;
    SettingsRepository settings(m_database);
    const Result<int> viewed = settings.integer(kViewed, usual.viewed);
    const Result<int> inCart = settings.integer(kInCart, usual.inCart);
    const Result<int> bought = settings.integer(kBought, usual.bought);
    if (!viewed || !inCart || !bought)
        return !viewed ? viewed.error() : !inCart ? inCart.error() : bought.error();
    return InterestWeights{*viewed, *inCart, *bought};
}

Done Interests::setWeights(const InterestWeights &weights)
{
    Q_ASSERT(weights.isValid());
    SettingsRepository settings(m_database);
    for (const auto &[key, weight] :
         {std::pair(kViewed, weights.viewed), std::pair(kInCart, weights.inCart),
          std::pair(kBought, weights.bought)}) {
        if (Done set = settings.set(key, QString::number(weight)); !set)
            return set;
    }
    return SegmentMarks(m_database).markEverybody();
}

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
    const Result<InterestWeights> worth = weights();
    if (!worth)
        return worth.error();
    QList<Interest> interests;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT %1, sum(d.viewed), sum(d.in_cart), sum(d.bought) FROM %2%3"
                       " WHERE %1 IS NOT NULL AND d.customer_id = ? GROUP BY %1")
            .arg(name, deedsOfProducts(), joins));
    read.bind(1, customer);
    while (read.next())
        interests.append({read.text(0), read.int64(1), read.int64(2), read.int64(3), *worth});
    if (!read.ok())
        return read.error();
    return strongest(std::move(interests), atMost);
}

} // namespace comptoir
