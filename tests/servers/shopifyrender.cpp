#include "tests/servers/shopifyrender.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace comptoir::shopifyrender {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue idOrNull(const RemoteId &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.number());
}

QString consentWord(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return QStringLiteral("subscribed");
    case ConsentState::Pending:
        return QStringLiteral("pending");
    case ConsentState::Withdrawn:
        return QStringLiteral("unsubscribed");
    case ConsentState::Denied:
        return QStringLiteral("not_subscribed");
    case ConsentState::Unknown:
        break;
    }
    return QStringLiteral("invalid");
}

QJsonValue consent(const AccountRecord &account, Channel channel, const Style &style)
{
    for (const ConsentRecord &record : account.consents) {
        if (record.channel != channel)
            continue;
        QJsonObject block{
            {QStringLiteral("state"),
             account.deletedInShop ? QStringLiteral("redacted") : consentWord(record.state)},
            {QStringLiteral("opt_in_level"),
             textOrNull(record.proof.section(QLatin1Char(' '), 0, 0))},
            {QStringLiteral("consent_updated_at"), date(record.at, style)}};
        if (channel == Channel::Sms)
            block.insert(QStringLiteral("consent_collected_from"),
                         textOrNull(record.proof.section(QLatin1Char(' '), 1)));
        return block;
    }
    return QJsonValue();
}

QJsonObject address(const AddressRecord &record)
{
    return {{QStringLiteral("id"), record.id.number()},
            {QStringLiteral("customer_id"), record.customerId.number()},
            {QStringLiteral("first_name"), textOrNull(record.firstName)},
            {QStringLiteral("last_name"), textOrNull(record.lastName)},
            {QStringLiteral("company"), textOrNull(record.company)},
            {QStringLiteral("address1"), textOrNull(record.line1)},
            {QStringLiteral("address2"), textOrNull(record.line2)},
            {QStringLiteral("zip"), textOrNull(record.postcode)},
            {QStringLiteral("city"), textOrNull(record.city)},
            {QStringLiteral("province"), textOrNull(record.region)},
            {QStringLiteral("country_code"), textOrNull(record.countryCode)},
            {QStringLiteral("phone"), textOrNull(record.phone)},
            {QStringLiteral("default"), record.isDefault}};
}

void addPersonalData(QJsonObject &json, const AccountRecord &account, const Style &style)
{
    const bool hidden = style.hidePersonalData || account.personalDataHidden;
    const auto personal
        = [hidden](const QString &text) { return hidden ? QJsonValue() : textOrNull(text); };
    json.insert(QStringLiteral("email"), personal(account.email));
    json.insert(QStringLiteral("phone"), personal(account.phone));
    json.insert(QStringLiteral("first_name"), personal(account.firstName));
    json.insert(QStringLiteral("last_name"), personal(account.lastName));
    if (hidden)
        return;
    const auto main = std::ranges::find_if(account.addresses, &AddressRecord::isDefault);
    if (main != account.addresses.end())
        json.insert(QStringLiteral("default_address"), address(*main));
}

/// Writes the amounts of one order in both of its currencies.
class Amounts
{
public:
    explicit Amounts(const OrderRecord &order, Currency shopCurrency)
        : m_currency(order.currency)
        , m_shopCurrency(order.shopTotal.currency.isNull() ? shopCurrency
                                                           : order.shopTotal.currency)
    {
        if (m_currency != m_shopCurrency && order.total.minor != 0)
            m_rate = double(order.shopTotal.minor) / double(order.total.minor);
    }

    [[nodiscard]] Currency shopCurrency() const { return m_shopCurrency; }
    [[nodiscard]] Money inShop(Money money) const
    {
        return {qRound64(double(money.minor) * m_rate), m_shopCurrency};
    }
    void put(QJsonObject &json, const QString &key, Money money) const
    {
        put(json, key, money, inShop(money));
    }
    void put(QJsonObject &json, const QString &key, Money money, Money shopMoney) const
    {
        json.insert(key, shopMoney.toDecimal());
        json.insert(key + QStringLiteral("_set"),
                    QJsonObject{{QStringLiteral("shop_money"), written(shopMoney)},
                                {QStringLiteral("presentment_money"), written(money)}});
    }

private:
    static QJsonObject written(Money money)
    {
        return {{QStringLiteral("amount"), money.toDecimal()},
                {QStringLiteral("currency_code"), money.currency.code()}};
    }
    Currency m_currency, m_shopCurrency;
    double m_rate = 1;
};

QJsonObject line(const OrderLineRecord &record, const Amounts &amounts)
{
    const Money off{record.unitPrice.minor * record.quantity - record.total.minor,
                    record.total.currency};
    QJsonArray allocations;
    if (off.minor != 0) {
        QJsonObject allocation{{QStringLiteral("discount_application_index"), 0}};
        amounts.put(allocation, QStringLiteral("amount"), off);
        allocations.append(allocation);
    }
    QJsonObject json{{QStringLiteral("id"), record.id.number()},
                     {QStringLiteral("product_id"), idOrNull(record.productId)},
                     {QStringLiteral("variant_id"), idOrNull(record.variantId)},
                     {QStringLiteral("title"), record.name},
                     {QStringLiteral("variant_title"), textOrNull(record.variantName)},
                     {QStringLiteral("sku"), textOrNull(record.sku)},
                     {QStringLiteral("quantity"), record.quantity},
                     {QStringLiteral("current_quantity"), record.currentQuantity},
                     {QStringLiteral("properties"), QJsonArray()},
                     {QStringLiteral("discount_allocations"), allocations}};
    amounts.put(json, QStringLiteral("price"), record.unitPrice);
    return json;
}

QJsonObject refund(const RefundRecord &record, const Style &style)
{
    QJsonArray transactions;
    if (record.amount.minor != 0)
        transactions.append(
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("refund")},
                        {QStringLiteral("status"), QStringLiteral("success")},
                        {QStringLiteral("amount"), record.amount.toDecimal()},
                        {QStringLiteral("currency"), record.amount.currency.code()}});
    return {{QStringLiteral("id"), record.id.number()},
            {QStringLiteral("order_id"), record.orderId.number()},
            {QStringLiteral("note"), textOrNull(record.note)},
            {QStringLiteral("created_at"), date(record.at, style)},
            {QStringLiteral("processed_at"), date(record.at, style)},
            {QStringLiteral("refund_line_items"), QJsonArray()},
            {QStringLiteral("transactions"), transactions}};
}

/// Shipments are told by the steps of an order; the number at the end of a step's id is the
/// shipment's own.
QJsonArray fulfilments(const OrderRecord &order, const Style &style)
{
    QJsonArray all;
    for (const OrderStateChangeRecord &change : order.stateChanges) {
        const QString state = change.stateId.toString();
        if (state != QLatin1String("fulfilled") && state != QLatin1String("partial"))
            continue;
        const qint64 own = change.id.toString().section(QLatin1Char(':'), 2, 2).toLongLong();
        const qint64 number = own > 0 ? own : order.id.number() + 1;
        QJsonObject json{{QStringLiteral("id"), number},
                         {QStringLiteral("status"), QStringLiteral("success")},
                         {QStringLiteral("created_at"), date(change.at, style)},
                         {QStringLiteral("shipment_status"), QJsonValue()}};
        for (const OrderStateChangeRecord &other : order.stateChanges) {
            if (other.stateId.toString() != QLatin1String("delivered"))
                continue;
            if (own > 0 && !other.id.toString().endsWith(QLatin1Char(':') + QString::number(own)))
                continue;
            json.insert(QStringLiteral("shipment_status"), QStringLiteral("delivered"));
            json.insert(QStringLiteral("updated_at"), date(other.at, style));
        }
        all.append(json);
    }
    return all;
}

void addMoney(QJsonObject &json, const OrderRecord &order, const Amounts &amounts)
{
    amounts.put(json, QStringLiteral("total_price"), order.originalTotal);
    amounts.put(json, QStringLiteral("current_total_price"), order.total, order.shopTotal);
    amounts.put(json, QStringLiteral("total_discounts"), order.discount);
    amounts.put(json, QStringLiteral("total_tax"), order.tax);
    amounts.put(json, QStringLiteral("total_shipping_price"), order.shipping);
    json.remove(QStringLiteral("total_shipping_price")); // only the pair exists
    QJsonArray codes;
    for (const OrderDiscountRecord &discount : order.discounts)
        codes.append(
            QJsonObject{{QStringLiteral("code"), discount.code},
                        {QStringLiteral("amount"), amounts.inShop(discount.amount).toDecimal()},
                        {QStringLiteral("type"), QStringLiteral("fixed_amount")}});
    json.insert(QStringLiteral("discount_codes"), codes);
}

void addLists(QJsonObject &json, const OrderRecord &order, const Amounts &amounts,
              const Style &style)
{
    QJsonArray lines;
    for (const OrderLineRecord &record : order.lines)
        lines.append(line(record, amounts));
    QJsonArray refunds;
    for (const RefundRecord &record : order.refunds)
        refunds.append(refund(record, style));
    QJsonArray gateways;
    for (const QString &gateway :
         order.paymentMethod.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        gateways.append(gateway);
    json.insert(QStringLiteral("line_items"), lines);
    json.insert(QStringLiteral("refunds"), refunds);
    json.insert(QStringLiteral("fulfillments"), fulfilments(order, style));
    json.insert(QStringLiteral("payment_gateway_names"), gateways);
}

QJsonValue embeddedCustomer(const AccountRecord &account, const Style &style)
{
    QJsonObject json{{QStringLiteral("id"), account.id.number()},
                     {QStringLiteral("created_at"), date(account.createdAt, style)},
                     {QStringLiteral("updated_at"), date(account.updatedAt, style)},
                     {QStringLiteral("tags"), account.tags.join(QStringLiteral(", "))}};
    addPersonalData(json, account, style);
    return json;
}

QJsonObject variant(const VariantRecord &record, int position)
{
    return {{QStringLiteral("id"), record.id.number()},
            {QStringLiteral("product_id"), record.productId.number()},
            {QStringLiteral("title"),
             record.name.isEmpty() ? QStringLiteral("Default Title") : record.name},
            {QStringLiteral("sku"), textOrNull(record.sku)},
            {QStringLiteral("barcode"), textOrNull(record.barcode)},
            {QStringLiteral("position"), position},
            {QStringLiteral("price"),
             record.price ? QJsonValue(record.price->toDecimal()) : QJsonValue()},
            {QStringLiteral("compare_at_price"), QJsonValue()},
            {QStringLiteral("inventory_management"),
             record.stock ? QJsonValue(QStringLiteral("shopify")) : QJsonValue()},
            {QStringLiteral("inventory_quantity"), record.stock.value_or(0)},
            {QStringLiteral("inventory_item_id"), idOrNull(record.inventoryItemId)}};
}

} // namespace

QJsonValue date(std::optional<Timestamp> at, const Style &style)
{
    if (!at)
        return QJsonValue();
    return QDateTime::fromMSecsSinceEpoch(at->ms, Qt::OffsetFromUTC, style.utcOffsetSeconds)
        .toString(at->ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

QJsonObject customer(const AccountRecord &account, const Style &style)
{
    QJsonObject json{
        {QStringLiteral("id"), account.id.number()},
        {QStringLiteral("created_at"), date(account.createdAt, style)},
        {QStringLiteral("updated_at"), date(account.updatedAt, style)},
        {QStringLiteral("state"), QStringLiteral("disabled")},
        {QStringLiteral("note"), textOrNull(account.note)},
        {QStringLiteral("tags"), account.tags.join(QStringLiteral(", "))},
        {QStringLiteral("email_marketing_consent"), consent(account, Channel::Email, style)},
        {QStringLiteral("sms_marketing_consent"), consent(account, Channel::Sms, style)}};
    addPersonalData(json, account, style);
    QJsonArray addresses;
    for (const AddressRecord &record : account.addresses)
        addresses.append(address(record));
    if (style.hidePersonalData || account.personalDataHidden)
        addresses = {};
    json.insert(QStringLiteral("addresses"), addresses);
    return json;
}

QJsonObject order(const OrderRecord &order, const AccountRecord *buyer, const Style &style)
{
    const Amounts amounts(order, style.shopCurrency);
    const bool hidden = style.hidePersonalData;
    QJsonObject json{
        {QStringLiteral("id"), order.id.number()},
        {QStringLiteral("name"), order.reference},
        {QStringLiteral("email"), hidden ? QString() : order.email},
        {QStringLiteral("phone"), hidden ? QJsonValue() : textOrNull(order.phone)},
        {QStringLiteral("checkout_id"), idOrNull(order.cartId)},
        {QStringLiteral("cart_token"), textOrNull(order.cartToken)},
        {QStringLiteral("checkout_token"), textOrNull(order.checkoutToken)},
        {QStringLiteral("created_at"), date(order.placedAt, style)},
        {QStringLiteral("processed_at"), date(order.placedAt, style)},
        {QStringLiteral("updated_at"), date(order.updatedAt, style)},
        {QStringLiteral("cancelled_at"), date(order.cancelledAt, style)},
        {QStringLiteral("closed_at"), QJsonValue()},
        {QStringLiteral("currency"), amounts.shopCurrency().code()},
        {QStringLiteral("presentment_currency"), order.currency.code()},
        {QStringLiteral("financial_status"), textOrNull(order.paymentStatus)},
        {QStringLiteral("fulfillment_status"), textOrNull(order.fulfilmentStatus)},
        {QStringLiteral("source_name"),
         order.source == QLatin1String("online") ? QStringLiteral("web") : order.source},
        {QStringLiteral("test"), order.test},
        {QStringLiteral("note"), textOrNull(order.note)},
        {QStringLiteral("tags"), order.tags.join(QStringLiteral(", "))},
        {QStringLiteral("landing_site"), textOrNull(order.landingSite)},
        {QStringLiteral("referring_site"), textOrNull(order.referringSite)},
        {QStringLiteral("customer"),
         buyer ? embeddedCustomer(*buyer, style)
             : order.customerId.isNull()
             ? QJsonValue()
             : QJsonValue(QJsonObject{{QStringLiteral("id"), order.customerId.number()}})}};
    if (!order.shippingCity.isEmpty() || !order.shippingCountryCode.isEmpty())
        json.insert(QStringLiteral("shipping_address"),
                    QJsonObject{{QStringLiteral("zip"), order.shippingPostcode},
                                {QStringLiteral("city"), order.shippingCity},
                                {QStringLiteral("country_code"), order.shippingCountryCode}});
    addMoney(json, order, amounts);
    addLists(json, order, amounts, style);
    return json;
}

QJsonObject checkout(const CartRecord &cart, const Style &style)
{
    QJsonArray lines;
    for (const CartLineRecord &item : cart.lines)
        lines.append(
            QJsonObject{{QStringLiteral("key"), QStringLiteral("f32827a8d00b0a8d")},
                        {QStringLiteral("product_id"), idOrNull(item.productId)},
                        {QStringLiteral("variant_id"), idOrNull(item.variantId)},
                        {QStringLiteral("title"), item.name},
                        {QStringLiteral("quantity"), item.quantity},
                        {QStringLiteral("price"),
                         item.unitPrice ? QJsonValue(item.unitPrice->toDecimal()) : QJsonValue()}});
    const bool hidden = style.hidePersonalData;
    QJsonObject json{{QStringLiteral("id"), cart.id.number()},
                     {QStringLiteral("token"), textOrNull(cart.checkoutToken)},
                     {QStringLiteral("cart_token"), textOrNull(cart.token)},
                     {QStringLiteral("email"), hidden ? QJsonValue() : textOrNull(cart.email)},
                     {QStringLiteral("phone"), hidden ? QJsonValue() : textOrNull(cart.phone)},
                     {QStringLiteral("currency"), cart.currency.code()},
                     {QStringLiteral("total_price"),
                      cart.total ? QJsonValue(cart.total->toDecimal()) : QJsonValue()},
                     {QStringLiteral("abandoned_checkout_url"), textOrNull(cart.recoveryUrl)},
                     {QStringLiteral("created_at"), date(cart.createdAt, style)},
                     {QStringLiteral("updated_at"), date(cart.updatedAt, style)},
                     {QStringLiteral("completed_at"), date(cart.completedAt, style)},
                     {QStringLiteral("closed_at"), date(cart.completedAt, style)},
                     {QStringLiteral("line_items"), lines}};
    if (!cart.firstName.isEmpty() || !cart.lastName.isEmpty())
        json.insert(QStringLiteral("billing_address"),
                    QJsonObject{{QStringLiteral("first_name"), textOrNull(cart.firstName)},
                                {QStringLiteral("last_name"), textOrNull(cart.lastName)}});
    json.insert(QStringLiteral("customer"),
                cart.customerId.isNull()
                    ? QJsonValue()
                    : QJsonValue(QJsonObject{{QStringLiteral("id"), cart.customerId.number()}}));
    return json;
}

QJsonObject product(const ProductRecord &product, const Style &style)
{
    QJsonArray variants;
    for (const VariantRecord &record : product.variants)
        variants.append(variant(record, static_cast<int>(variants.size()) + 1));
    const QString handle = QUrl(product.url).path().section(QLatin1Char('/'), -1);
    QJsonObject json{{QStringLiteral("id"), product.id.number()},
                     {QStringLiteral("title"), product.name},
                     {QStringLiteral("vendor"), product.brand},
                     {QStringLiteral("product_type"), product.type},
                     {QStringLiteral("handle"), handle},
                     {QStringLiteral("status"),
                      product.active ? QStringLiteral("active") : QStringLiteral("draft")},
                     {QStringLiteral("published_at"),
                      product.active ? date(product.createdAt, style) : QJsonValue()},
                     {QStringLiteral("tags"), product.tags.join(QStringLiteral(", "))},
                     {QStringLiteral("created_at"), date(product.createdAt, style)},
                     {QStringLiteral("updated_at"), date(product.updatedAt, style)},
                     {QStringLiteral("variants"), variants}};
    const QJsonObject image{{QStringLiteral("src"), product.imageUrl}};
    json.insert(QStringLiteral("image"),
                product.imageUrl.isEmpty() ? QJsonValue() : QJsonValue(image));
    return json;
}

QJsonObject collection(const CategoryRecord &category, const Style &style)
{
    const std::optional<Timestamp> published
        = category.active ? std::optional(category.updatedAt.value_or(Timestamp{0})) : std::nullopt;
    return {{QStringLiteral("id"), category.id.number()},
            {QStringLiteral("title"), category.name},
            {QStringLiteral("published_at"), date(published, style)},
            {QStringLiteral("updated_at"), date(category.updatedAt, style)}};
}

QJsonObject location(const ReferenceRecord &place)
{
    return {{QStringLiteral("id"), place.id.number()},
            {QStringLiteral("name"), place.name},
            {QStringLiteral("country_code"), textOrNull(place.code)},
            {QStringLiteral("active"), true}};
}

QJsonObject priceRule(const DiscountCodeRecord &code, const Style &style)
{
    using Kind = DiscountCodeRecord::Kind;
    const bool fixed = code.kind == Kind::Amount;
    const bool shipping = code.kind == Kind::FreeShipping;
    const QString value = fixed ? code.amount.value_or(Money{}).toDecimal()
                                : QString::number(shipping ? 100 : code.percent, 'f', 1);
    QJsonObject json{
        {QStringLiteral("id"), code.id.number()},
        {QStringLiteral("title"), code.name},
        {QStringLiteral("target_type"),
         shipping ? QStringLiteral("shipping_line") : QStringLiteral("line_item")},
        {QStringLiteral("value_type"),
         fixed ? QStringLiteral("fixed_amount") : QStringLiteral("percentage")},
        {QStringLiteral("value"), QLatin1Char('-') + value},
        {QStringLiteral("customer_selection"),
         code.customerId.isNull() ? QStringLiteral("all") : QStringLiteral("prerequisite")},
        {QStringLiteral("usage_limit"), code.quantity ? QJsonValue(*code.quantity) : QJsonValue()},
        {QStringLiteral("starts_at"), date(code.validFrom, style)},
        {QStringLiteral("ends_at"), date(code.validUntil, style)},
        {QStringLiteral("updated_at"), date(code.updatedAt, style)}};
    if (!code.customerId.isNull())
        json.insert(QStringLiteral("prerequisite_customer_ids"),
                    QJsonArray{code.customerId.number()});
    if (code.minimumAmount)
        json.insert(QStringLiteral("prerequisite_subtotal_range"),
                    QJsonObject{{QStringLiteral("greater_than_or_equal_to"),
                                 code.minimumAmount->toDecimal()}});
    return json;
}

QJsonObject discountCode(const DiscountCodeRecord &code, const Style &style)
{
    return {{QStringLiteral("id"), code.id.number()},
            {QStringLiteral("price_rule_id"), code.id.number()},
            {QStringLiteral("code"), code.code},
            {QStringLiteral("usage_count"), 0},
            {QStringLiteral("updated_at"), date(code.updatedAt, style)}};
}

} // namespace comptoir::shopifyrender
