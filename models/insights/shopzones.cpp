#include "models/insights/shopzones.h"

#include <algorithm>

namespace comptoir {

ShopZones::ShopZones(const QList<Shop> &shops)
{
    QList<Shop> byAge = shops;
    std::sort(byAge.begin(), byAge.end(), [](const Shop &a, const Shop &b) { return a.id < b.id; });
    for (const Shop &shop : std::as_const(byAge)) {
        const QTimeZone zone(shop.timeZone);
        m_zones.insert(shop.id, zone.isValid() ? zone : QTimeZone::utc());
    }
    if (!byAge.isEmpty())
        m_main = m_zones.value(byAge.first().id);
    for (const Shop &shop : std::as_const(byAge)) {
        if (m_zones.value(shop.id) != m_main)
            m_elsewhere.append(shop.id);
    }
}

} // namespace comptoir
