#pragma once

#include "tests/servers/demorandom.h"
#include "tests/servers/demoshop.h"

namespace comptoir {

/// One thing that a customer can put into a basket.
struct DemoArticle
{
    RemoteId productId, variantId; ///< no variant: the product itself
    QString name, variantName, sku;
    qint64 cents = 0; ///< tax included
    double weight = 1; ///< how often it is bought
    bool christmas = false; ///< bought in November and December only
};

/// The goods: what the batch tells of them, and what baskets are drawn from.
struct DemoCatalogue
{
    QList<DemoArticle> articles;
    std::vector<double> weightSums; ///< all year
    std::vector<double> christmasSums; ///< when presents are bought

    [[nodiscard]] const DemoArticle &draw(DemoRandom &random, bool christmasTime) const;
};

/// Fills categories, products, variants and stock of `batch`.
DemoCatalogue addDemoCatalogue(ShopBatch &batch, const DemoShopOptions &options);

} // namespace comptoir
