#include "models/store/ingestcarts.h"

#include "models/store/database.h"
#include "models/store/ingestrules.h"

#include <algorithm>
#include <array>

namespace comptoir {

IngestCarts::IngestCarts(IngestContext &context, AccountLookup &accounts, CartLinks &links)
    : m_context(context)
    , m_lookup(accounts)
    , m_links(links)
    , m_carts(context, "cart",
              {.plain = "email, phone, first_name, last_name, currency, total, total_estimated, "
                        "recovery_url, created_at",
               .indexed = "token, checkout_token, account_id, customer_id, account_remote_id, "
                          "lines_count, updated_at, completed_at",
               .versioned = true,
               .gone = true})
{}

void IngestCarts::take(const ShopBatch &batch)
{
    for (const CartRecord &record : batch.carts)
        takeCart(record);
}

void IngestCarts::takeCart(const CartRecord &record)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("carts"), record.id))
        return;
    const RecordUpsert::Row found = m_carts.find(record.id, record.updatedAt);
    if (found.outcome == RecordUpsert::Outcome::Older) {
        ++m_context.result.unchanged;
        return;
    }
    Who old;
    RemoteId oldRemoteId;
    if (found.id > 0) {
        Statement read = m_context.db.prepare(QStringLiteral(
            "SELECT account_id, customer_id, account_remote_id FROM cart WHERE id = ?"));
        read.bind(1, found.id);
        if (m_context.next(read)) {
            old = {read.int64(0), read.int64(1)};
            oldRemoteId = read.remoteId(2);
        }
    }
    const Who who = m_lookup.find(record.customerId, record.email, record.phone);
    const Currency currency = record.currency.isNull() ? m_context.currency : record.currency;
    const std::vector<Price> prices = pricesOf(record, currency.code());
    const RecordUpsert::Row row = writeRow(record, found, who, prices);
    const bool linesChanged = setLines(row.id, record, prices);
    m_lookup.rowMoved(old.account, oldRemoteId, who, record.customerId);
    if (!row.changed() && !linesChanged)
        return;
    m_links.relink(row.id);
    m_context.touch(old.customer);
    m_context.touch(who.customer);
}

/// Of the lines with a price; nothing when none has one. Through a double, whole up to 2^53, so
/// that absurd quantities cannot overflow.
std::optional<qint64> IngestCarts::sumOf(const CartRecord &record, const std::vector<Price> &prices)
{
    std::optional<double> sum;
    for (size_t i = 0; i < prices.size(); ++i) {
        const qint64 quantity = record.lines[static_cast<qsizetype>(i)].quantity;
        if (prices[i].unit)
            sum = sum.value_or(0)
                + static_cast<double>(*prices[i].unit) * static_cast<double>(quantity);
    }
    if (!sum)
        return std::nullopt;
    return static_cast<qint64>(std::clamp(*sum, -1e15, 1e15));
}

RecordUpsert::Row IngestCarts::writeRow(const CartRecord &record, const RecordUpsert::Row &found,
                                        const Who &who, const std::vector<Price> &prices)
{
    std::optional<qint64> total = IngestRules::minor(record.total);
    const bool estimated = !total;
    if (estimated)
        total = sumOf(record, prices);
    const Currency currency = record.currency.isNull() ? m_context.currency : record.currency;
    return m_carts.write(
        found, record.id,
        [&](Binder &row) {
            row << record.email << record.phone << record.firstName << record.lastName << currency
                << total << estimated << record.recoveryUrl << record.createdAt;
        },
        [&](Binder &row) {
            row << record.token << record.checkoutToken << AccountId{who.account}
                << CustomerId{who.customer} << record.customerId << qint64(record.lines.size())
                << record.updatedAt << record.completedAt;
        });
}

std::vector<IngestCarts::Price> IngestCarts::pricesOf(const CartRecord &record,
                                                      const QString &currency)
{
    std::vector<Price> prices;
    for (const CartLineRecord &line : record.lines) {
        if (line.unitPrice)
            prices.push_back({line.unitPrice->minor, false});
        else
            prices.push_back({estimate(line.productId, line.variantId, currency), true});
    }
    return prices;
}

/// Today's price in the cart's currency: the variant's, else the product's.
std::optional<qint64> IngestCarts::estimate(const RemoteId &product, const RemoteId &variant,
                                            const QString &currency)
{
    Statement find = m_context.db.prepare(QStringLiteral(
        "SELECT coalesce((SELECT price FROM variant WHERE shop_id = ?1 AND remote_id = ?2 AND "
        "currency = ?4), (SELECT price FROM product WHERE shop_id = ?1 AND remote_id = ?3 AND "
        "currency = ?4))"));
    Binder(find) << m_context.shop << variant << product << currency;
    if (!m_context.next(find) || find.isNull(0))
        return std::nullopt;
    return find.int64(0);
}

bool IngestCarts::setLines(qint64 cart, const CartRecord &record, const std::vector<Price> &prices)
{
    Statement upsert = m_context.db.prepare(QStringLiteral(
        "INSERT INTO cart_line(cart_id, position, product_remote_id, variant_remote_id, name, "
        "quantity, unit_price, price_estimated) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
        "ON CONFLICT(cart_id, position) DO UPDATE SET product_remote_id = ?3, "
        "variant_remote_id = ?4, name = ?5, quantity = ?6, unit_price = ?7, price_estimated = ?8 "
        "WHERE product_remote_id IS NOT ?3 OR variant_remote_id IS NOT ?4 OR name IS NOT ?5 OR "
        "quantity <> ?6 OR unit_price IS NOT ?7 OR price_estimated <> ?8"));
    bool changed = false;
    for (qsizetype i = 0; i < record.lines.size(); ++i) {
        const CartLineRecord &line = record.lines[i];
        const Price &price = prices[static_cast<size_t>(i)];
        Binder(upsert) << cart << qint64(i) << line.productId << line.variantId << line.name
                       << line.quantity << price.unit << price.estimated;
        m_context.run(upsert);
        changed = m_context.db.changes() > 0 || changed;
    }
    Statement trim = m_context.db.prepare(
        QStringLiteral("DELETE FROM cart_line WHERE cart_id = ? AND position >= ?"));
    Binder(trim) << cart << qint64(record.lines.size());
    m_context.run(trim);
    return m_context.db.changes() > 0 || changed;
}

void IngestCarts::priceAgain()
{
    Statement find = m_context.db.prepare(
        QStringLiteral("SELECT DISTINCT l.cart_id FROM cart_line l JOIN cart c ON c.id = l.cart_id "
                       "WHERE l.product_remote_id = ? AND l.price_estimated = 1 "
                       "AND c.shop_id = ?"));
    QSet<qint64> carts;
    for (const RemoteId &product : std::as_const(m_context.touchedProducts)) {
        Binder(find) << product << m_context.shop;
        while (m_context.next(find))
            carts.insert(find.int64(0));
    }
    for (const qint64 cart : std::as_const(carts))
        priceAgain(cart);
    m_context.touchedProducts.clear();
}

void IngestCarts::priceAgain(qint64 cart)
{
    static const std::array<const char *, 2> updates{
        "UPDATE cart_line SET unit_price = (SELECT coalesce("
        "(SELECT v.price FROM variant v WHERE v.shop_id = c.shop_id AND "
        "v.remote_id = cart_line.variant_remote_id AND v.currency = c.currency), "
        "(SELECT p.price FROM product p WHERE p.shop_id = c.shop_id AND "
        "p.remote_id = cart_line.product_remote_id AND p.currency = c.currency)) "
        "FROM cart c WHERE c.id = cart_line.cart_id) WHERE cart_id = ? AND price_estimated = 1",
        "UPDATE cart SET total = (SELECT CASE WHEN count(unit_price) > 0 THEN "
        "CAST(min(max(total(unit_price * quantity), -1e15), 1e15) AS INTEGER) END "
        "FROM cart_line WHERE cart_id = cart.id) WHERE id = ? AND total_estimated = 1"};
    for (const char *sql : updates) {
        Statement update = m_context.db.prepare(QString::fromLatin1(sql));
        update.bind(1, cart);
        m_context.run(update);
    }
}

} // namespace comptoir
