#pragma once

#include "views/shell/listpage.h"

namespace comptoir {

class ListPane;
class ProductFiguresCounter;
class ProductFilters;
class ProductPanel;
class ProductTableModel;

/// All products: search, filters, a table with stock and sales, and the current one beside it or
/// alone.
class ProductsPage : public ListPage
{
    Q_OBJECT

public:
    explicit ProductsPage(const ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool canPrint() const override;
    void print() override;

private:
    void buildList();
    void connectList();
    void addActions();
    void retranslate();
    void nameColumns();
    void exportTable();
    void ask();
    void readPlaces();
    void showInDetail(qint64 id) override;
    [[nodiscard]] int part() const override;
    void showPart(int part) override;
    void tellCounting();

    ViewContext m_context;
    ProductFiguresCounter *m_counter;
    ProductTableModel *m_model;
    ListPane *m_list;
    ProductFilters *m_filters;
    ProductPanel *m_panel;
    int m_placesGeneration = 0;
    bool m_anyProducts = false; ///< of any kind, in any shop
};

} // namespace comptoir
