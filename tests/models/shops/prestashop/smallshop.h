#pragma once

#include "models/domain/shopbatch.h"
#include "tests/servers/loopbackserver.h"

#include <algorithm>

/// A shop small enough to know by heart.
namespace comptoir::prestashop::test {

inline const Timestamp start{1'780'000'000'000};

inline Timestamp minutesLater(qint64 minutes)
{
    return {start.ms + minutes * 60'000};
}

inline AccountRecord account(qint64 id, Timestamp changed)
{
    AccountRecord account;
    account.id = RemoteId::fromNumber(id);
    account.email = QStringLiteral("c%1@mail.example").arg(id);
    account.lastName = QStringLiteral("Nom %1").arg(id);
    account.groupIds = {RemoteId::fromNumber(3)};
    account.createdAt = start;
    account.updatedAt = changed;
    return account;
}

inline OrderRecord order(qint64 id, const QString &currency, Timestamp changed)
{
    OrderRecord order;
    order.id = RemoteId::fromNumber(id);
    order.reference = QStringLiteral("REF%1").arg(id);
    order.customerId = RemoteId::fromNumber(1);
    order.currency = *Currency::fromCode(currency);
    order.total = order.originalTotal = {1000 * id, order.currency};
    order.discount = {200, order.currency};
    order.discounts = {{QStringLiteral("BIENVENUE"), {200, order.currency}}};
    order.shipping = order.tax = {100, order.currency};
    order.shippingPostcode = QStringLiteral("69003");
    order.shippingCity = QStringLiteral("Lyon");
    order.placedAt = start;
    order.updatedAt = changed;
    return order;
}

/// 120 customers changed one a minute, 3 orders, one address.
inline ShopBatch smallShop()
{
    ShopBatch shop;
    for (qint64 id = 1; id <= 120; ++id)
        shop.accounts.append(account(id, minutesLater(id)));
    AddressRecord address;
    address.id = RemoteId::fromNumber(1);
    address.customerId = RemoteId::fromNumber(1);
    address.postcode = QStringLiteral("69003");
    address.city = QStringLiteral("Lyon");
    address.countryCode = QStringLiteral("FR");
    address.updatedAt = start;
    shop.addresses.append(address);
    DiscountCodeRecord code;
    code.id = RemoteId::fromNumber(7);
    code.code = QStringLiteral("BIENVENUE");
    code.updatedAt = start;
    shop.discountCodes.append(code);
    for (qint64 id = 1; id <= 3; ++id)
        shop.orders.append(order(id, QStringLiteral("EUR"), minutesLater(id)));
    StockRecord stock;
    stock.productId = RemoteId::fromNumber(5);
    stock.quantity = -2;
    shop.stock.append(stock);
    return shop;
}

inline const QString customers = QStringLiteral("customers");
inline const QString orders = QStringLiteral("orders");

inline bool mentions(const QList<ServerRequest> &requests, const QString &name)
{
    return std::any_of(requests.cbegin(), requests.cend(), [&name](const ServerRequest &request) {
        return request.query.hasQueryItem(name);
    });
}

inline Fault failing(int status, const QByteArray &body = {}, int times = -1)
{
    Fault fault;
    fault.status = status;
    fault.body = body;
    fault.times = times;
    return fault;
}

} // namespace comptoir::prestashop::test
