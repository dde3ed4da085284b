#include "models/shops/shopify/stockreader.h"

#include "models/shops/shopify/membershipreader.h"
#include "models/shops/shopify/productparser.h"

#include <QMap>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kMostNamed = 50; ///< items or places in one request

} // namespace

void StockReader::learn(const QList<ProductRecord> &products)
{
    for (const ProductRecord &product : products) {
        for (const VariantRecord &variant : product.variants) {
            if (!variant.inventoryItemId.isNull())
                m_variants.insert(variant.inventoryItemId, {product.id, variant.id});
        }
    }
}

Done StockReader::learnAll(const ParseContext &context, const CancelToken &cancel)
{
    if (m_learntAll)
        return done();
    const QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("250")},
                          {QStringLiteral("fields"), QStringLiteral("id,variants")}};
    const Done read = readAllPages(
        m_client, m_client.api(QStringLiteral("products.json"), query),
        [&](const QByteArray &body) -> Done {
            const Result<ShopBatch> page = parseProducts(body, context);
            if (!page)
                return page.error();
            learn(page->products);
            return done();
        },
        cancel);
    m_learntAll = read.hasValue();
    return read;
}

Result<QList<InventoryLevel>> StockReader::readLevels(const QUrlQuery &query,
                                                      const CancelToken &cancel)
{
    QList<InventoryLevel> all;
    const Done read = readAllPages(
        m_client, m_client.api(QStringLiteral("inventory_levels.json"), query),
        [&all](const QByteArray &body) -> Done {
            const Result<QList<InventoryLevel>> levels = parseInventoryLevels(body);
            if (!levels)
                return levels.error();
            all += *levels;
            return done();
        },
        cancel);
    if (!read)
        return read.error();
    return all;
}

Result<QList<InventoryLevel>> StockReader::changedSince(Timestamp since,
                                                        const QList<ReferenceRecord> &places,
                                                        const CancelToken &cancel)
{
    QStringList ids;
    for (const ReferenceRecord &place : places)
        ids.append(place.id.toString());
    QList<InventoryLevel> changed;
    for (qsizetype from = 0; from < ids.size(); from += kMostNamed) {
        const QUrlQuery query{
            {QStringLiteral("location_ids"), ids.mid(from, kMostNamed).join(QLatin1Char(','))},
            {QStringLiteral("updated_at_min"), ShopifyClient::apiTime(since)},
            {QStringLiteral("limit"), QStringLiteral("250")}};
        const Result<QList<InventoryLevel>> levels = readLevels(query, cancel);
        if (!levels)
            return levels.error();
        changed += *levels;
    }
    return changed;
}

Result<QList<StockRecord>> StockReader::totals(const QList<InventoryLevel> &changed,
                                               const ParseContext &context,
                                               const CancelToken &cancel)
{
    QStringList items;
    bool allKnown = true;
    for (const InventoryLevel &level : changed) {
        items.append(level.itemId.toString());
        allKnown &= m_variants.contains(level.itemId);
    }
    items.removeDuplicates();
    if (!allKnown) {
        if (const Done learnt = learnAll(context, cancel); !learnt)
            return learnt.error();
    }
    QMap<RemoteId, qint64> sums;
    for (qsizetype from = 0; from < items.size(); from += kMostNamed) {
        const QUrlQuery query{{QStringLiteral("inventory_item_ids"),
                               items.mid(from, kMostNamed).join(QLatin1Char(','))},
                              {QStringLiteral("limit"), QStringLiteral("250")}};
        const Result<QList<InventoryLevel>> levels = readLevels(query, cancel);
        if (!levels)
            return levels.error();
        for (const InventoryLevel &level : *levels)
            sums[level.itemId] += level.available;
    }
    QList<StockRecord> stock;
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        if (const auto known = m_variants.constFind(it.key()); known != m_variants.constEnd())
            stock.append({known->productId, known->variantId, it.value()});
    }
    return stock;
}

} // namespace comptoir::shopify
