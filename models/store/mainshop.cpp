#include "models/store/mainshop.h"

#include "models/store/database.h"

namespace comptoir {

Result<MainShop> mainShop(Database &database)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT time_zone, currency FROM shop"
                       " ORDER BY removed_at IS NOT NULL, platform = 'csv', id LIMIT 1"));
    MainShop shop;
    if (read.next()) {
        if (const QTimeZone zone(read.text(0).toUtf8()); zone.isValid())
            shop.zone = zone;
        shop.currency = read.currency(1);
    }
    read.reset();
    if (!read.ok())
        return read.error();
    return shop;
}

} // namespace comptoir
