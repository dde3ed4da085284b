#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/shopifyclient.h"

namespace comptoir::shopify {

/// The codes of one page of price rules.
struct DiscountPage
{
    ShopBatch batch;
    std::optional<Timestamp> newestUpdate; ///< of the rules
};

/// Reads a page of price_rules.json, and asks for the codes of each of its rules. Blocking.
Result<DiscountPage> readDiscounts(ShopifyClient &client, const QByteArray &body,
                                   Currency shopCurrency, const CancelToken &cancel);

} // namespace comptoir::shopify
