#include "views/shell/listpage.h"

#include "views/widgets/datatable.h"
#include "views/widgets/listhead.h"
#include "views/widgets/listpane.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kWideEnough = 1150; ///< with text of the usual size: the first record opens by itself
} // namespace

ListPage::ListPage(Store &store, const QString &name, Start start, QWidget *parent)
    : Page(parent)
    , m_parts(new SideBySide(store, name, this))
    , m_start(start)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_parts);
}

void ListPage::connectList()
{
    DataTable *table = m_list->table();
    m_list->head()->search()->leadInto(table, this);
    connect(m_list, &ListPane::listed, this, &ListPage::markCurrent);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const bool follows = m_start == Start::WithFirst && m_parts->hasRoomForBoth();
                if (current.isValid() && (follows || isOpen()))
                    open(m_list->model()->recordAt(current.row()));
            });
    connect(table, &QTableView::clicked, this, [this, table](const QModelIndex &index) {
        if (table->chosenRows().size() > 1)
            return;
        m_chosenByHand = true;
        open(m_list->model()->recordAt(index.row()));
    });
    connect(table, &DataTable::rowOpened, this, [this](int row) {
        m_chosenByHand = true;
        open(m_list->model()->recordAt(row));
        m_parts->setFull(true);
    });
    connect(m_parts, &SideBySide::detailClosed, this, [this, table] {
        m_chosenByHand = true;
        m_current = 0;
        table->clearSelection();
    });
}

void ListPage::open(qint64 id)
{
    if (id <= 0)
        return;
    if (id != m_current || !isOpen())
        showInDetail(id);
    m_current = id;
    m_parts->openDetail();
}

void ListPage::openCurrentRow()
{
    if (!isOpen())
        open(m_list->model()->recordAt(m_list->table()->currentIndex().row()));
}

/// Puts the mark on what is open, without dragging the list along: another order shows its top, and
/// a sync that fills the list leaves it where it stands.
void ListPage::markCurrent()
{
    const PagedModelBase *model = m_list->model();
    const bool first
        = m_start == Start::WithFirst && !m_chosenByHand && width() >= Theme::forText(kWideEnough);
    const int row = m_current > 0 ? model->rowOfRecord(m_current) : -1;
    m_list->place().show(first ? 0 : row, model->isLoading());
}

void ListPage::goTo(qint64 id)
{
    m_chosenByHand = true;
    m_list->place().bringIntoSight();
    open(id);
    markCurrent();
}

void ListPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    goTo(id);
    m_parts->setFull(true);
}

void ListPage::takeFocus()
{
    m_list->table()->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> ListPage::parts()
{
    return {m_list, m_detail};
}

} // namespace comptoir
