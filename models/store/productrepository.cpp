#include "models/store/productrepository.h"

#include "models/store/database.h"
#include "models/store/rowreading.h"

namespace comptoir {

namespace {

QString selectProducts(const QString &where)
{
    return QStringLiteral(
               "SELECT product.id, product.shop_id, product.remote_id, product.known,"
               " product.name, product.sku, product.brand, product.type, product.url,"
               " product.image_url, product.price, product.currency, product.active,"
               " product.gone_at IS NOT NULL, category.name, product.tags,"
               " coalesce((SELECT quantity FROM stock WHERE stock.shop_id = product.shop_id"
               "   AND product_remote_id = product.remote_id AND variant_remote_id = 0),"
               "  (SELECT CASE WHEN count(quantity) > 0 THEN"
               "  CAST(min(max(total(quantity), -9e18), 9e18) AS INTEGER) END FROM stock WHERE "
               "stock.shop_id = product.shop_id"
               "   AND product_remote_id = product.remote_id)),"
               " (SELECT total(current_quantity) FROM order_line"
               "   WHERE order_line.product_id = product.id AND order_line.valid = 1)"
               " FROM product LEFT JOIN category ON category.shop_id = product.shop_id"
               " AND category.remote_id = product.main_category_remote_id")
        + where
        + QStringLiteral(" ORDER BY product.name COLLATE NOCASE NULLS LAST, product.id LIMIT ?");
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
    product.sold = columns.int64();
    return product;
}

} // namespace

ProductRepository::ProductRepository(Database &database)
    : m_database(database)
{}

Result<QList<ProductRow>> ProductRepository::list(const ProductQuery &query)
{
    Conditions conditions;
    if (query.shop.isValid())
        conditions.add(QStringLiteral("product.shop_id = ?"), {query.shop.value});
    if (query.onlyKnown)
        conditions.add(QStringLiteral("product.known = 1"));
    if (!query.search.isEmpty()) { // instr, so that % and _ mean themselves
        const QString part = query.search.toLower();
        conditions.add(QStringLiteral("(instr(lower(product.name), ?) > 0"
                                      " OR instr(lower(product.sku), ?) > 0)"),
                       {part, part});
    }
    Statement read = m_database.prepare(selectProducts(conditions.where()));
    const int next = conditions.bind(read);
    read.bind(next, query.limit > 0 ? query.limit : -1);
    QList<ProductRow> products;
    while (read.next())
        products.append(readProduct(read));
    if (!read.ok())
        return read.error();
    return products;
}

} // namespace comptoir
