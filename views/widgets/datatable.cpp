#include "views/widgets/datatable.h"

#include "views/widgets/icons.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/tablecopy.h"
#include "views/widgets/tabledelegate.h"
#include "views/widgets/tableheader.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QToolTip>

#include <algorithm>

namespace comptoir {

int DataTable::headingWidth(const QString &heading)
{
    return TableHeader::widthOf(heading);
}

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setHorizontalHeader(new TableHeader(this));
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::forText(metrics::kRowHeight));
}

LocalKeys DataTable::keys()
{
    return {tr("In a table"),
            {{{Qt::Key_Return}, tr("Open the line")},
             {{Qt::Key_Space}, tr("Choose this line alone, and show it beside the list")},
             {QKeySequence::keyBindings(QKeySequence::SelectAll).mid(0, 1), tr("Choose all lines")},
             {{Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down},
              tr("Choose the next line too, where several can be")},
             {{Qt::CTRL | Qt::Key_Up, Qt::CTRL | Qt::Key_Down},
              tr("To the next line, and leave chosen what is")},
             {{Qt::CTRL | Qt::Key_Space}, tr("Choose this line too, or no longer")},
             {{Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End}, tr("To the first or last line")},
             {QKeySequence::keyBindings(QKeySequence::Copy).mid(0, 1),
              tr("Copy the cell, or the lines where several are chosen")},
             {{Qt::CTRL | Qt::SHIFT | Qt::Key_C}, tr("Copy the lines")}}};
}

void DataTable::setManyChosen(bool many)
{
    setSelectionMode(many ? QAbstractItemView::ExtendedSelection
                          : QAbstractItemView::SingleSelection);
}

void DataTable::setRowsGrow()
{
    setWordWrap(true);
    verticalHeader()->setResizeContentsPrecision(-1);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            &DataTable::resizeRowsToContents);
}

QList<int> DataTable::chosenRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    return rows;
}

QList<int> DataTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; model() && visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

void DataTable::copyCell()
{
    if (currentIndex().isValid())
        copyCells({currentIndex().row()}, {currentIndex().column()});
}

void DataTable::copyLines()
{
    const QList<int> rows = chosenRows();
    if (rows.size() > kMostCopied) {
        emit said(tr("These are too many lines for the clipboard, nothing was copied. Export them "
                     "to a file instead."));
        return;
    }
    copyCells(rows, shownColumns());
}

void DataTable::copyCells(const QList<int> &rows, const QList<int> &columns)
{
    if (const auto *paged = qobject_cast<PagedModelBase *>(model())) {
        paged->readLines(rows, columns, this,
                         [this](const QList<QStringList> &lines) { copyTexts(lines); });
        return;
    }
    QList<QStringList> lines;
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model()->index(row, column).data().toString());
        lines.append(cells);
    }
    copyTexts(lines);
}

void DataTable::copyTexts(const QList<QStringList> &lines)
{
    if (lines.isEmpty())
        return;
    QApplication::clipboard()->setMimeData(tableMimeData({}, lines).release()); // its own from now
    emit said(lines.size() == 1 ? tr("Copied")
                                : tr("%n line(s) copied", nullptr, static_cast<int>(lines.size())));
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C
        && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyLines();
    } else if (event->matches(QKeySequence::Copy)) {
        if (chosenRows().size() > 1)
            copyLines();
        else
            copyCell();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && currentIndex().isValid()) {
        emit rowOpened(currentIndex().row());
    } else {
        takeMove(event);
    }
}

/// A key that leads to the row on which one stands already is a move too: nothing else shows it.
void DataTable::takeMove(QKeyEvent *event)
{
    static const QSet<int> kMoves{Qt::Key_Up,   Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown,
                                  Qt::Key_Home, Qt::Key_End,  Qt::Key_Space};
    const int before = currentIndex().row();
    QTableView::keyPressEvent(event);
    if (currentIndex().isValid()
        && (currentIndex().row() != before || kMoves.contains(event->key())))
        emit rowMovedTo(currentIndex().row());
}

void DataTable::moveTo(int row)
{
    const QModelIndex index = model()->index(row, qMax(0, currentIndex().column()));
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    emit rowMovedTo(row);
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu key comes with no place of its own: the current cell is meant.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const bool moves = index.row() != currentIndex().row();
    if (selectionModel()->isRowSelected(index.row(), {}))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
    if (moves)
        emit rowMovedTo(index.row());
    const int lines = static_cast<int>(chosenRows().size());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(themedIcon(QStringLiteral("expand")), tr("Open")), &QAction::triggered,
            this, [this, row = index.row()] { emit rowOpened(row); });
    connect(menu->addAction(themedIcon(QStringLiteral("copy")), tr("Copy the cell")),
            &QAction::triggered, this, &DataTable::copyCell);
    connect(
        menu->addAction(lines > 1 ? tr("Copy %n line(s)", nullptr, lines) : tr("Copy the line")),
        &QAction::triggered, this, &DataTable::copyLines);
    addSorting(*menu, index.column());
    emit menuOpens(menu, index.column());
    if (!actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions());
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

/// What a click on the heading does, for who works by keys.
void DataTable::addSorting(QMenu &menu, int column)
{
    if (!isSortingEnabled())
        return;
    const QString heading = model()->headerData(column, Qt::Horizontal).toString();
    const bool again = horizontalHeader()->sortIndicatorSection() == column;
    menu.addSeparator();
    connect(menu.addAction(themedIcon(QStringLiteral("arrow-down")),
                           again ? tr("Sort by “%1” the other way round").arg(heading)
                                 : tr("Sort by “%1”").arg(heading)),
            &QAction::triggered, this, [this, column] { sortBy(column); });
}

void DataTable::sortBy(int column)
{
    QHeaderView *header = horizontalHeader();
    const QVariant first = model()->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole);
    auto order = static_cast<Qt::SortOrder>(first.toInt()); // 0, ascending, where it says nothing
    if (header->sortIndicatorSection() == column)
        order = header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                   : Qt::AscendingOrder;
    header->setSortIndicator(column, order);
}

/// What is cut stands whole in the tool tip, before what the model has to say of the cell.
bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const QRect cell = visualRect(index);
    const bool cut = index.isValid() && TableDelegate::isCut(cell, font(), index);
    QToolTip::showText(help->globalPos(),
                       TableDelegate::tip(cut ? index.data().toString() : QString(),
                                          index.data(Qt::ToolTipRole).toString()),
                       viewport(), cell);
    return true;
}

void DataTable::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
}

/// Opens the row of its first click, which may have made the rows move.
void DataTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressed.isValid())
        emit rowOpened(m_pressed.row());
    else
        QTableView::mouseDoubleClickEvent(event);
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const int row = indexAt(event->pos()).row() + 1;
    if (property("hoveredRow").toInt() != row) {
        setProperty("hoveredRow", row);
        viewport()->update();
    }
}

void DataTable::leaveEvent(QEvent *event)
{
    setProperty("hoveredRow", 0);
    viewport()->update();
    QTableView::leaveEvent(event);
}

} // namespace comptoir
