#include "models/shops/prestashop/extras.h"
#include "models/shops/prestashop/readers.h"

#include <cmath>

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

Money difference(const Money &a, const Money &b)
{
    return {a.minor - b.minor, a.currency};
}

/// An amount of the order in the shop's own currency: divided by the rate of that day. A double
/// holds every amount below 90 000 000 000 000 cents exactly, so only the last half cent is
/// rounded.
Money inShopCurrency(const Money &money, double rate, const Currency &shopCurrency)
{
    if (money.currency == shopCurrency || shopCurrency.isNull() || rate <= 0)
        return {money.minor, shopCurrency.isNull() ? money.currency : shopCurrency};
    const int digits = shopCurrency.minorDigits() - money.currency.minorDigits();
    return {qRound64(double(money.minor) / rate * std::pow(10.0, digits)), shopCurrency};
}

OrderLineRecord lineOf(Record &row, const Currency &currency)
{
    OrderLineRecord line;
    line.id = row.ownId();
    line.productId = row.id(L1("product_id"));
    line.variantId = row.id(L1("product_attribute_id"));
    line.name = row.word(L1("product_name"));
    line.sku = row.word(L1("product_reference"));
    line.quantity = row.integer(L1("product_quantity"));
    // The credit slips tell what came back.
    line.currentQuantity = line.quantity;
    line.unitPrice = row.money(L1("unit_price_tax_incl"), currency);
    line.total = {line.unitPrice.minor * line.quantity, currency};
    return line;
}

QList<OrderLineRecord> linesOf(Record &record, const Currency &currency)
{
    QList<OrderLineRecord> lines;
    const QJsonArray rows = record.association(L1("order_rows"));
    for (const QJsonValue value : rows) {
        Record row = record.sub(value);
        lines.append(lineOf(row, currency));
        record.adopt(row, L1("order_rows"));
    }
    return lines;
}

void readAmounts(Record &record, OrderRecord &order)
{
    order.currency = record.currency(L1("id_currency"));
    order.total = record.money(L1("total_paid_tax_incl"), order.currency);
    order.originalTotal = order.total;
    order.tax = difference(order.total, record.money(L1("total_paid_tax_excl"), order.currency));
    order.discount = record.money(L1("total_discounts_tax_incl"), order.currency);
    order.shipping = record.money(L1("total_shipping_tax_incl"), order.currency);
    order.refunded = {0, order.currency};
    order.shopTotal = inShopCurrency(order.total, record.decimal(L1("conversion_rate")),
                                     record.context().shopCurrency);
}

/// What the connector put beside the order: see extras.h.
void readExtras(Record &record, OrderRecord &order)
{
    Record delivery = record.part(extras::delivery);
    order.shippingPostcode = delivery.word(L1("postcode"));
    order.shippingCity = delivery.word(L1("city"));
    order.shippingCountryCode
        = record.context().tables.countries.value(delivery.integer(L1("id_country")));
    record.adopt(delivery, extras::delivery);
    const QJsonArray discounts = record.list(extras::discounts);
    for (const QJsonValue value : discounts) {
        Record discount = record.sub(value);
        order.discounts.append(
            {discount.word(L1("code")), discount.money(L1("value"), order.currency)});
        record.adopt(discount, extras::discounts);
    }
}

/// The mail template of a state is the same word in every language and is kept by shops that rename
/// their states, so it tells more than the name. Nothing else sets "delivered" apart from
/// "shipped": a fresh shop's "delivered" sends no mail.
OrderStateKind kindByTemplate(const QString &mail)
{
    if (mail == u"order_canceled")
        return OrderStateKind::Cancelled;
    if (mail == u"refund")
        return OrderStateKind::Refunded;
    if (mail == u"payment_error")
        return OrderStateKind::PaymentError;
    if (mail == u"cheque" || mail == u"bankwire" || mail == u"cashondelivery")
        return OrderStateKind::Pending;
    return OrderStateKind::Other;
}

OrderStateKind kindByFlags(Record &record, const QString &mail)
{
    if (record.flag(L1("shipped")))
        return mail.isEmpty() ? OrderStateKind::Delivered : OrderStateKind::Shipped;
    if (record.flag(L1("paid")))
        return record.flag(L1("delivery")) ? OrderStateKind::Preparing : OrderStateKind::Paid;
    // Not paid, not counted as a sale, no invoice: waiting for the money, if anything.
    if (!record.flag(L1("logable")) && !record.flag(L1("invoice")))
        return OrderStateKind::Pending;
    return OrderStateKind::Other;
}

OrderStateKind kindOf(Record &record, const RemoteId &id)
{
    const auto mapped = record.context().stateKinds.constFind(id.number());
    if (mapped != record.context().stateKinds.constEnd())
        return *mapped;
    const QString mail = record.languageWord(L1("template"));
    const OrderStateKind byTemplate = kindByTemplate(mail);
    return byTemplate == OrderStateKind::Other ? kindByFlags(record, mail) : byTemplate;
}

/// The refund's currency is its order's; the shop tells only the rate.
Currency refundCurrency(Record &record)
{
    if (record.has(L1("id_currency")))
        return record.currency(L1("id_currency"));
    const double rate = record.decimal(L1("conversion_rate"));
    if (std::fabs(rate - 1) < 1e-9 || rate == 0)
        return record.context().shopCurrency;
    return record.currency(L1("id_currency"));
}

QList<RefundLineRecord> returnedLinesOf(Record &record)
{
    QList<RefundLineRecord> lines;
    const QJsonArray rows = record.association(L1("order_slip_details"));
    for (const QJsonValue value : rows) {
        Record row = record.sub(value);
        lines.append({row.id(L1("id_order_detail")), row.integer(L1("product_quantity"))});
        record.adopt(row, L1("order_slip_details"));
    }
    return lines;
}

} // namespace

void readOrder(Record &record, ShopBatch &batch)
{
    OrderRecord order;
    order.id = record.ownId();
    order.placedAt = record.requiredDate(L1("date_add"));
    order.updatedAt = record.date(L1("date_upd"));
    order.reference = record.word(L1("reference"));
    order.customerId = record.id(L1("id_customer"));
    order.cartId = record.id(L1("id_cart"));
    order.stateId = record.id(L1("current_state"));
    order.paymentMethod = record.word(L1("payment"));
    order.source = QStringLiteral("online");
    order.valid = record.flag(L1("valid"));
    readAmounts(record, order);
    order.lines = linesOf(record, order.currency);
    readExtras(record, order);
    record.keep(batch.orders, std::move(order));
}

void readOrderState(Record &record, ShopBatch &batch)
{
    OrderStateRecord state;
    state.id = record.ownId();
    state.name = record.languageWord(L1("name"));
    state.kind = kindOf(record, state.id);
    state.deleted = record.flag(L1("deleted"));
    record.keep(batch.orderStates, std::move(state));
}

void readOrderHistory(Record &record, ShopBatch &batch)
{
    OrderStateChangeRecord change;
    change.id = record.ownId();
    change.orderId = record.id(L1("id_order"));
    change.stateId = record.id(L1("id_order_state"));
    change.at = record.requiredDate(L1("date_add"));
    record.keep(batch.orderStateChanges, std::move(change));
}

void readOrderSlip(Record &record, ShopBatch &batch)
{
    RefundRecord refund;
    refund.id = record.ownId();
    refund.orderId = record.id(L1("id_order"));
    const Currency currency = refundCurrency(record);
    refund.amount = record.money(L1("amount"), currency);
    refund.amount.minor += record.money(L1("shipping_cost_amount"), currency).minor;
    refund.lines = returnedLinesOf(record);
    refund.at = record.requiredDate(L1("date_add"));
    record.keep(batch.refunds, std::move(refund));
}

} // namespace comptoir::prestashop
