#pragma once

#include "views/customers/profilereading.h"
#include "views/viewcontext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QGridLayout;

namespace comptoir {

class Avatar;
class CartsTab;
class ConsentTab;
class DataTab;
class ElidedLabel;
class EmptyState;
class FlowLayout;
class NoticeBar;
class OrdersTab;
class StatTile;
class TimelineTab;

/// One customer: who, figures, and tabs with history, orders, carts, data and consents. Stands
/// beside the table, or alone when full.
class ProfilePanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProfilePanel(const ViewContext &context, QWidget *parent = nullptr);

    /// An invalid id empties the panel.
    void showCustomer(CustomerId customer);
    void refresh();
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    void setFull(bool full);
    /// 0 history, 1 orders, 2 carts, 3 data, 4 consents.
    void showTab(int index);
    void focusTabs();

signals:
    void fullRequested(bool full);
    void closeRequested();
    void copied();
    void shown(comptoir::CustomerId customer); ///< the answer is on the screen

private:
    void buildHeader();
    void buildTiles();
    void buildTabs();
    void retranslate();
    void take(const ProfileReading &reading);
    void showHeader();
    void showBadges();
    void showTiles();
    void arrangeTiles();
    void resizeEvent(QResizeEvent *event) override;
    void copyContact(const QPushButton *contact);

    ViewContext m_context;
    CustomerId m_customer;
    int m_generation = 0;
    bool m_full = false;
    ProfileReading m_reading;

    QStackedWidget *m_stack;
    QWidget *m_body;
    EmptyState *m_nobody;
    NoticeBar *m_notice;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    QLabel *m_summary;
    QToolButton *m_expand;
    QToolButton *m_close;
    QPushButton *m_email;
    QPushButton *m_phone;
    QWidget *m_badges;
    FlowLayout *m_badgeRow;
    QGridLayout *m_tileGrid;
    QList<StatTile *> m_tiles;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    TimelineTab *m_timeline;
    OrdersTab *m_orders;
    CartsTab *m_carts;
    DataTab *m_data;
    ConsentTab *m_consents;
};

} // namespace comptoir
