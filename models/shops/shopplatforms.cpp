#include "models/shops/adminpages.h"
#include "models/shops/prestashop/platform.h"
#include "models/shops/prestashop/prestashopwriter.h"
#include "models/shops/pricetax.h"
#include "models/shops/scrubbedwriter.h"
#include "models/shops/secretscrubber.h"
#include "models/shops/shopconnector.h"
#include "models/shops/shopify/platform.h"
#include "models/shops/shopify/shopifywriter.h"

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

std::unique_ptr<ShopWriter> shopWriter(const Shop &shop, const ShopSecret &secret,
                                       const ConnectorContext &context)
{
    std::unique_ptr<ShopWriter> writer;
    if (shop.platform == prestashop::kPlatformId)
        writer = std::make_unique<prestashop::PrestaShopWriter>(shop, secret, context);
    else if (shop.platform == shopify::kPlatformId)
        writer = std::make_unique<shopify::ShopifyWriter>(shop, secret, context);
    else
        return nullptr;
    return std::make_unique<ScrubbedWriter>(std::move(writer), secret);
}

PriceTax priceTaxOf(const QString &platform)
{
    if (platform == prestashop::kPlatformId)
        return PriceTax::Without;
    return platform == shopify::kPlatformId ? PriceTax::AsDisplayed : PriceTax::Unknown;
}

QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record)
{
    if (record.isNull())
        return {};
    if (shop.platform == prestashop::kPlatformId)
        return prestashop::adminPage(shop, page, record);
    if (shop.platform == shopify::kPlatformId)
        return shopify::adminPage(shop, page, record);
    return {};
}

bool needsAdminUrl(const Shop &shop)
{
    return shop.platform == prestashop::kPlatformId
        && shop.options.value(QLatin1String(kAdminUrlOption)).toString().isEmpty();
}

} // namespace comptoir
