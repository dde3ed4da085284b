#pragma once

#include "models/domain/productsales.h"
#include "views/widgets/tableexport.h"

#include <QHash>

namespace comptoir {

class ProductTableModel;

/// What the table shows, in the given columns (ProductTableModel::Column), as a
/// file.
TableSource productsAsFile(const ProductTableModel &model, const QList<int> &columns);
/// The customers who bought a product.
TableSource buyersAsFile(const QString &productName, const QList<ProductBuyer> &buyers);

} // namespace comptoir
