#pragma once

#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace comptoir::shopify {

/// What one place holds of one inventory item. A variant's stock is the sum over all places.
struct InventoryLevel
{
    RemoteId itemId, locationId;
    qint64 available = 0; ///< null in Shopify when the item is not counted there
    std::optional<Timestamp> updatedAt;

    bool operator==(const InventoryLevel &) const = default;
};

/// GET inventory_levels.json. Levels that cannot be read are left out.
/// Source: Shopify REST Admin API reference, resource InventoryLevel.
Result<QList<InventoryLevel>> parseInventoryLevels(const QByteArray &body);

} // namespace comptoir::shopify
