#include "models/shops/shopify/inventoryparser.h"

#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kNames{"stock", "inventory_levels", "inventory_level"};

} // namespace

Result<QList<InventoryLevel>> parseInventoryLevels(const QByteArray &body)
{
    QList<InventoryLevel> levels;
    const auto page = readPage(body, kNames, [&levels](FieldReader &level, ShopBatch &) {
        InventoryLevel record;
        record.itemId = level.requiredId("inventory_item_id");
        record.locationId = level.requiredId("location_id");
        record.available = level.count("available").value_or(0);
        record.updatedAt = level.instant("updated_at");
        if (level.isGood())
            levels.append(record);
    });
    if (!page)
        return page.error();
    return levels;
}

} // namespace comptoir::shopify
