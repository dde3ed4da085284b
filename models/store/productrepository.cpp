#include "models/store/productrepository.h"

#include "models/store/database.h"
#include "models/store/productlist.h"
#include "models/store/rowreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir {

namespace {

class ProductTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProductTexts)
};

QString selectProduct()
{
    return QStringLiteral(
               "SELECT product.id, product.shop_id, product.remote_id, product.known,"
               " product.name, product.sku, product.brand, product.type, product.url,"
               " product.image_url, product.price, product.currency, product.active,"
               " product.gone_at IS NOT NULL, category.name, product.tags, %1,"
               " (SELECT platform FROM shop WHERE shop.id = product.shop_id)"
               " FROM product LEFT JOIN category ON category.shop_id = product.shop_id"
               " AND category.remote_id = product.main_category_remote_id WHERE product.id = ?")
        .arg(ProductList::stockSql());
}

ProductRow readProduct(const Statement &row)
{
    Columns columns(row);
    ProductRow product;
    product.id = columns.id<ProductId>();
    product.shop = columns.id<ShopId>();
    product.remoteId = columns.remoteId();
    product.known = columns.boolean();
    product.name = columns.text();
    product.sku = columns.text();
    product.brand = columns.text();
    product.type = columns.text();
    product.url = columns.text();
    product.imageUrl = columns.text();
    product.price = columns.optionalMoney();
    product.active = columns.boolean();
    product.gone = columns.boolean();
    product.category = columns.text();
    product.tags = columns.texts();
    product.stock = columns.optionalInt64();
    product.platform = columns.text();
    return product;
}

} // namespace

ProductRepository::ProductRepository(Database &database)
    : m_database(database)
{}

Result<std::vector<qint32>> ProductRepository::list(const ProductQuery &query)
{
    return ProductList(query).ids(m_database);
}

Result<qint64> ProductRepository::count(const ProductQuery &query)
{
    return ProductList(query).count(m_database);
}

Result<QList<ProductRow>> ProductRepository::rows(const std::vector<qint32> &ids)
{
    Statement read = m_database.prepare(selectProduct());
    QList<ProductRow> rows;
    rows.reserve(static_cast<qsizetype>(ids.size()));
    for (const qint32 id : ids) {
        read.bind(1, qint64(id));
        rows.append(read.next() ? readProduct(read) : ProductRow());
        if (!read.ok())
            return read.error();
        read.reset();
    }
    return rows;
}

Result<Product> ProductRepository::product(ProductId id)
{
    Statement read = m_database.prepare(selectProduct());
    read.bind(1, id);
    if (!read.next()) {
        if (!read.ok())
            return read.error();
        return Error{ErrorCode::NotFound,
                     ProductTexts::tr("This product is no longer among your data. Choose another "
                                      "one in the list."),
                     {}};
    }
    Product product;
    product.row = readProduct(read);
    Statement shop = m_database.prepare(QStringLiteral("SELECT name FROM shop WHERE id = ?"));
    shop.bind(1, product.row.shop);
    if (shop.next())
        product.shopName = shop.text(0);
    if (!shop.ok())
        return shop.error();
    for (const Done &added : {addVariants(product), addCategories(product)}) {
        if (!added)
            return added.error();
    }
    return product;
}

Done ProductRepository::addVariants(Product &product)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT variant.remote_id, variant.name, variant.sku, variant.barcode, variant.price,"
        " variant.currency, (SELECT quantity FROM stock WHERE stock.shop_id = variant.shop_id"
        "  AND stock.product_remote_id = variant.product_remote_id"
        "  AND stock.variant_remote_id = variant.remote_id), variant.gone_at IS NOT NULL"
        " FROM variant WHERE variant.shop_id = ? AND variant.product_remote_id = ?"
        " ORDER BY variant.gone_at IS NOT NULL, variant.id"));
    read.bind(1, product.row.shop).bind(2, product.row.remoteId);
    while (read.next()) {
        Columns columns(read);
        ProductVariant variant;
        variant.remoteId = columns.remoteId();
        variant.name = columns.text();
        variant.sku = columns.text();
        variant.barcode = columns.text();
        variant.price = columns.optionalMoney();
        variant.stock = columns.optionalInt64();
        variant.gone = columns.boolean();
        product.variants.append(variant);
    }
    return read.ok() ? done() : Done(read.error());
}

Done ProductRepository::addCategories(Product &product)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT category.name FROM product_category AS place"
        " JOIN category ON category.shop_id = place.shop_id"
        " AND category.remote_id = place.category_remote_id"
        " WHERE place.product_id = ? AND category.name IS NOT NULL ORDER BY category.name"));
    read.bind(1, product.row.id);
    if (!product.row.category.isEmpty())
        product.categories.append(product.row.category);
    while (read.next()) {
        if (!product.categories.contains(read.text(0)))
            product.categories.append(read.text(0));
    }
    return read.ok() ? done() : Done(read.error());
}

Result<QList<ProductCategory>> ProductRepository::categories()
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT id, shop_id, name FROM category WHERE name IS NOT NULL"
        " AND (EXISTS(SELECT 1 FROM product_category AS place WHERE place.shop_id = "
        "category.shop_id"
        "  AND place.category_remote_id = category.remote_id)"
        " OR remote_id IN (SELECT main_category_remote_id FROM product"
        "  WHERE product.shop_id = category.shop_id)) ORDER BY name COLLATE NOCASE, id"));
    QList<ProductCategory> categories;
    while (read.next())
        categories.append(
            ProductCategory{read.id<CategoryTag>(0), read.id<ShopTag>(1), read.text(2)});
    if (!read.ok())
        return read.error();
    return categories;
}

} // namespace comptoir
