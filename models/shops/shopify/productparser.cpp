#include "models/shops/shopify/productparser.h"

#include "models/shops/shopify/orderlines.h"
#include "models/shops/shopify/recordpage.h"

namespace comptoir::shopify {

namespace {

constexpr PageNames kNames{"products", "products", "product"};

/// Variants whose inventory nobody counts still carry a quantity of 0.
std::optional<qint64> stockOf(FieldReader &variant)
{
    const JsonValue management = variant["inventory_management"];
    const bool counted = management.isMissing() || management.isString();
    return counted ? variant.count("inventory_quantity") : std::nullopt;
}

VariantRecord readVariant(FieldReader &variant, const RemoteId &productId, Currency currency)
{
    VariantRecord record;
    record.id = variant.requiredId("id");
    record.productId = productId;
    record.name = variantName(variant.text("title"));
    record.sku = variant.text("sku");
    record.barcode = variant.text("barcode");
    record.price = variant.money("price", currency);
    record.stock = stockOf(variant);
    record.inventoryItemId = variant.id("inventory_item_id");
    return record;
}

void readVariants(FieldReader &product, Currency currency, ProductRecord &record)
{
    for (const JsonValue &value : product["variants"].elements()) {
        FieldReader variant(value);
        record.variants.append(readVariant(variant, record.id, currency));
        if (!variant.isGood())
            product.reject("variants");
    }
    if (record.variants.isEmpty())
        return;
    record.sku = record.variants.first().sku;
    record.price = record.variants.first().price;
}

QString imageOf(FieldReader &product)
{
    const QString main = product["image"]["src"].toString();
    const QList<JsonValue> images = product["images"].elements();
    return main.isEmpty() && !images.isEmpty() ? images.first()["src"].toString() : main;
}

QString pageOf(const QString &handle, const QUrl &shopUrl)
{
    if (handle.isEmpty() || shopUrl.isEmpty())
        return {};
    QUrl url = shopUrl;
    url.setPath(QStringLiteral("/products/") + handle);
    return url.toString(QUrl::FullyEncoded);
}

bool isOnSale(FieldReader &product)
{
    const QString status = product.word("status"); // absent before 2020-10
    return status.isEmpty() ? !product["published_at"].isNone() : status == QLatin1String("active");
}

void readProduct(FieldReader &product, const ParseContext &context, ShopBatch &batch)
{
    ProductRecord record;
    record.id = product.requiredId("id");
    record.name = product.text("title");
    record.brand = product.text("vendor");
    record.type = product.text("product_type");
    record.url = pageOf(product.text("handle"), context.shopUrl);
    record.imageUrl = imageOf(product);
    record.active = isOnSale(product);
    record.tags = product.tags("tags");
    readVariants(product, context.shopCurrency, record);
    record.createdAt = product.instant("created_at");
    record.updatedAt = product.instant("updated_at");
    if (product.isGood())
        batch.products.append(record);
}

} // namespace

Result<ShopBatch> parseProducts(const QByteArray &body, const ParseContext &context)
{
    return readPage(body, kNames, [&context](FieldReader &product, ShopBatch &batch) {
        readProduct(product, context, batch);
    });
}

} // namespace comptoir::shopify
