#pragma once

#include "models/domain/ids.h"
#include "models/domain/shopbatch.h"
#include "models/store/rowreading.h"

#include <optional>
#include <vector>

namespace comptoir {

enum class OrderColumn {
    Placed,
    Reference,
    Customer,
    Email,
    Shop,
    State,
    PaymentStatus,
    Fulfilment,
    PaymentMethod,
    Source,
    Items,
    Total,
    OriginalTotal,
    Refunded,
    Discount,
    Shipping,
    Tax,
    Codes,
    Country,
    City,
    Postcode,
    Updated,
    Cancelled,
};

/// A stretch of time for the orders of one shop, whose clock shows other days than the first one's.
struct ShopStretch
{
    ShopId shop;
    Timestamp from, until; ///< placed at or after, before

    bool operator==(const ShopStretch &) const = default;
};

/// Which orders a table shows, and in what order; what is not set does not narrow.
struct OrderListQuery
{
    QString search; ///< beginning of a reference, or words of the customer, as SearchIndex has them
    /// Any of these meanings of the state. Orders of shops without states of their own (Shopify)
    /// count by their payment, delivery and cancellation.
    std::vector<OrderStateKind> states; ///< Qt 6.4 compares empty lists of it by memcmp with null
    std::optional<bool> counted; ///< counts in revenue (soldOrderSql)
    bool test = false; ///< only test orders
    ShopId shop;
    QString source; ///< "pos", "online", …
    QString paymentMethod;
    std::optional<Timestamp> from, until; ///< placed at or after, before
    QList<ShopStretch> ofShops; ///< in place of from and until, for these shops
    std::optional<qint64> least, most; ///< total, in hundredths whatever the currency
    OrderColumn sort = OrderColumn::Placed;
    bool descending = true; ///< orders without the value come last both ways

    bool operator==(const OrderListQuery &) const = default;
};

/// What the query asks for, but for OrderListQuery::counted.
Conditions orderConditions(const OrderListQuery &query);
/// The meaning of an order's state as an expression over table `orders`, or what the statement
/// calls it: a machineName() of OrderStateKind.
QString orderStateSql(const QString &orders = QStringLiteral("orders"));
/// Likewise of an order without a state of its own: by its payment and delivery.
QString stateOfNoneSql(const QString &orders = QStringLiteral("orders"));
/// Whether orders without a state can have this meaning, by their payment and delivery.
bool isToldWithoutState(OrderStateKind kind);

} // namespace comptoir
