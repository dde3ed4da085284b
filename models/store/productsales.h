#pragma once

#include "models/domain/productsales.h"
#include "models/domain/result.h"

#include <QTimeZone>

#include <functional>

namespace comptoir {

class Database;

/// What order lines say of products: valid orders only. A product's lines are one range of the
/// index order_line_by_product; nothing here walks all orders. Database thread.
class ProductSales
{
public:
    explicit ProductSales(Database &database);

    /// Figures as of `now` of those among `ids` that were ever sold.
    Result<QHash<qint64, ProductFigures>> figures(const QList<qint64> &ids, Timestamp now);
    /// Ids of all products, for walking through them in steps; and a text that changes when
    /// a sync, an import or a removed shop may have changed figures.
    Result<QList<qint64>> productIds();
    Result<QString> stamp();

    /// Sales in periods that begin on the days of `starts` (ascending, midnight in `zone`); the
    /// last one ends at `until`.
    Result<QList<SalesPeriod>> curve(ProductId product, const QList<QDate> &starts,
                                     const QTimeZone &zone, Timestamp until);
    /// The `most` products that orders since `since` hold most often beside this one, each in two
    /// orders at least.
    Result<Companions> companions(ProductId product, Timestamp since, int most);
    /// Everybody who ever bought it.
    Result<ProductBuyers> buyers(ProductId product);

private:
    Result<qint64> ordersWith(ProductId product, Timestamp since);

    Database &m_database;
};

/// The part of a line's total that stayed sold: `total` × `kept` / `quantity`, half away from zero.
qint64 keptAmount(qint64 total, qint64 quantity, qint64 kept);

} // namespace comptoir
