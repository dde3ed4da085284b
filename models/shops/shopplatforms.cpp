#include "models/shops/prestashop/platform.h"
#include "models/shops/shopconnector.h"
#include "models/shops/shopify/platform.h"

namespace comptoir {

QList<ShopPlatform> shopPlatforms()
{
    return {prestashop::platform(), shopify::platform()};
}

ShopPlatform shopPlatform(const QString &id)
{
    for (const ShopPlatform &platform : shopPlatforms()) {
        if (platform.id == id)
            return platform;
    }
    return {};
}

} // namespace comptoir
