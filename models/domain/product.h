#pragma once

#include "models/domain/ids.h"
#include "models/domain/moneysums.h"
#include "models/domain/remoteid.h"
#include "models/domain/timestamp.h"

#include <QStringList>

namespace comptoir {

/// One line of a products table.
struct ProductRow
{
    ProductId id;
    ShopId shop;
    QString platform; ///< the shop's
    RemoteId remoteId;
    bool known = true; ///< false: only seen in orders and carts
    QString name, sku, brand, type, url, imageUrl;
    std::optional<Money> price; ///< with or without tax as the platform has it (PriceTax)
    bool active = true;
    bool gone = false; ///< no longer in the shop
    QString category; ///< name of the main one
    QStringList tags;
    std::optional<qint64> stock; ///< whole product; negative: sold more than counted

    [[nodiscard]] bool isInShop() const { return known && !gone; }
};

/// A size, a colour …
struct ProductVariant
{
    RemoteId remoteId;
    QString name, sku, barcode;
    std::optional<Money> price;
    std::optional<qint64> stock;
    bool gone = false;
};

/// All that is known of one product beside its sales.
struct Product
{
    ProductRow row;
    QString shopName;
    QList<ProductVariant> variants; ///< by name
    QStringList categories; ///< names, the main one first
};

/// What was sold of a product in valid orders. Pieces and amounts are those that stayed sold: a
/// line of 3 pieces of which 1 came back counts for 2 pieces and two thirds of its total.
struct ProductFigures
{
    qint64 sold30 = 0; ///< pieces in the last 30 days
    qint64 sold90 = 0;
    MoneySums revenueYear; ///< of the last 365 days, in the currencies of the orders
    std::optional<Timestamp> lastSoldAt; ///< ever

    bool operator==(const ProductFigures &) const = default;
};

} // namespace comptoir
