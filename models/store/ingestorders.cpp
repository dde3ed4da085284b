#include "models/store/ingestorders.h"

#include "models/store/database.h"
#include "models/store/ingestrules.h"
#include "models/store/postcodeplaces.h"
#include "models/store/rowreading.h"

#include <algorithm>
#include <cmath>

namespace comptoir {

IngestOrders::IngestOrders(IngestContext &context, AccountLookup &accounts, CartLinks &links)
    : m_context(context)
    , m_lookup(accounts)
    , m_links(links)
    , m_orders(context, "orders",
               {.plain = "email, phone, state_remote_id, payment_status, fulfilment_status, "
                         "payment_method, source, test, currency, total, original_total, shipping, "
                         "discount, tax, refunded, reported_total, reported_shop_total, "
                         "reported_refunded, shipping_postcode, shipping_city, "
                         "shipping_country_code, note, landing_site, referring_site, tags, "
                         "reported_valid, updated_at, cancelled_at, gone_at",
                .indexed = "customer_id, valid, shop_currency, shop_total, shop_refunded, "
                           "placed_at",
                .links = "reference, account_id, account_remote_id, cart_remote_id, cart_token, "
                         "checkout_token",
                .known = "account_id, customer_id, account_remote_id, cart_remote_id, "
                         "checkout_token, cart_token",
                .versioned = true})
    , m_refunds(context, "refund",
                {.plain = "amount, currency, note", .indexed = "order_remote_id, at", .gone = true})
    , m_stateChanges(context, "order_state_change",
                     {.plain = "state_remote_id", .indexed = "order_remote_id, at"})
    , m_lines(context)
    , m_returned(context)
{}

void IngestOrders::take(const ShopBatch &batch)
{
    for (const OrderRecord &record : batch.orders)
        takeOrder(record);
    for (const RefundRecord &record : batch.refunds) {
        const RemoteId before = orderOfRefund(record.id);
        takeRefund(record, record.orderId, record.amount.currency);
        settleRefunds(record.orderId);
        if (!before.isNull() && before != record.orderId)
            settleRefunds(before);
    }
    for (const OrderStateChangeRecord &record : batch.orderStateChanges)
        takeStateChange(record, record.orderId);
    m_lines.refreshUnknownProducts();
}

void IngestOrders::takeOrder(const OrderRecord &record)
{
    const QString resource = QStringLiteral("orders");
    if (!IngestRules::hasId(m_context, resource, record.id))
        return;
    const Currency currency = record.currency.isNull() ? m_context.currency : record.currency;
    if (currency.isNull()) {
        m_context.reject(resource, record.id, IngestRules::noCurrency(m_context));
        return;
    }
    if (!IngestRules::isPlausible(record)) {
        m_context.reject(resource, record.id, IngestRules::absurdAmount(m_context));
        return;
    }
    if (!IngestRules::isPlausibleDate(record.placedAt, m_context.now)) {
        m_context.reject(resource, record.id, IngestRules::absurdDate(m_context, record.placedAt));
        return;
    }
    Stored old;
    const RecordUpsert::Row found
        = m_orders.find(record.id, record.updatedAt, [&](const Statement &row) {
              Columns columns(row, RecordUpsert::kFirstKnown);
              old = {columns.int64(),    columns.int64(), columns.remoteId(),
                     columns.remoteId(), columns.text(),  columns.text()};
          });
    if (found.outcome == RecordUpsert::Outcome::Older) {
        ++m_context.result.unchanged;
        return;
    }
    takeParts(record, currency);
    learnPlace(record);
    writeOrder(record, found, old, currency);
}

void IngestOrders::takeParts(const OrderRecord &record, Currency currency)
{
    const PartsOfARecord parts(m_context);
    for (const RefundRecord &refund : record.refunds)
        takeRefund(refund, record.id, currency);
    for (const OrderStateChangeRecord &change : record.stateChanges)
        takeStateChange(change, record.id);
}

void IngestOrders::learnPlace(const OrderRecord &record)
{
    if (!record.shippingPlace || !m_context.ok())
        return;
    const Done learnt
        = PostcodePlaces(m_context.db)
              .learn(record.shippingCountryCode, record.shippingPostcode, *record.shippingPlace);
    if (!learnt)
        m_context.fail(learnt.error());
}

void IngestOrders::writeOrder(const OrderRecord &record, const RecordUpsert::Row &found,
                              const Stored &old, Currency currency)
{
    const bool isNew = found.id == 0;
    const Who who = m_lookup.find(record.customerId, record.email, record.phone);
    const RecordUpsert::Row row = writeRow(record, found, who, currency);
    const bool linesChanged
        = m_lines.write(record, row.id, isNew, who.customer, record.valid && !record.test,
                        m_returned.ofOrder(record.id));
    setDiscounts(row.id, record, isNew);
    m_lookup.rowMoved(old.account, old.accountRemoteId, who, record.customerId);
    if (!row.changed() && !linesChanged)
        return;
    m_context.touch(old.customer);
    m_context.touch(who.customer);
    m_links.orderLanded(record.cartId, record.checkoutToken, record.cartToken);
    if (!isNew)
        m_links.orderLanded(old.cart, old.checkoutToken, old.cartToken);
}

RecordUpsert::Row IngestOrders::writeRow(const OrderRecord &record, const RecordUpsert::Row &found,
                                         const Who &who, Currency currency)
{
    const Currency shopCurrency = shopCurrencyOf(record, currency);
    const qint64 shopTotal
        = record.shopTotal.currency.isNull() ? record.total.minor : record.shopTotal.minor;
    const Amounts net = amounts(record.total.minor, shopTotal, record.refunded.minor,
                                refundSum(record.id), shopCurrency == currency);
    return m_orders.write(
        found, record.id,
        [&](Binder &row) {
            row << record.email << record.phone << record.stateId << record.paymentStatus
                << record.fulfilmentStatus << record.paymentMethod << record.source << record.test
                << currency << net.total << record.originalTotal.minor << record.shipping.minor
                << record.discount.minor << record.tax.minor << net.refunded << record.total.minor
                << shopTotal << record.refunded.minor << record.shippingPostcode
                << record.shippingCity << record.shippingCountryCode << record.note
                << record.landingSite << record.referringSite << jsonArray(record.tags)
                << record.valid << record.updatedAt << record.cancelledAt
                << std::optional<Timestamp>();
        },
        [&](Binder &row) {
            row << CustomerId{who.customer} << (record.valid && !record.test) << shopCurrency
                << net.shopTotal << net.shopRefunded << record.placedAt;
        },
        [&](Binder &row) {
            row << record.reference << AccountId{who.account} << record.customerId << record.cartId
                << record.cartToken << record.checkoutToken;
        });
}

Currency IngestOrders::shopCurrencyOf(const OrderRecord &record, Currency currency) const
{
    if (!record.shopTotal.currency.isNull())
        return record.shopTotal.currency;
    return currency;
}

/// An order may not know of refunds that come as rows of their own (PrestaShop's credit slips):
/// what the rows hold beyond what it reports is taken off its total.
IngestOrders::Amounts IngestOrders::amounts(qint64 total, qint64 shopTotal, qint64 refunded,
                                            qint64 refundSum, bool sameCurrency)
{
    const auto toShop = [&](qint64 amount) -> qint64 {
        if (sameCurrency)
            return amount;
        if (total == 0)
            return 0;
        return std::llround(static_cast<double>(amount) * static_cast<double>(shopTotal)
                            / static_cast<double>(total));
    };
    const qint64 unreported
        = std::clamp<qint64>(refundSum - refunded, 0, std::max<qint64>(total, 0));
    Amounts net;
    net.total = total - unreported;
    net.shopTotal = shopTotal - toShop(unreported);
    net.refunded = std::max(refunded, refundSum);
    net.shopRefunded = toShop(net.refunded);
    return net;
}

qint64 IngestOrders::refundSum(const RemoteId &order)
{
    if (!m_anyRefunds) {
        Statement any = m_context.db.prepare(
            QStringLiteral("SELECT EXISTS(SELECT 1 FROM refund WHERE shop_id = ?)"));
        any.bind(1, m_context.shop);
        m_anyRefunds = m_context.next(any) && any.boolean(0);
    }
    if (!*m_anyRefunds)
        return 0;
    Statement sum = m_context.db.prepare(
        QStringLiteral("SELECT CAST(total(amount) AS INTEGER) FROM refund WHERE shop_id = ? AND "
                       "order_remote_id = ? AND gone_at IS NULL"));
    Binder(sum) << m_context.shop << order;
    return m_context.next(sum) ? sum.int64(0) : 0;
}

void IngestOrders::takeRefund(const RefundRecord &record, const RemoteId &order, Currency currency)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("refunds"), record.id))
        return;
    Currency of = record.amount.currency.isNull() ? currency : record.amount.currency;
    if (of.isNull())
        of = m_context.currency;
    if (of.isNull() || !IngestRules::isPlausible(record.amount)) {
        m_context.reject(QStringLiteral("refunds"), record.id,
                         of.isNull() ? IngestRules::noCurrency(m_context)
                                     : IngestRules::absurdAmount(m_context));
        return;
    }
    m_refunds.write(
        record.id, {}, [&](Binder &row) { row << record.amount.minor << of << record.note; },
        [&](Binder &row) { row << order << record.at; });
    m_anyRefunds = true;
    m_returned.write(record.id, record.lines);
}

RemoteId IngestOrders::orderOfRefund(const RemoteId &refund)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT order_remote_id FROM refund WHERE shop_id = ? AND remote_id = ?"));
    Binder(read) << m_context.shop << refund;
    return m_context.next(read) ? read.remoteId(0) : RemoteId();
}

void IngestOrders::takeStateChange(const OrderStateChangeRecord &record, const RemoteId &order)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("order_histories"), record.id))
        return;
    m_stateChanges.write(
        record.id, {}, [&](Binder &row) { row << record.stateId; },
        [&](Binder &row) { row << order << record.at; });
}

/// The order landed earlier than this refund: its totals and what is left of its lines again.
void IngestOrders::settleRefunds(const RemoteId &order)
{
    const bool linesChanged = m_returned.settle(order);
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT id, customer_id, reported_total, reported_shop_total, "
                       "reported_refunded, currency = shop_currency FROM orders "
                       "WHERE shop_id = ? AND remote_id = ?"));
    Binder(read) << m_context.shop << order;
    if (!m_context.next(read))
        return;
    const Amounts net
        = amounts(read.int64(2), read.int64(3), read.int64(4), refundSum(order), read.boolean(5));
    const qint64 id = read.int64(0);
    const qint64 customer = read.int64(1);
    read.reset();
    Statement update = m_context.db.prepare(QStringLiteral(
        "UPDATE orders SET total = ?1, refunded = ?2, shop_total = ?3, shop_refunded = ?4 "
        "WHERE id = ?5 AND (total <> ?1 OR refunded <> ?2 OR shop_total <> ?3 OR "
        "shop_refunded <> ?4)"));
    Binder(update) << net.total << net.refunded << net.shopTotal << net.shopRefunded << id;
    m_context.run(update);
    if (m_context.db.changes() > 0 || linesChanged)
        m_context.touch(customer);
}

void IngestOrders::setDiscounts(qint64 order, const OrderRecord &record, bool isNew)
{
    Statement upsert = m_context.db.prepare(QStringLiteral(
        "INSERT INTO order_discount(order_id, position, code, amount) VALUES(?1, ?2, ?3, ?4) "
        "ON CONFLICT(order_id, position) DO UPDATE SET code = ?3, amount = ?4 "
        "WHERE code IS NOT ?3 OR amount <> ?4"));
    for (qsizetype i = 0; i < record.discounts.size(); ++i) {
        Binder(upsert) << order << qint64(i) << record.discounts[i].code
                       << record.discounts[i].amount.minor;
        m_context.run(upsert);
    }
    if (isNew)
        return;
    Statement more = m_context.db.prepare(
        QStringLiteral("SELECT 1 FROM order_discount WHERE order_id = ? AND position >= ?"));
    Binder(more) << order << qint64(record.discounts.size());
    if (!m_context.next(more))
        return;
    more.reset();
    Statement trim = m_context.db.prepare(
        QStringLiteral("DELETE FROM order_discount WHERE order_id = ? AND position >= ?"));
    Binder(trim) << order << qint64(record.discounts.size());
    m_context.run(trim);
}

} // namespace comptoir
