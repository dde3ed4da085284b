#pragma once

#include "models/domain/shop.h"

#include <QHash>
#include <QList>
#include <QTimeZone>

namespace comptoir {

/// In which zone each shop's days begin. What belongs to a shop that was removed, whose zone is not
/// asked for, follows the main one.
class ShopZones
{
public:
    explicit ShopZones(const QList<Shop> &shops = {});

    /// Of the shop that was added first; UTC where there is none.
    [[nodiscard]] const QTimeZone &main() const { return m_main; }
    [[nodiscard]] QTimeZone of(ShopId shop) const { return m_zones.value(shop, m_main); }
    /// The shops that are elsewhere than the main zone, in the order in which they were added.
    [[nodiscard]] const QList<ShopId> &elsewhere() const { return m_elsewhere; }

    bool operator==(const ShopZones &) const = default;

private:
    QHash<ShopId, QTimeZone> m_zones;
    QTimeZone m_main = QTimeZone::utc();
    QList<ShopId> m_elsewhere;
};

} // namespace comptoir
