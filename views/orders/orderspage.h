#pragma once

#include "models/store/orderlist.h"
#include "views/orders/orderwords.h"
#include "views/shell/listpage.h"

class QTimer;

namespace comptoir {

class ListPane;
class OrderFilterBar;
class OrderPanel;
class OrderSumLine;
class OrderTableModel;

/// All orders: search, filters, a table of any length with what it comes to, and the current order
/// beside it or alone.
class OrdersPage : public ListPage
{
    Q_OBJECT

public:
    explicit OrdersPage(const ViewContext &context, QWidget *parent = nullptr);

    /// "revenue_30-days": the orders that make up the figures of a period (periodWord()).
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;

private:
    void buildList();
    void connectList();
    void addActions();
    void retranslate();
    void explainEmptiness();
    void showInDetail(qint64 id) override;
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] OrderListQuery asked() const;
    void ask();
    void readSums();
    void readChosenSums();
    void readStateCounts();
    void readChoices();
    void readShops();
    void showSums();
    void clearFilters();

    ViewContext m_context;
    OrderTableModel *m_model;
    ListPane *m_list;
    OrderFilterBar *m_filters;
    OrderPanel *m_panel;
    OrderSumLine *m_sumLine;
    QTimer *m_choosing;
    std::optional<OrderSums> m_sums; ///< of the list shown; none while they are added up
    int m_sumGeneration = 0;
    int m_chosenGeneration = 0;
    int m_countsGeneration = 0;
    std::optional<Timestamp> m_choicesReadAt;
};

} // namespace comptoir
