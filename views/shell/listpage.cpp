#include "views/shell/listpage.h"

#include "views/widgets/datatable.h"
#include "views/widgets/listhead.h"
#include "views/widgets/listpane.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"
#include "views/widgets/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>

#include <utility>

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
    m_list->head()->search()->leadInto(table);
    connect(m_list, &ListPane::listed, this, &ListPage::markCurrent);
    connect(table, &DataTable::rowMovedTo, this, &ListPage::follow);
    connect(table, &QTableView::clicked, this, [this, table](const QModelIndex &index) {
        if (table->chosenRows().size() <= 1)
            openByHand(index.row());
    });
    connect(table, &DataTable::rowOpened, this, [this](int row) {
        openByHand(row);
        m_parts->setFull(true);
    });
    m_parts->setWayOut([this] { return goWhereFrom(); });
    connect(m_parts, &SideBySide::detailClosed, this, [this, table] {
        m_chosenByHand = true;
        m_current = 0;
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(bar->value() - std::exchange(m_scrolled, 0));
    });
}

/// The owner went to this row: what is open beside follows. Only then: the current row also moves
/// when the list is read anew, and what is open must stay.
void ListPage::follow(int row)
{
    const bool follows = m_start == Start::WithFirst && m_parts->hasRoomForBoth();
    if (follows || isOpen())
        openByHand(row);
}

void ListPage::openByHand(int row)
{
    m_chosenByHand = true;
    m_scrolled += m_list->holdStill(row, [this, row] { open(m_list->model()->recordAt(row)); });
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
    if (first)
        open(model->recordAt(0));
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

void ListPage::goBack()
{
    if (isFull())
        m_parts->setFull(false);
}

PagePlace ListPage::place() const
{
    return isOpen() ? PagePlace{m_current, isFull(), part()} : PagePlace();
}

void ListPage::returnTo(const PagePlace &place)
{
    if (place == this->place())
        return;
    if (place.record <= 0) {
        m_parts->closeDetail();
        return;
    }
    goTo(place.record);
    showPart(place.part);
    const bool full = place.full || !m_parts->hasRoomForBoth();
    if (full != isFull())
        m_parts->setFull(full);
    m_detail->setFocus(Qt::TabFocusReason); // what was left was opened in it
}

void ListPage::takeFocus()
{
    QWidget *detail = m_detail; // of its own, where the list is not shown
    QWidget *table = m_list->table();
    (isFull() ? detail : table)->setFocus(Qt::TabFocusReason);
}

/// Within the detail its own search, else that of the list, which comes back for it.
bool ListPage::find()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool inDetail = isFull() || (focused && m_detail->isAncestorOf(focused));
    if (inDetail && findInDetail())
        return true;
    if (isFull())
        m_parts->setFull(false);
    m_list->head()->search()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QList<QWidget *> ListPage::parts()
{
    return {m_list, m_detail};
}

} // namespace comptoir
