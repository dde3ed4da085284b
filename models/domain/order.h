#pragma once

#include "models/domain/ids.h"
#include "models/domain/shopbatch.h"

/// Orders and carts, as the store gives them back.
namespace comptoir {

struct OrderLine
{
    ProductId product; ///< none for fees and custom lines
    QString name, variantName, sku;
    qint64 quantity = 0;
    qint64 currentQuantity = 0; ///< after refunds and edits
    Money unitPrice, total;
};

struct OrderStateChange
{
    Timestamp at;
    QString state;
    OrderStateKind kind = OrderStateKind::Other;
};

struct OrderRefund
{
    Timestamp at;
    Money amount;
    QString note;
};

/// One line of an orders table.
struct OrderRow
{
    OrderId id;
    ShopId shop;
    RemoteId remoteId;
    CustomerId customer; ///< none for walk-in sales
    QString customerName; ///< "Marie Dupont", else the company; may be empty
    QString email;
    QString reference;
    QString state; ///< the shop's word; empty when the shop has no states
    OrderStateKind stateKind = OrderStateKind::Other;
    QString paymentStatus, fulfilmentStatus, paymentMethod, source;
    bool valid = false; ///< counts as a sale
    bool test = false;
    bool gone = false; ///< no longer in the shop
    Money total, originalTotal, shopTotal, shipping, discount, tax, refunded;
    qint64 items = 0; ///< sum of quantities
    Timestamp placedAt;
    std::optional<Timestamp> updatedAt, cancelledAt;
};

/// The cart that an order was made of.
struct OrderCart
{
    CartId id;
    RemoteId remoteId;
    Timestamp createdAt, updatedAt;
};

struct Order
{
    OrderRow row;
    QString note, shippingPostcode, shippingCity, shippingCountryCode;
    QStringList tags;
    QList<OrderLine> lines;
    QList<OrderStateChange> states; ///< oldest first
    QList<OrderRefund> refunds; ///< oldest first
    QList<OrderDiscountRecord> discounts;
    std::optional<OrderCart> cart; ///< read with one whole order only
};

struct CartLine
{
    ProductId product;
    QString name;
    qint64 quantity = 0;
    std::optional<Money> unitPrice;
    bool priceEstimated = false; ///< today's price: the shop keeps none
};

struct Cart
{
    CartId id;
    ShopId shop;
    RemoteId remoteId;
    CustomerId customer;
    QString customerName, email, phone; ///< of the customer, else as typed in the checkout
    std::optional<Money> total;
    bool totalEstimated = false;
    QString recoveryUrl;
    OrderId order; ///< the first order made of it
    Timestamp createdAt, updatedAt;
    std::optional<Timestamp> completedAt;
    bool gone = false;
    bool abandoned = false; ///< at the instant asked
    QList<CartLine> lines;
};

} // namespace comptoir
