#pragma once

#include "models/domain/product.h"
#include "models/domain/result.h"

namespace comptoir {

class Database;

struct ProductQuery
{
    ShopId shop; ///< none: all shops
    QString search; ///< part of the name or the SKU; empty: all
    bool onlyKnown = true; ///< leave out products only seen in orders
    int limit = 0; ///< 0: all
};

class ProductRepository
{
public:
    explicit ProductRepository(Database &database);

    /// By name.
    Result<QList<ProductRow>> list(const ProductQuery &query);

private:
    Database &m_database;
};

} // namespace comptoir
