#pragma once

#include "models/domain/product.h"

#include <QAbstractTableModel>

namespace comptoir {

/// The variants of a product with price and stock.
class VariantsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Sku, Price, Stock, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Variants without a price of their own have the product's.
    void setVariants(const QList<ProductVariant> &variants, const ProductRow &product);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<ProductVariant> m_variants;
    std::optional<Money> m_price;
    QString m_platform;
};

} // namespace comptoir
