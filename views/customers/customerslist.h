#pragma once

#include "models/domain/customer.h"
#include "models/domain/result.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/customerrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listpane.h"

class QAction;

namespace comptoir {

class BulkActions;
class BulkBar;
class CustomerFilters;
class CustomerSelection;
class CustomerTableModel;
class OrderPreparation;

/// The customers themselves: search, quick filters, a table of any length with the columns that the
/// owner chose, and what can be done with those selected.
class CustomersList : public ListPane
{
    Q_OBJECT

public:
    explicit CustomersList(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads anew what is shown.
    void refresh();
    void clearFilters();
    /// Shows those of one quick filter, whatever was chosen or searched before.
    void showOnly(CustomerFilter filter);
    /// Shows those who bought this product, whatever was chosen or searched before.
    void showBuyers(ProductId product);
    /// Shows those in each of these segments and in none of those, whatever was chosen before.
    void showSegments(const QList<SegmentId> &in, const QList<SegmentId> &notIn);

signals:
    /// Several customers are this one now.
    void merged(qint64 customer);
    void shopsRequested();
    void said(const QString &text);
    /// Something about customers was changed from here.
    void changed();

private:
    void build();
    void connectTable();
    void connectBulk();
    void addActions();
    void retranslate();
    void setColumns();
    void readCatalogue();
    void ask();
    void takeAnswer();
    void showSelection();
    void showEmpty();
    void exportRows(bool selectedOnly);
    void merge();

    ViewContext m_context;
    CustomerTableModel *m_model;
    CustomerFilters *m_filters;
    OrderPreparation *m_orders;
    BulkBar *m_bulkBar; ///< what can be done with those selected, where there are several
    BulkActions *m_bulk;
    CustomerSelection *m_selection;
    QList<QAction *> m_rowActions; ///< of the context menu: tag, untag, note, merge, export
    int m_sortColumn = -1;
};

} // namespace comptoir
