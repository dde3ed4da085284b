#pragma once

#include "models/store/productrepository.h"
#include "views/shell/page.h"
#include "views/widgets/listplace.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace comptoir {

class DataTable;
class EmptyState;
class NoticeBar;
class ProductFiguresCounter;
class ProductFilters;
class ProductPanel;
class ProductTableModel;
class SearchField;
class SideBySide;
class TableColumns;

/// All products: search, filters, a table with stock and sales, and the current
/// one beside it or alone.
class ProductsPage : public Page
{
    Q_OBJECT

public:
    explicit ProductsPage(const ViewContext &context, QWidget *parent = nullptr);

    void showRecord(qint64 id) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;
    void takeFocus() override;
    [[nodiscard]] bool isFull() const;

private:
    void buildList();
    void buildHead(QVBoxLayout *column);
    void buildTable(QVBoxLayout *column);
    void connectList();
    void connectPanel();
    void addActions();
    void retranslate();
    void nameColumns();
    void exportTable();
    void ask();
    void readPlaces();
    void takeCount(int count);
    void showCurrent();
    void open(ProductId product);
    void tellCounting();
    void tellCount();

    ViewContext m_context;
    ProductFiguresCounter *m_counter;
    ProductTableModel *m_model;
    SideBySide *m_parts;
    QWidget *m_pane;
    QLabel *m_title;
    QLabel *m_count;
    SearchField *m_search;
    QPushButton *m_columns;
    QPushButton *m_export;
    ProductFilters *m_filters;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    DataTable *m_table;
    ListPlace m_place;
    TableColumns *m_tableColumns;
    EmptyState *m_empty;
    ProductPanel *m_panel;
    QTimer *m_typing;
    ProductId m_current;
    int m_placesGeneration = 0;
    bool m_anyProducts = false; ///< of any kind, in any shop
    bool m_chosenByHand = false; ///< the owner opened or closed a product
};

} // namespace comptoir
