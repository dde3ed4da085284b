#pragma once

#include "tests/models/shops/shopify/shopifydata.h"

/// A small Shopify shop with one of each oddity, in the form in which the connector gives it back.
namespace comptoir::shopify {

inline Money money(qint64 minor, const char *code = "EUR")
{
    return {minor, currency(code)};
}

inline AccountRecord smallAccount(qint64 number, const QString &firstName)
{
    AccountRecord account;
    account.id = id(number);
    account.firstName = firstName;
    account.lastName = u"Martin"_qs;
    account.email = firstName.toLower() + u"@boutique.example"_qs;
    account.phone = u"+3363998%1"_qs.arg(number, 4, 10, QLatin1Char('0'));
    account.tags = {u"Fidèle"_qs, u"Noël"_qs};
    account.note = u"Sonner deux fois"_qs;
    account.createdAt = at("2026-01-01T08:00:00Z");
    account.updatedAt = Timestamp{at("2026-03-01T08:00:00Z").ms + number * 1000};
    ConsentRecord email{
        Channel::Email,         Purpose::Marketing,        ConsentState::Granted, u"shopify"_qs, {},
        u"confirmed_opt_in"_qs, at("2026-02-01T08:00:00Z")};
    ConsentRecord sms{
        Channel::Sms, Purpose::Marketing,          ConsentState::Withdrawn,   u"shopify"_qs,
        {},           u"single_opt_in SHOPIFY"_qs, at("2026-02-02T08:00:00Z")};
    account.consents = {email, sms};
    AddressRecord home;
    home.id = id(number + 5000);
    home.customerId = account.id;
    home.line1 = u"1 rue des Tilleuls"_qs;
    home.city = u"Lyon"_qs;
    home.postcode = u"69001"_qs;
    home.countryCode = u"FR"_qs;
    home.company = u"Comptoir & Cie"_qs;
    home.isDefault = true;
    account.company = home.company;
    account.addresses = {home};
    return account;
}

inline OrderRecord smallOrder(qint64 number, const char *code, qint64 minor, qint64 shopMinor)
{
    OrderRecord order;
    order.id = id(number);
    order.reference = u"#%1"_qs.arg(number);
    order.currency = currency(code);
    order.paymentStatus = u"paid"_qs;
    order.source = u"online"_qs;
    order.paymentMethod = u"shopify_payments"_qs;
    order.valid = true;
    order.total = order.originalTotal = money(minor, code);
    order.shopTotal = money(shopMinor);
    order.shipping = order.discount = order.tax = order.refunded = money(0, code);
    order.placedAt = at("2026-03-02T10:00:00Z");
    order.updatedAt = Timestamp{at("2026-03-03T10:00:00Z").ms + (number - 1000) * 3'600'000};
    OrderLineRecord line;
    line.id = id(number * 10);
    line.productId = id(901);
    line.variantId = id(9011);
    line.name = u"Savon"_qs;
    line.variantName = u"Lavande"_qs;
    line.sku = u"SAV-LAV"_qs;
    line.quantity = line.currentQuantity = 1;
    line.unitPrice = line.total = money(minor, code);
    order.lines = {line};
    order.stateId = RemoteId::fromText(u"paid"_qs);
    for (const char *state : {"placed", "paid"}) {
        const QString word = QString::fromLatin1(state);
        order.stateChanges.append({RemoteId::fromText(u"%1:%2"_qs.arg(number).arg(word)), order.id,
                                   RemoteId::fromText(word), order.placedAt});
    }
    return order;
}

inline void addSmallCatalogue(ShopBatch &shop, const QUrl &url)
{
    shop.references = {{ReferenceRecord::Kind::Location, id(61), u"FR"_qs, u"Atelier"_qs},
                       {ReferenceRecord::Kind::Location, id(62), u"FR"_qs, u"Marché"_qs}};
    shop.categories = {{id(71), {}, u"Savons"_qs, true, at("2026-01-02T00:00:00Z")},
                       {id(72), {}, u"Nouveautés"_qs, true, at("2026-01-03T00:00:00Z")},
                       {id(73), {}, u"Brouillon"_qs, false, at("2026-01-04T00:00:00Z")}};
    ProductRecord soap;
    soap.id = id(901);
    soap.name = u"Savon"_qs;
    soap.brand = u"Comptoir"_qs;
    soap.type = u"Soins"_qs;
    soap.url = url.toString() + u"/products/savon"_qs;
    soap.imageUrl = u"https://cdn.example/savon.jpg"_qs;
    soap.tags = {u"bio"_qs};
    soap.categoryIds = {id(71), id(72)};
    soap.createdAt = at("2026-01-01T00:00:00Z");
    soap.updatedAt = at("2026-01-05T00:00:00Z");
    soap.variants
        = {{id(9011), soap.id, u"Lavande"_qs, u"SAV-LAV"_qs, u"376"_qs, money(490), 12, id(8011)},
           {id(9012), soap.id, u"Rose"_qs, u"SAV-ROS"_qs, {}, money(520), {}, id(8012)}};
    soap.sku = u"SAV-LAV"_qs;
    soap.price = money(490);
    shop.products = {soap};
}

inline void addSmallOrders(ShopBatch &shop)
{
    OrderRecord online = smallOrder(1001, "EUR", 2200, 2200);
    online.customerId = id(1);
    online.email = u"alice@boutique.example"_qs;
    online.phone = u"+33639980001"_qs;
    online.cartToken = u"cart-1"_qs;
    online.checkoutToken = u"checkout-1"_qs;
    online.cartId = id(301);
    online.shippingCity = u"Lyon"_qs;
    online.shippingPostcode = u"69001"_qs;
    online.shippingCountryCode = u"FR"_qs;
    online.landingSite = u"/?utm_source=infolettre"_qs;
    online.note = u"Cadeau"_qs;
    online.tags = {u"vip"_qs};
    online.discount = money(500);
    online.discounts = {{u"MERCI5"_qs, money(500)}};
    online.shipping = money(490);
    online.tax = money(366);
    online.lines.first().quantity = 2;
    online.lines.first().currentQuantity = 1;
    online.lines.first().unitPrice = money(1105);
    online.lines.first().total = money(1710);
    online.refunds
        = {{id(401), online.id, money(1000), {}, u"cassé"_qs, at("2026-03-06T10:00:00Z")}};
    online.refunded = money(1000);
    online.originalTotal = money(2200);
    online.total = online.shopTotal = money(1200);
    online.paymentStatus = u"partially_refunded"_qs;
    online.fulfilmentStatus = u"fulfilled"_qs;
    online.stateId = RemoteId::fromText(u"fulfilled"_qs);
    const auto step = [&online](const char *rest, const char *state, const char *when) {
        online.stateChanges.append({RemoteId::fromText(u"1001:"_qs + QString::fromLatin1(rest)),
                                    online.id, RemoteId::fromText(QString::fromLatin1(state)),
                                    at(when)});
    };
    step("fulfilled:77", "fulfilled", "2026-03-04T10:00:00Z");
    step("partially_refunded:401", "partially_refunded", "2026-03-06T10:00:00Z");

    OrderRecord walkIn = smallOrder(1002, "EUR", 490, 490);
    walkIn.source = u"pos"_qs;
    walkIn.paymentMethod = u"cash"_qs;
    OrderRecord dollars = smallOrder(1003, "USD", 3300, 3000);
    dollars.customerId = id(2);
    OrderRecord yen = smallOrder(1004, "JPY", 1500, 925);
    yen.customerId = id(2);
    OrderRecord dinars = smallOrder(1005, "TND", 12345, 370);
    dinars.customerId = id(3);
    OrderRecord cancelled = smallOrder(1006, "EUR", 700, 700);
    cancelled.cancelledAt = at("2026-03-05T10:00:00Z");
    cancelled.valid = false;
    cancelled.stateId = RemoteId::fromText(u"cancelled"_qs);
    cancelled.stateChanges.append({RemoteId::fromText(u"1006:cancelled"_qs), cancelled.id,
                                   cancelled.stateId, *cancelled.cancelledAt});
    shop.orders = {online, walkIn, dollars, yen, dinars, cancelled};
}

inline void addSmallRest(ShopBatch &shop)
{
    CartRecord done;
    done.id = id(301);
    done.token = u"cart-1"_qs;
    done.checkoutToken = u"checkout-1"_qs;
    done.customerId = id(1);
    done.email = u"alice@boutique.example"_qs;
    done.currency = currency("EUR");
    done.total = money(2200);
    done.lines = {{id(901), id(9011), u"Savon"_qs, 2, money(1105)}};
    done.createdAt = at("2026-03-02T09:00:00Z");
    done.updatedAt = at("2026-03-02T10:00:00Z");
    done.completedAt = at("2026-03-02T10:00:00Z");
    CartRecord open = done;
    open.id = id(302);
    open.token = u"cart-2"_qs;
    open.checkoutToken = u"checkout-2"_qs;
    open.customerId = {};
    open.email = u"passante@boutique.example"_qs;
    open.firstName = u"Zoé"_qs;
    open.completedAt.reset();
    open.recoveryUrl = u"https://boutique.example/checkouts/2/recover"_qs;
    shop.carts = {open, done};

    DiscountCodeRecord code;
    code.id = id(501);
    code.code = u"MERCI5"_qs;
    code.name = u"Merci"_qs;
    code.kind = DiscountCodeRecord::Kind::Amount;
    code.amount = money(500);
    code.minimumAmount = money(3000);
    code.quantity = 40;
    code.validFrom = at("2026-01-01T00:00:00Z");
    code.updatedAt = at("2026-01-01T00:00:00Z");
    DiscountCodeRecord personal = code;
    personal.id = id(502);
    personal.code = u"ALICE15"_qs;
    personal.kind = DiscountCodeRecord::Kind::Percentage;
    personal.percent = 15;
    personal.amount.reset();
    personal.minimumAmount.reset();
    personal.quantity.reset();
    personal.customerId = id(1);
    personal.validUntil = at("2026-12-31T00:00:00Z");
    shop.discountCodes = {code, personal};
}

inline ShopBatch smallShop(const QUrl &url)
{
    ShopBatch shop;
    shop.accounts = {smallAccount(1, u"Alice"_qs), smallAccount(2, u"Bruno"_qs),
                     smallAccount(3, u"Chloé"_qs)};
    shop.accounts[2].email = u"chloe@boutique.example"_qs;
    addSmallCatalogue(shop, url);
    addSmallOrders(shop);
    addSmallRest(shop);
    return shop;
}

} // namespace comptoir::shopify
