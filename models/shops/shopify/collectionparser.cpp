#include "models/shops/shopify/collectionparser.h"

#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kCustom{"categories", "custom_collections", "custom_collection"};
constexpr PageNames kSmart{"categories", "smart_collections", "smart_collection"};
constexpr PageNames kCollects{"collects", "collects", "collect"};

void readCollection(FieldReader &collection, ShopBatch &batch)
{
    CategoryRecord record;
    record.id = collection.requiredId("id");
    record.name = collection.text("title");
    record.active = !collection["published_at"].isNone();
    record.updatedAt = collection.instant("updated_at");
    if (collection.isGood())
        batch.categories.append(record);
}

} // namespace

Result<ShopBatch> parseCollections(const QByteArray &body)
{
    Result<ShopBatch> custom = readPage(body, kCustom, readCollection);
    return custom ? custom : readPage(body, kSmart, readCollection);
}

Result<Memberships> parseCollects(const QByteArray &body)
{
    Memberships memberships;
    const auto page = readPage(body, kCollects, [&](FieldReader &collect, ShopBatch &) {
        const RemoteId product = collect.requiredId("product_id");
        const RemoteId collection = collect.requiredId("collection_id");
        if (collect.isGood())
            memberships.insert(product, collection);
    });
    if (!page)
        return page.error();
    return memberships;
}

} // namespace comptoir::shopify
