#include "models/shops/shopify/checkoutparser.h"

#include "models/shops/shopify/orderlines.h"
#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kNames{"carts", "checkouts", "checkout"};

/// The first of the places where a checkout may hold a name or number, as typed last.
QString firstText(FieldReader &checkout, std::string_view key)
{
    for (const char *place : {"shipping_address", "billing_address", "customer"}) {
        const QString text = checkout[place][key].toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

void readContact(FieldReader &checkout, CartRecord &cart)
{
    FieldReader customer(checkout["customer"]);
    cart.customerId = customer.id("id");
    cart.email = checkout.text("email");
    cart.phone = checkout.text("phone");
    if (cart.phone.isEmpty())
        cart.phone = checkout.text("sms_marketing_phone");
    cart.firstName = firstText(checkout, "first_name");
    cart.lastName = firstText(checkout, "last_name");
    if (!customer.isGood())
        checkout.reject("customer");
}

CartLineRecord readLine(FieldReader &line, Currency currency)
{
    CartLineRecord record;
    record.productId = line.id("product_id");
    record.variantId = line.id("variant_id");
    record.name = line.text("title");
    const QString variant = variantName(line.text("variant_title"));
    if (!variant.isEmpty())
        record.name += QStringLiteral(" – ") + variant;
    record.quantity = line.count("quantity").value_or(0);
    record.unitPrice = line.money("price", currency);
    return record;
}

void readLines(FieldReader &checkout, CartRecord &cart)
{
    for (const JsonValue &value : checkout["line_items"].elements()) {
        FieldReader line(value);
        cart.lines.append(readLine(line, cart.currency));
        if (!line.isGood())
            checkout.reject("line_items");
    }
}

/// Shown as a button and put into messages: nothing but a web address may pass.
QString webAddress(const QString &text)
{
    const bool web = text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    return web ? text : QString();
}

void readCheckout(FieldReader &checkout, const ParseContext &context, ShopBatch &batch)
{
    CartRecord cart;
    cart.id = checkout.requiredId("id");
    cart.token = checkout.text("cart_token");
    cart.checkoutToken = checkout.text("token");
    cart.currency = Currency::fromCode(checkout.text("currency")).value_or(context.shopCurrency);
    if (cart.currency.isNull())
        checkout.reject("currency");
    readContact(checkout, cart);
    readLines(checkout, cart);
    cart.total = checkout.money("total_price", cart.currency);
    cart.recoveryUrl = webAddress(checkout.text("abandoned_checkout_url"));
    cart.createdAt = checkout.requiredInstant("created_at");
    cart.updatedAt = checkout.instant("updated_at").value_or(cart.createdAt);
    cart.completedAt = checkout.instant("completed_at");
    if (checkout.isGood())
        batch.carts.append(cart);
}

} // namespace

Result<ShopBatch> parseCheckouts(const QByteArray &body, const ParseContext &context)
{
    return readPage(body, kNames, [&context](FieldReader &checkout, ShopBatch &batch) {
        readCheckout(checkout, context, batch);
    });
}

} // namespace comptoir::shopify
