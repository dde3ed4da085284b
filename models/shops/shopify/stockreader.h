#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/inventoryparser.h"
#include "models/shops/shopify/parsecontext.h"
#include "models/shops/shopify/shopifyclient.h"

#include <QHash>

namespace comptoir::shopify {

/// Stock after the first import (which takes it from the products): levels that changed since a
/// watermark, summed over all places and turned from inventory items into variants.
class StockReader
{
public:
    explicit StockReader(ShopifyClient &client)
        : m_client(client)
    {}

    /// Remembers how inventory items are called among the variants.
    void learn(const QList<ProductRecord> &products);

    /// Levels at `places` (locations) that changed since then.
    Result<QList<InventoryLevel>>
    changedSince(Timestamp since, const QList<ReferenceRecord> &places, const CancelToken &cancel);
    /// The whole stock of every item among `changed`. Items that no product names are left out.
    Result<QList<StockRecord>> totals(const QList<InventoryLevel> &changed,
                                      const ParseContext &context, const CancelToken &cancel);

private:
    struct Variant
    {
        RemoteId productId, variantId;
    };
    Result<QList<InventoryLevel>> readLevels(const QUrlQuery &query, const CancelToken &cancel);
    Done learnAll(const ParseContext &context, const CancelToken &cancel);

    ShopifyClient &m_client;
    bool m_learntAll = false;
    QHash<RemoteId, Variant> m_variants; ///< by inventory item
};

} // namespace comptoir::shopify
