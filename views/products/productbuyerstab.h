#pragma once

#include "models/domain/productsales.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace comptoir {

class DataTable;
class EmptyState;
class NoticeBar;
class ProductBuyersModel;

/// The customers who bought a product, how often and when last; opening one goes to the profile.
class ProductBuyersTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProductBuyersTab(const ViewContext &context, QWidget *parent = nullptr);

    void showProduct(ProductId product);
    void setProductName(const QString &name) { m_name = name; } ///< for the file of an export
    [[nodiscard]] DataTable *table() const { return m_table; }

private:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate();
    void take(const ProductBuyers &buyers);
    void tellCount();

    ViewContext m_context;
    ProductId m_product;
    int m_generation = 0;
    qint64 m_ordersOfNobody = 0;
    QString m_name;
    ProductBuyersModel *m_model;
    QLabel *m_count;
    QPushButton *m_show;
    QPushButton *m_make;
    QPushButton *m_export;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    DataTable *m_table;
    EmptyState *m_empty;
};

} // namespace comptoir
