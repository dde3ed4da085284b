#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/parsecontext.h"

namespace comptoir::shopify {

/// GET checkouts.json → carts. Shopify lists a checkout once contact data was typed; it carries the
/// token of the cart before it and its own, by which the order that follows is recognised. Amounts
/// are in the shop's currency. Source: Shopify REST Admin API reference, Abandoned checkouts.
Result<ShopBatch> parseCheckouts(const QByteArray &body, const ParseContext &context);

} // namespace comptoir::shopify
