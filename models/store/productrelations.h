#pragma once

#include "models/domain/product.h"
#include "models/domain/result.h"

namespace comptoir {

class Database;

/// The products that the owner says belong with another one. One way: what goes with a lamp need
/// not go with its bulb. Database thread.
class ProductRelations
{
public:
    explicit ProductRelations(Database &database);

    /// In the owner's order.
    Result<QList<ProductId>> of(ProductId product);
    /// Puts this list in the place of the present one. The product itself, doubles and products
    /// that no longer exist are left out; those that were there keep the time they were added.
    Done replace(ProductId product, const QList<ProductId> &related, Timestamp now);

private:
    Database &m_database;
};

} // namespace comptoir
