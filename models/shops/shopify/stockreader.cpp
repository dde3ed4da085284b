#include "models/shops/shopify/stockreader.h"

#include "models/shops/shopify/membershipreader.h"
#include "models/shops/shopify/productparser.h"

#include <QMap>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kItemsAsked = 50; ///< the most that one request may name

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
    for (qsizetype from = 0; from < items.size(); from += kItemsAsked) {
        const QUrlQuery query{{QStringLiteral("inventory_item_ids"),
                               items.mid(from, kItemsAsked).join(QLatin1Char(','))},
                              {QStringLiteral("limit"), QStringLiteral("250")}};
        const Done read = readAllPages(
            m_client, m_client.api(QStringLiteral("inventory_levels.json"), query),
            [&sums](const QByteArray &body) -> Done {
                const Result<QList<InventoryLevel>> levels = parseInventoryLevels(body);
                if (!levels)
                    return levels.error();
                for (const InventoryLevel &level : *levels)
                    sums[level.itemId] += level.available;
                return done();
            },
            cancel);
        if (!read)
            return read.error();
    }
    QList<StockRecord> stock;
    for (auto it = sums.begin(); it != sums.end(); ++it) {
        if (const auto known = m_variants.constFind(it.key()); known != m_variants.constEnd())
            stock.append({known->productId, known->variantId, it.value()});
    }
    return stock;
}

} // namespace comptoir::shopify
