#pragma once

#include "models/domain/shopbatch.h"

namespace comptoir::shopify {

/// A price rule: what its discount codes do. Its codes are listed apart.
struct PriceRule
{
    RemoteId id;
    DiscountCodeRecord common; ///< everything but id and code
    std::optional<qint64> usageLimit;

    bool operator==(const PriceRule &) const = default;
};

struct PriceRulePage
{
    QList<PriceRule> rules;
    QList<BadRecord> bad;
};

/// GET price_rules.json. Values are negative there, percentages too ("-15.0").
/// Source: Shopify REST Admin API reference, resource PriceRule.
Result<PriceRulePage> parsePriceRules(const QByteArray &body, Currency shopCurrency);

/// GET price_rules/{id}/discount_codes.json → the codes of `rule`.
/// Source: Shopify REST Admin API reference, resource DiscountCode.
Result<ShopBatch> parseDiscountCodes(const QByteArray &body, const PriceRule &rule);

} // namespace comptoir::shopify
