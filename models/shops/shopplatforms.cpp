#include "models/shops/prestashop/platform.h"
#include "models/shops/secretscrubber.h"
#include "models/shops/shopconnector.h"
#include "models/shops/shopify/platform.h"

namespace comptoir {
namespace {

ShopPlatform scrubbed(ShopPlatform platform)
{
    platform.connect = [connect = platform.connect](const Shop &shop, const ShopSecret &secret,
                                                    const ConnectorContext &context) {
        return std::make_unique<ScrubbedConnector>(connect(shop, secret, context), secret);
    };
    return platform;
}

} // namespace

QList<ShopPlatform> shopPlatforms()
{
    return {scrubbed(prestashop::platform()), scrubbed(shopify::platform())};
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
