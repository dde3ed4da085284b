#pragma once

#include "models/shops/shopconnector.h"

namespace comptoir::shopify {

/// The entry of Shopify in the catalogue of platforms. Texts are in the current language.
ShopPlatform platform();

/// What the owner typed → https://name.myshopify.com. Taken are "my-shop", "my-shop.myshopify.com",
/// any address of the admin ("admin.shopify.com/store/my-shop/…") and http on loopback, for the
/// demo shop. A domain of the owner's own is refused with the reason: the Admin API answers only
/// under myshopify.com.
Result<QUrl> normaliseAddress(const QString &typed);

} // namespace comptoir::shopify
