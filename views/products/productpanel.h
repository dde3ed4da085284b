#pragma once

#include "models/domain/productsales.h"
#include "views/viewcontext.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Badge;
class CompanionsTab;

class EmptyState;
class Monogram;
class NoticeBar;
class ProductBuyersTab;
class ProductDataTab;
class ProductSalesTab;
class StatTile;
class TabRow;
class TallScroll;

/// One product: what it is, figures, and tabs with its sales, what goes with it, who bought it and
/// what the shop says. Stands beside the table, or alone when full.
class ProductPanel : public QFrame
{
    Q_OBJECT

public:
    enum Tab { Sales, Together, Buyers, Data, TabCount };

    explicit ProductPanel(const ViewContext &context, QWidget *parent = nullptr);

    /// An invalid id empties the panel.
    void showProduct(ProductId product);
    void refresh() { showProduct(m_product); }
    [[nodiscard]] ProductId product() const { return m_product; }
    void setFull(bool full);
    void showTab(int tab);
    [[nodiscard]] int tab() const;
    void printProduct();

signals:
    void fullRequested(bool full);
    void closeRequested();
    void copied();
    void opened(comptoir::ProductId product); ///< another one was clicked
    void shown(comptoir::ProductId product); ///< the answer is on the screen

private:
    struct Reading
    {
        Product product;
        ProductFigures figures;
    };

    void buildHeader(QVBoxLayout *body);
    void arrangeTiles();
    void buildTabs(QVBoxLayout *body);
    void retranslate();
    void take(const Reading &reading);
    void showHeader();
    void showTiles();
    void readTab();
    [[nodiscard]] QString summary() const;

    ViewContext m_context;
    ProductId m_product;
    int m_generation = 0;
    bool m_full = false;
    Reading m_reading;
    int m_stale = 0; ///< bits of tabs that show another product or older data

    QStackedWidget *m_stack;
    QWidget *m_body;
    TallScroll *m_scroll = nullptr; ///< around the body
    EmptyState *m_none;
    NoticeBar *m_notice;
    Monogram *m_picture;
    QLabel *m_name;
    QLabel *m_summary;
    Badge *m_mark;
    QPushButton *m_link;
    QToolButton *m_print;
    QToolButton *m_expand;
    QToolButton *m_close;
    QGridLayout *m_tileGrid;
    QList<StatTile *> m_tiles;
    TabRow *m_tabRow;
    QTabBar *m_tabs; ///< of the row
    QStackedWidget *m_pages;
    ProductSalesTab *m_sales;
    CompanionsTab *m_together;
    ProductBuyersTab *m_buyers;
    ProductDataTab *m_data;
};

} // namespace comptoir
