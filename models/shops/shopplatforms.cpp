#include "models/shops/prestashop/platform.h"
#include "models/shops/shopconnector.h"

namespace comptoir {

QList<ShopPlatform> shopPlatforms()
{
    return {prestashop::platform()};
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
