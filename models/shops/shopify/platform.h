#pragma once

#include "models/shops/adminpages.h"
#include "models/shops/shopconnector.h"

namespace comptoir::shopify {

inline constexpr QLatin1String kPlatformId("shopify");

/// The entry of Shopify in the catalogue of platforms. Texts are in the current language.
ShopPlatform platform();

/// What the owner typed → https://name.myshopify.com. Taken are "my-shop", "my-shop.myshopify.com",
/// any address of the admin ("admin.shopify.com/store/my-shop/…") and http on loopback, for the
/// demo shop. A domain of the owner's own is refused with the reason: the Admin API answers only
/// under myshopify.com.
Result<QUrl> normaliseAddress(const QString &typed);

/// Below https://admin.shopify.com/store/<name of the shop>. Carts have no page: a checkout's own
/// link leads back to it.
QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record);

} // namespace comptoir::shopify
