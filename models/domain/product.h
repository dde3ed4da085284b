#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/remoteid.h"

#include <QStringList>

namespace comptoir {

/// One line of a products table.
struct ProductRow
{
    ProductId id;
    ShopId shop;
    RemoteId remoteId;
    bool known = true; ///< false: only seen in orders and carts
    QString name, sku, brand, type, url, imageUrl;
    std::optional<Money> price;
    bool active = true;
    bool gone = false; ///< no longer in the shop
    QString category; ///< name of the main one
    QStringList tags;
    std::optional<qint64> stock; ///< whole product; negative: sold more than counted
    qint64 sold = 0; ///< pieces in valid orders, all time
};

} // namespace comptoir
