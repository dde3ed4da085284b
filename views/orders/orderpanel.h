#pragma once

#include "views/orders/orderwords.h"
#include "views/viewcontext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Badge;
class ElidedLabel;
class NoticeBar;

/// One order, beside the table or alone: customer, lines, amounts, history, refunds, where it came
/// from and where it went.
class OrderPanel : public QFrame
{
    Q_OBJECT

public:
    explicit OrderPanel(const ViewContext &context, QWidget *parent = nullptr);

    void setShops(const ShopTable &shops);
    void showOrder(OrderId id);
    void refresh();
    void setFull(bool full);
    void printOrder();
    void copyOrder();

signals:
    void fullRequested(bool full);
    void closeRequested();
    void said(const QString &text);

private:
    void buildHead(QVBoxLayout *column);
    void retranslate();
    void take(const Order &order);
    void fill();
    void fillHead();

    ViewContext m_context;
    ShopTable m_shops;
    Order m_order;
    OrderId m_asked;
    bool m_printsOnceRead = false; ///< the owner asked before the order was here
    bool m_full = false;
    ElidedLabel *m_title;
    QLabel *m_detail;
    Badge *m_state;
    QLabel *m_total;
    QToolButton *m_print, *m_copy, *m_open, *m_expand, *m_close;
    NoticeBar *m_notice;
    QScrollArea *m_scroll;
};

} // namespace comptoir
