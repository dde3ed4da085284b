#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/parsecontext.h"

namespace comptoir::shopify {

/// GET products.json → products with their variants; prices are as displayed, in the shop's
/// currency. Stock is read only where Shopify counts it. Which collections a product is in comes
/// from elsewhere (collectionparser.h). Source: Shopify REST Admin API reference, resource Product.
Result<ShopBatch> parseProducts(const QByteArray &body, const ParseContext &context);

} // namespace comptoir::shopify
