#pragma once

#include "models/store/orderlist.h"
#include "views/orders/orderwords.h"
#include "views/shell/page.h"
#include "views/widgets/listplace.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace comptoir {

class DataTable;
class EmptyState;
class NoticeBar;
class OrderFilterBar;
class OrderPanel;
class OrderSumLine;
class OrderTableModel;
class SearchField;
class SideBySide;
class TableColumns;

/// All orders: search, filters, a table of any length with what it comes to, and the current order
/// beside it or alone.
class OrdersPage : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens an order.
    void showRecord(qint64 id) override;
    /// "revenue_30-days": the orders that make up the figures of a period (periodWord()).
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;
    void takeFocus() override;
    [[nodiscard]] bool isFull() const;

private:
    void buildList();
    void buildHead();
    void buildTable();
    void connectTable();
    void addActions();
    void retranslate();
    void explainEmptiness();
    [[nodiscard]] OrderListQuery asked() const;
    void ask();
    void readSums();
    void readChosenSums();
    void readStateCounts();
    void readChoices();
    void readShops();
    void takeCount(int count);
    void showSums();
    void showCurrent();
    void openOrder(OrderId id);
    void clearFilters();
    void fitHead();
    bool eventFilter(QObject *watched, QEvent *event) override;

    ViewContext m_context;
    OrderTableModel *m_model;
    SideBySide *m_parts;
    QWidget *m_pane;
    QLabel *m_title;
    QLabel *m_count;
    SearchField *m_search;
    QPushButton *m_columnsButton;
    QPushButton *m_export;
    OrderFilterBar *m_filters;
    NoticeBar *m_notice;
    DataTable *m_table;
    ListPlace m_place;
    TableColumns *m_columns;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    OrderPanel *m_panel;
    OrderSumLine *m_sumLine;
    QTimer *m_typing;
    QTimer *m_choosing;
    OrderId m_current;
    std::optional<OrderSums> m_sums; ///< of the list shown; none while they are added up
    int m_sumGeneration = 0;
    int m_chosenGeneration = 0;
    int m_countsGeneration = 0;
    std::optional<Timestamp> m_choicesReadAt;
};

} // namespace comptoir
