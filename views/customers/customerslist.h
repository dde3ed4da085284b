#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/customerrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listplace.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTimer;

namespace comptoir {

class BulkActions;
class BulkBar;
class CustomerFilters;
class CustomerSelection;
class CustomersHead;
class CustomerTableModel;
class DataTable;
class ElidedLabel;
class EmptyState;
class NoticeBar;
class TableColumns;

/// The customers themselves: search, quick filters, a table of any length with the columns that the
/// owner chose, and what can be done with those selected.
class CustomersList : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersList(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads anew what is shown.
    void refresh();
    void takeFocus();
    [[nodiscard]] DataTable *table() const { return m_table; }
    /// Puts the mark on this customer, or on the first of the list while `first`, without dragging
    /// the list along.
    void setCurrent(CustomerId customer, bool first);
    /// The customer to be current next was asked for from elsewhere: scroll there.
    void bringIntoSight() { m_place.bringIntoSight(); }
    /// Nobody is current or selected any more.
    void clearCurrent();
    void clearFilters();
    /// Shows those of one quick filter, whatever was chosen or searched before.
    void showOnly(CustomerFilter filter);
    /// Shows those who bought this product, whatever was chosen or searched before.
    void showBuyers(ProductId product);

signals:
    void currentChanged(comptoir::CustomerId customer);
    void clicked(comptoir::CustomerId customer);
    void opened(comptoir::CustomerId customer);
    /// Other people are shown, or the same in another order.
    void listed();
    void shopsRequested();
    void said(const QString &text);
    /// Something about customers was changed from here.
    void changed();

private:
    void build();
    void buildTable();
    void buildSearch();
    void connectTable();
    void connectBulk();
    void addActions();
    void retranslate();
    void setColumns();
    void readCatalogue();
    void ask();
    void takeAnswer();
    void showLine();
    void showEmpty();
    void exportRows(bool selectedOnly);
    void merge();
    [[nodiscard]] QString wordsOfFilter() const;

    ViewContext m_context;
    CustomerTableModel *m_model;
    CustomersHead *m_head;
    CustomerFilters *m_filters;
    NoticeBar *m_notice;
    QStackedWidget *m_lines; ///< how many there are, or what can be done with those selected
    ElidedLabel *m_line;
    BulkBar *m_bulkBar;
    BulkActions *m_bulk;
    QStackedWidget *m_stack;
    DataTable *m_table;
    ListPlace m_place;
    EmptyState *m_empty;
    TableColumns *m_columns;
    CustomerSelection *m_selection;
    QTimer *m_typing;
    QList<QAction *> m_rowActions; ///< of the context menu: tag, untag, note, merge, export
    int m_sortColumn = -1;
};

} // namespace comptoir
