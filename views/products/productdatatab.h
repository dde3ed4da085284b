#pragma once

#include "models/domain/product.h"

#include <QWidget>

class QFormLayout;

namespace comptoir {

class DataTable;
class VariantsModel;

/// What the shop says of a product: stock and price of each variant, categories, references.
class ProductDataTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProductDataTab(QWidget *parent = nullptr);

    void setProduct(const Product &product);
    [[nodiscard]] DataTable *variants() const { return m_table; }

private:
    void retranslate();
    void addLine(const QString &label, const QString &value);

    Product m_product;
    QFormLayout *m_lines;
    VariantsModel *m_model;
    DataTable *m_table;
};

} // namespace comptoir
