#include "models/shops/prestashop/readers.h"

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

/// Works in every version, with or without friendly URLs: the shop redirects to the pretty one.
QString productUrl(const QUrl &shop, const RemoteId &id)
{
    if (shop.isEmpty())
        return {};
    return shop.toString(QUrl::StripTrailingSlash)
        + QStringLiteral("/index.php?controller=product&id_product=") + id.toString();
}

QList<RemoteId> categoriesOf(Record &record)
{
    QList<RemoteId> categories;
    const QJsonArray entries = record.association(L1("categories"));
    for (const QJsonValue entry : entries) {
        Record category = record.sub(entry);
        categories.append(category.ownId());
        record.adopt(category, L1("categories"));
    }
    return categories;
}

QString barcodeOf(Record &record)
{
    for (const L1 field : {L1("ean13"), L1("upc"), L1("isbn")}) {
        const QString code = record.word(field);
        if (!code.isEmpty() && code != u"0")
            return code;
    }
    return {};
}

} // namespace

void readProduct(Record &record, ShopBatch &batch)
{
    ProductRecord product;
    product.id = record.ownId();
    product.name = record.languageWord(L1("name"));
    product.sku = record.word(L1("reference"));
    product.brand = record.word(L1("manufacturer_name"));
    product.url = productUrl(record.context().shopUrl, product.id);
    if (!record.context().shopCurrency.isNull())
        product.price = record.money(L1("price"), record.context().shopCurrency);
    product.active = !record.has(L1("active")) || record.flag(L1("active"));
    product.mainCategoryId = record.id(L1("id_category_default"));
    product.categoryIds = categoriesOf(record);
    product.createdAt = record.date(L1("date_add"));
    product.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.products, std::move(product));
}

void readCategory(Record &record, ShopBatch &batch)
{
    CategoryRecord category;
    category.id = record.ownId();
    category.parentId = record.id(L1("id_parent"));
    category.name = record.languageWord(L1("name"));
    category.active = !record.has(L1("active")) || record.flag(L1("active"));
    category.updatedAt = record.date(L1("date_upd"));
    record.keep(batch.categories, std::move(category));
}

void readCombination(Record &record, ShopBatch &batch)
{
    // Its price is a difference to the product's, so no price of its own is told here.
    VariantRecord variant;
    variant.id = record.ownId();
    variant.productId = record.id(L1("id_product"));
    variant.sku = record.word(L1("reference"));
    variant.barcode = barcodeOf(record);
    record.keep(batch.variants, std::move(variant));
}

void readStock(Record &record, ShopBatch &batch)
{
    StockRecord stock;
    stock.productId = record.id(L1("id_product"));
    stock.variantId = record.id(L1("id_product_attribute"));
    stock.quantity = record.integer(L1("quantity"));
    // Rows of products that are gone stay behind in some shops.
    if (stock.productId.isNull())
        return;
    record.keep(batch.stock, stock);
}

} // namespace comptoir::prestashop
