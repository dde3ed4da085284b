#pragma once

#include "models/domain/product.h"

#include <QDate>

namespace comptoir {

/// What was sold of a product from one day to the next period.
struct SalesPeriod
{
    QDate from; ///< in the zone that was asked for
    qint64 pieces = 0;
    MoneySums revenue;

    bool operator==(const SalesPeriod &) const = default;
};

/// A product that was in the same orders as another one.
struct Companion
{
    ProductId id;
    QString name;
    bool inShop = true;
    qint64 together = 0; ///< orders that hold both
    qint64 ownOrders = 0; ///< orders that hold this one
};

/// The orders behind companions, all of the same time. Support, confidence and lift are those of
/// association rules (R. Agrawal, T. Imieliński, A. Swami, "Mining association rules between sets
/// of items in large databases", 1993; lift: S. Brin and others, 1997, there "interest").
struct Companions
{
    qint64 orders = 0; ///< that hold the product
    qint64 allOrders = 0; ///< valid ones of the product's shop
    QList<Companion> products; ///< the most often together first

    /// Share of all orders that hold both.
    [[nodiscard]] double support(const Companion &companion) const
    {
        return allOrders > 0 ? double(companion.together) / double(allOrders) : 0;
    }
    /// Share of the product's orders that hold the companion too.
    [[nodiscard]] double confidence(const Companion &companion) const
    {
        return orders > 0 ? double(companion.together) / double(orders) : 0;
    }
    /// How many times as often together as if one had nothing to do with the other; 1: no more.
    [[nodiscard]] double lift(const Companion &companion) const
    {
        return companion.ownOrders > 0 && allOrders > 0
            ? confidence(companion) * double(allOrders) / double(companion.ownOrders)
            : 0;
    }
};

/// A person who bought a product.
struct ProductBuyer
{
    CustomerId customer;
    qint64 orders = 0;
    qint64 pieces = 0; ///< that were kept
    Timestamp lastAt;
};

struct ProductBuyers
{
    QList<ProductBuyer> buyers; ///< the newest purchase first
    qint64 ordersOfNobody = 0; ///< sales at the counter, and orders whose customer is not known
};

} // namespace comptoir
