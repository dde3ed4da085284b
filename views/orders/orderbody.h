#pragma once

#include "views/orders/orderwords.h"
#include "views/viewcontext.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace comptoir {

/// All that is known of one order, from the customer down to the note; made anew for another order
/// or language.
class OrderBody : public QWidget
{
    Q_OBJECT

public:
    OrderBody(const ViewContext &context, const Order &order, const Shop &shop,
              QWidget *parent = nullptr);

private:
    void addCustomer();
    void addLines();
    void addTotals();
    void addHistory();
    void addOrigin();
    void addWords();
    void addHeading(const QString &text);
    QGridLayout *makeGrid();
    static void addPair(QGridLayout *grid, const QString &left, const QString &right, bool strong);
    static void addFact(QGridLayout *grid, const QString &name, const QString &value);
    QWidget *productLine(const OrderLine &line);

    ViewContext m_context;
    Order m_order;
    Shop m_shop;
    QVBoxLayout *m_column;
};

} // namespace comptoir
