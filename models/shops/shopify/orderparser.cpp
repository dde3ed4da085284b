#include "models/shops/shopify/orderparser.h"

#include "models/shops/shopify/orderlines.h"
#include "models/shops/shopify/orderstates.h"
#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kNames{"orders", "orders", "order"};

QString sourceOf(const QString &word)
{
    return word == QLatin1String("web") ? QStringLiteral("online") : word;
}

QString paymentMethodOf(FieldReader &order)
{
    QStringList gateways;
    for (const JsonValue &value : order["payment_gateway_names"].elements())
        gateways.append(value.toString());
    gateways.removeAll(QString());
    return gateways.isEmpty() ? order.text("gateway") : gateways.join(QStringLiteral(", "));
}

/// Shopify looks shipping addresses up and tells where they lie; null where it did not find them.
std::optional<Coordinates> placeOf(const FieldReader &address)
{
    bool hasLatitude = false;
    bool hasLongitude = false;
    const Coordinates place{address["latitude"].toDecimal().toDouble(&hasLatitude),
                            address["longitude"].toDecimal().toDouble(&hasLongitude)};
    return hasLatitude && hasLongitude && place.isValid() ? std::optional(place) : std::nullopt;
}

void readContact(FieldReader &order, OrderRecord &record)
{
    FieldReader customer(order["customer"]); // missing for walk-in sales and deleted customers
    record.customerId = customer.id("id");
    record.email = order.text("email");
    if (record.email.isEmpty())
        record.email = order.text("contact_email");
    record.phone = order.text("phone");
    FieldReader shipping(order["shipping_address"]);
    record.shippingPostcode = shipping.text("zip");
    record.shippingCity = shipping.text("city");
    record.shippingCountryCode = shipping.text("country_code").toUpper();
    record.shippingPlace = placeOf(shipping);
    if (!customer.isGood())
        order.reject("customer");
}

void readDates(FieldReader &order, OrderRecord &record)
{
    record.placedAt = !order["processed_at"].isNone() ? order.requiredInstant("processed_at")
                                                      : order.requiredInstant("created_at");
    record.updatedAt = order.instant("updated_at");
    record.cancelledAt = order.instant("cancelled_at");
}

void readDiscounts(FieldReader &order, const OrderMoney &money, OrderRecord &record)
{
    for (const JsonValue &value : order["discount_codes"].elements()) {
        FieldReader discount(value);
        const Money amount = money.amountOrZero(discount, "amount", "amount_set");
        record.discounts.append({discount.text("code"), amount});
        if (!discount.isGood())
            order.reject("discount_codes");
    }
}

Money sumOf(const QList<RefundRecord> &refunds, FieldReader &order, Money zero)
{
    for (const RefundRecord &refund : refunds) {
        const std::optional<qint64> sum = checkedSum(zero.minor, refund.amount.minor);
        if (!sum)
            order.reject("refunds");
        zero.minor = sum.value_or(0);
    }
    return zero;
}

/// Shipping of bodies that lack the total: the sum of the chosen methods.
Money shippingOf(FieldReader &order, const OrderMoney &money)
{
    const auto told = money.amount(order, "total_shipping_price", "total_shipping_price_set");
    if (told)
        return *told;
    Money sum = money.zero();
    for (const JsonValue &value : order["shipping_lines"].elements()) {
        FieldReader line(value);
        const Money price = money.amountOrZero(line, "price", "price_set");
        sum.minor = checkedSum(sum.minor, price.minor).value_or(0);
        if (!line.isGood())
            order.reject("shipping_lines");
    }
    return sum;
}

/// current_total_price is what is left after refunds and edits; before 2020-10 it has to be worked
/// out.
void readTotals(FieldReader &order, const OrderMoney &money, OrderRecord &record)
{
    record.currency = money.currency();
    if (order["total_price"].isNone())
        order.reject("total_price");
    record.originalTotal = money.amountOrZero(order, "total_price", "total_price_set");
    record.refunded = sumOf(record.refunds, order, money.zero());
    const auto current = money.amount(order, "current_total_price", "current_total_price_set");
    const auto shop = money.shopAmount(order, "current_total_price", "current_total_price_set");
    const auto left = checkedSum(record.originalTotal.minor, -record.refunded.minor);
    record.total = current.value_or(Money{left.value_or(0), money.currency()});
    record.shopTotal = shop.value_or(
        money.currency() == money.shopCurrency() ? record.total : Money{0, money.shopCurrency()});
    record.shipping = shippingOf(order, money);
    record.discount = money.amountOrZero(order, "total_discounts", "total_discounts_set");
    record.tax = money.amountOrZero(order, "total_tax", "total_tax_set");
}

bool countsAsSale(const OrderRecord &order)
{
    // Shopify: "pending: payment might fail in this state". Old orders have no word at all.
    return !order.test && !order.cancelledAt && order.paymentStatus != QLatin1String("pending")
        && order.paymentStatus != QLatin1String("voided")
        && order.paymentStatus != QLatin1String("expired");
}

void readTexts(FieldReader &order, OrderRecord &record)
{
    record.reference = order.text("name");
    record.cartId = order.id("checkout_id");
    record.cartToken = order.text("cart_token");
    record.checkoutToken = order.text("checkout_token");
    record.paymentStatus = order.word("financial_status");
    record.fulfilmentStatus = order.word("fulfillment_status");
    record.paymentMethod = paymentMethodOf(order);
    record.source = sourceOf(order.word("source_name"));
    record.test = order.flag("test");
    record.note = order.text("note");
    record.landingSite = order.text("landing_site");
    record.referringSite = order.text("referring_site");
    record.tags = order.tags("tags");
}

void readOrder(FieldReader &order, const ParseContext &context, ShopBatch &batch)
{
    OrderRecord record;
    record.id = order.requiredId("id");
    readTexts(order, record);
    readContact(order, record);
    readDates(order, record);
    const OrderMoney money(order, context.shopCurrency);
    record.lines = readLines(order, money);
    record.refunds = readRefunds(order, money, record.id);
    readTotals(order, money, record);
    readDiscounts(order, money, record);
    record.stateId = currentState(order);
    record.stateChanges = stateChanges(order, record.id, record.placedAt);
    record.valid = countsAsSale(record);
    if (order.isGood())
        batch.orders.append(std::move(record));
}

} // namespace

Result<ShopBatch> parseOrders(const QByteArray &body, const ParseContext &context)
{
    return readPage(body, kNames, [&context](FieldReader &order, ShopBatch &batch) {
        readOrder(order, context, batch);
    });
}

} // namespace comptoir::shopify
