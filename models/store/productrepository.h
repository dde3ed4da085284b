#pragma once

#include "models/domain/product.h"
#include "models/domain/result.h"

#include <functional>
#include <vector>

namespace comptoir {

class Database;

enum class ProductColumn {
    Name,
    Sku,
    Shop,
    Brand,
    Category,
    Price, ///< by currency, then amount
    Stock
};

enum class ProductFilter {
    InShop,
    OutOfStock, ///< in the shop, counted, and nothing left
    LowStock, ///< in the shop, and few left
    SoldLately, ///< at least once since ProductQuery::soldSince
    NotSoldLately, ///< in the shop, and not once since then
    Hidden, ///< in the shop, but not shown there
    Gone, ///< no longer in the shop, or only ever seen in orders
    All
};

struct ProductQuery
{
    /// Pieces up to which a stock is low.
    static constexpr qint64 kLowStock = 5;

    ShopId shop; ///< none: all shops
    QString search; ///< part of the name, the SKU or the brand; empty: all
    ProductFilter filter = ProductFilter::InShop;
    CategoryId category; ///< none: all; else products that are in it
    Timestamp soldSince;
    ProductColumn sort = ProductColumn::Name;
    bool descending = false;
    int limit = 0; ///< 0: all

    bool operator==(const ProductQuery &) const = default;
};

/// A category that has products, for choosing one.
struct ProductCategory
{
    CategoryId id;
    ShopId shop;
    QString name;
};

/// The products of all shops. Database thread.
class ProductRepository
{
public:
    explicit ProductRepository(Database &database);

    /// Ids in the order asked; names as people sort them in the default locale, what is missing
    /// last.
    Result<std::vector<qint32>> list(const ProductQuery &query);
    /// How many list() would give.
    Result<qint64> count(const ProductQuery &query);
    /// In the order asked; ids that no longer exist give rows whose id is not valid.
    Result<QList<ProductRow>> rows(const std::vector<qint32> &ids);
    /// NotFound.
    Result<Product> product(ProductId id);
    /// By name.
    Result<QList<ProductCategory>> categories();

private:
    Done addVariants(Product &product);
    Done addCategories(Product &product);

    Database &m_database;
};

} // namespace comptoir
