#include "models/store/exportrepository.h"

#include "models/domain/shopwords.h"
#include "models/store/consenttime.h"
#include "models/store/database.h"
#include "models/store/ownaccount.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace comptoir {

namespace {

constexpr char kCustomers[]
    = "SELECT c.id, c.email, coalesce(c.phone_key, c.phone), c.first_name, c.last_name, c.company, "
      "c.gender, c.language, "
      "c.birthday, c.created_at, f.orders_count, f.currency, f.total_spent, f.average_basket, "
      "f.first_order_at, f.last_order_at, f.last_activity_at FROM customer c "
      "LEFT JOIN customer_facts f ON f.customer_id = c.id ORDER BY c.id";

constexpr char kAddress[]
    = "SELECT a.line1, a.line2, a.postcode, a.city, a.region, a.country_code "
      "FROM customer_account k JOIN address a ON a.shop_id = k.shop_id "
      "AND a.account_remote_id = k.remote_id "
      "WHERE k.customer_id = ? AND a.deleted = 0 AND a.gone_at IS NULL "
      "ORDER BY " COMPTOIR_OWN_ACCOUNT("k") " DESC, a.is_default DESC, "
                                            "a.updated_at DESC, a.id DESC LIMIT 1";

constexpr char kTags[] = "SELECT t.name FROM customer_tag ct JOIN tag t ON t.id = ct.tag_id "
                         "WHERE ct.customer_id = ? ORDER BY t.key";

constexpr char kShopTags[] = "SELECT tags FROM customer_account WHERE customer_id = ? AND tags IS "
                             "NOT NULL ORDER BY shop_id, id";

constexpr char kConsent[]
    = "SELECT state, decided_at, source, proof FROM consent WHERE customer_id = ? "
      "AND channel = 'email' AND purpose = 'marketing' "
      "ORDER BY " COMPTOIR_CONSENT_AT("consent.") " DESC, state = 'granted', id DESC LIMIT 1";

/// Shops may have one name: the second is "Name (2)".
constexpr char kShops[]
    = "SELECT id, platform, called || CASE WHEN nth > 1 THEN ' (' || nth || ')' ELSE '' END AS name"
      " FROM (SELECT id, platform, called, row_number() OVER (PARTITION BY called ORDER BY id) AS"
      " nth FROM (SELECT id, platform, coalesce(nullif(name, ''), platform) AS called FROM shop))";

constexpr char kOrders[]
    = "SELECT o.id, o.remote_id, o.reference, s.name, st.name, o.payment_method, o.source, "
      "o.customer_id, coalesce(o.email, c.email), c.first_name, c.last_name, o.valid, o.currency, "
      "o.total, o.original_total, o.shipping, o.discount, o.tax, o.refunded, "
      "o.shipping_postcode, o.shipping_city, o.shipping_country_code, o.note, o.placed_at, "
      "s.platform = 'csv' FROM orders o CROSS JOIN shops s ON s.id = o.shop_id "
      "LEFT JOIN order_state st ON st.shop_id = o.shop_id AND st.remote_id = o.state_remote_id "
      "LEFT JOIN customer c ON c.id = o.customer_id ORDER BY o.id";

constexpr char kLines[]
    = "SELECT p.remote_id, l.name, l.variant_name, l.sku, l.quantity, l.unit_price, l.total "
      "FROM order_line l LEFT JOIN product p ON p.id = l.product_id "
      "WHERE l.order_id = ? ORDER BY l.position";

constexpr char kCodes[]
    = "SELECT code FROM order_discount WHERE order_id = ? AND code IS NOT NULL ORDER BY position";

QString genderWord(int gender)
{
    return gender == 1 ? QStringLiteral("M") : gender == 2 ? QStringLiteral("F") : QString();
}

ExportedCustomer readCustomer(const Statement &row)
{
    ExportedCustomer customer;
    customer.id = row.int64(0);
    customer.email = row.text(1);
    customer.phone = row.text(2);
    customer.firstName = row.text(3);
    customer.lastName = row.text(4);
    customer.company = row.text(5);
    customer.gender = genderWord(row.integer(6));
    customer.language = row.text(7);
    customer.birthday = row.date(8);
    customer.createdAt = row.optionalTimestamp(9);
    customer.ordersCount = row.int64(10);
    customer.totalSpent = {row.int64(12), row.currency(11)};
    if (!row.isNull(13))
        customer.averageBasket = Money{row.int64(13), row.currency(11)};
    customer.firstOrderAt = row.optionalTimestamp(14);
    customer.lastOrderAt = row.optionalTimestamp(15);
    customer.lastActivityAt = row.optionalTimestamp(16);
    return customer;
}

ExportedOrder readOrder(const Statement &row)
{
    ExportedOrder order;
    order.id = row.remoteId(1).toString();
    order.reference = row.text(2);
    order.shop = row.text(3);
    order.status = ShopWords::state(row.text(4));
    order.paymentMethod = row.text(5);
    order.source = row.text(6);
    order.customerId = row.int64(7);
    order.email = row.text(8);
    order.firstName = row.text(9);
    order.lastName = row.text(10);
    order.valid = row.boolean(11);
    const Currency currency = row.currency(12);
    order.total = {row.int64(13), currency};
    order.originalTotal = {row.int64(14), currency};
    order.shipping = {row.int64(15), currency};
    order.discount = {row.int64(16), currency};
    order.tax = {row.int64(17), currency};
    order.refunded = {row.int64(18), currency};
    order.postcode = row.text(19);
    order.city = row.text(20);
    order.countryCode = row.text(21);
    order.note = row.text(22);
    order.placedAt = row.timestamp(23);
    order.fromFile = row.boolean(24);
    return order;
}

/// Each tag once, whoever gave it.
void addShopTags(QStringList &tags, const QString &json)
{
    for (const QJsonValue tag : QJsonDocument::fromJson(json.toUtf8()).array()) {
        if (!tags.contains(tag.toString(), Qt::CaseInsensitive))
            tags.append(tag.toString());
    }
}

/// The small reads beside each row, prepared once.
class CustomerDetails
{
public:
    explicit CustomerDetails(Database &database)
        : m_address(database.prepare(QLatin1String(kAddress)))
        , m_tags(database.prepare(QLatin1String(kTags)))
        , m_shopTags(database.prepare(QLatin1String(kShopTags)))
        , m_consent(database.prepare(QLatin1String(kConsent)))
    {}

    Done addTo(ExportedCustomer &customer)
    {
        m_address.bind(1, customer.id);
        if (m_address.next()) {
            customer.line1 = m_address.text(0);
            customer.line2 = m_address.text(1);
            customer.postcode = m_address.text(2);
            customer.city = m_address.text(3);
            customer.region = m_address.text(4);
            customer.countryCode = m_address.text(5);
        }
        m_tags.bind(1, customer.id);
        while (m_tags.next())
            customer.tags.append(m_tags.text(0));
        m_shopTags.bind(1, customer.id);
        while (m_shopTags.next())
            addShopTags(customer.tags, m_shopTags.text(0));
        m_consent.bind(1, customer.id);
        if (m_consent.next()) {
            customer.consent = m_consent.text(0);
            customer.consentAt = m_consent.optionalTimestamp(1);
            customer.consentSource = m_consent.text(2);
            if (!m_consent.isNull(3))
                customer.consentSource += QStringLiteral(": ") + m_consent.text(3);
        }
        for (Statement *each : {&m_address, &m_tags, &m_shopTags, &m_consent}) {
            if (!each->ok())
                return each->error();
            each->reset();
        }
        return done();
    }

private:
    Statement m_address, m_tags, m_shopTags, m_consent;
};

class OrderDetails
{
public:
    explicit OrderDetails(Database &database)
        : m_lines(database.prepare(QLatin1String(kLines)))
        , m_codes(database.prepare(QLatin1String(kCodes)))
    {}

    Done addTo(ExportedOrder &order, qint64 id)
    {
        const Currency currency = order.total.currency;
        m_lines.bind(1, id);
        while (m_lines.next()) {
            order.lines.append({m_lines.remoteId(0).toString(), m_lines.text(1), m_lines.text(2),
                                m_lines.text(3), m_lines.int64(4),
                                Money{m_lines.int64(5), currency},
                                Money{m_lines.int64(6), currency}});
        }
        m_codes.bind(1, id);
        while (m_codes.next())
            order.discountCodes.append(m_codes.text(0));
        for (Statement *each : {&m_lines, &m_codes}) {
            if (!each->ok())
                return each->error();
            each->reset();
        }
        return done();
    }

private:
    Statement m_lines, m_codes;
};

} // namespace

ExportRepository::ExportRepository(Database &database)
    : m_database(database)
{}

Done ExportRepository::customers(const std::function<bool(const ExportedCustomer &)> &take)
{
    CustomerDetails details(m_database);
    Statement walk = m_database.prepare(QLatin1String(kCustomers));
    while (walk.next()) {
        ExportedCustomer customer = readCustomer(walk);
        if (const Done added = details.addTo(customer); !added)
            return added.error();
        if (!take(customer))
            return done();
    }
    return walk.ok() ? done() : Done(walk.error());
}

Done ExportRepository::orders(const std::function<bool(const ExportedOrder &)> &take)
{
    OrderDetails details(m_database);
    Statement walk = m_database.prepare(
        QStringLiteral("WITH shops AS MATERIALIZED (%1) ").arg(QLatin1String(kShops))
        + QLatin1String(kOrders));
    while (walk.next()) {
        ExportedOrder order = readOrder(walk);
        if (const Done added = details.addTo(order, walk.int64(0)); !added)
            return added.error();
        if (!take(order))
            return done();
    }
    return walk.ok() ? done() : Done(walk.error());
}

} // namespace comptoir
