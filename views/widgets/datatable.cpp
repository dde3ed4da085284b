#include "views/widgets/datatable.h"

#include "views/widgets/badge.h"
#include "views/widgets/icons.h"
#include "views/widgets/monogram.h"
#include "views/widgets/pagedmodelbase.h"
#include "views/widgets/sparkline.h"
#include "views/widgets/tablecopy.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kCellPadding = 12;

constexpr int kSortArrow = 16;
constexpr int kInitial = 26; ///< side of the square with a letter
constexpr int kInitialGap = 10;
constexpr int kDot = 10;
constexpr int kTrendWidth = 96;
constexpr int kTrendMargin = 8; ///< over and under it

QFont headingFont(bool sorted)
{
    QFont font = Theme::smallFont();
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    return font;
}

/// The narrowest way to write `heading` on at most two lines.
QString foldedHeading(const QString &heading, const QFontMetrics &metrics)
{
    QString best = heading;
    int width = metrics.horizontalAdvance(heading);
    for (auto space = heading.indexOf(u' '); space > 0; space = heading.indexOf(u' ', space + 1)) {
        const QString folded = heading.left(space) + u'\n' + heading.mid(space + 1);
        const int needed = metrics.size(0, folded).width();
        if (needed < width) {
            best = folded;
            width = needed;
        }
    }
    return best;
}

/// Header words in muted letters, right over numbers, with an arrow where the rows are sorted by.
class TableHeader : public QHeaderView
{
public:
    explicit TableHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setSectionsMovable(true);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setMinimumSectionSize(56);
        setFixedHeight(Theme::forText(metrics::kHeaderHeight));
    }

private:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &tokens = tokensFor(palette());
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        painter->fillRect(rect, QColor(tokens.card));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line));
        painter->setFont(headingFont(sorted));
        painter->setPen(QColor(sorted ? tokens.text : tokens.muted));
        QRect words = rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
        if (sorted)
            words.setRight(words.right() - kSortArrow);
        const auto alignment = static_cast<Qt::Alignment>(
            model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt());
        QString text = model()->headerData(section, orientation()).toString();
        const QFontMetrics letters = painter->fontMetrics();
        if (letters.horizontalAdvance(text) > words.width())
            text = foldedHeading(text, letters);
        if (letters.size(0, text).width() > words.width())
            text = letters.elidedText(text.replace(u'\n', u' '), Qt::ElideRight, words.width());
        QRect used;
        painter->drawText(words, static_cast<int>(alignment), text, &used);
        if (sorted)
            paintArrow(*painter, used, tokens);
    }

    void paintArrow(QPainter &painter, const QRect &words, const Tokens &tokens) const
    {
        const QString name = sortIndicatorOrder() == Qt::AscendingOrder
            ? QStringLiteral("arrow-up")
            : QStringLiteral("arrow-down");
        paintIcon(painter, name, tokens.text,
                  QRectF(words.right() + 4, words.center().y() - 6, 13, 13));
    }
};

class TableDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintGround(*painter, option, index, tokens);
        QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
        const QString text = index.data().toString();
        const QVariant initial = index.data(InitialRole);
        if (initial.isValid()) {
            const QRect square(cell.left(), cell.center().y() - kInitial / 2, kInitial, kInitial);
            Monogram::paint(*painter, square, initial.toString(), option.palette);
            cell.setLeft(square.right() + kInitialGap);
        }
        if (const QVariant dot = index.data(DotRole); dot.isValid()) {
            paintDot(*painter, cell, dot.value<QColor>());
            cell.setLeft(cell.left() + kDot + kInitialGap);
        }
        if (const QVariant trend = index.data(TrendRole); trend.isValid()) {
            Sparkline::paint(*painter, cell.adjusted(0, kTrendMargin, 0, -kTrendMargin),
                             trend.value<Sparkline::Values>(), option.palette);
            return;
        }
        const QVariant tone = index.data(ToneRole);
        if (tone.isValid()) {
            if (!text.isEmpty())
                Badge::paint(*painter, cell, text, static_cast<Tone>(tone.toInt()), option.palette,
                             selected);
            return;
        }
        QFont font = option.font;
        if (index.data(StrongRole).toBool())
            font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(
            QColor(index.data(MutedRole).toBool() && !selected ? tokens.muted : tokens.text));
        int alignment = index.data(Qt::TextAlignmentRole).toInt();
        if ((alignment & Qt::AlignVertical_Mask) == 0)
            alignment |= Qt::AlignVCenter;
        painter->drawText(cell, alignment | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const QVariant tone = index.data(ToneRole);
        const int words = tone.isValid() ? Badge::widthOf(text, static_cast<Tone>(tone.toInt()))
                                         : option.fontMetrics.horizontalAdvance(text)
                + (index.data(InitialRole).isValid() ? kInitial + kInitialGap : 0)
                + (index.data(DotRole).isValid() ? kDot + kInitialGap : 0);
        if (index.data(TrendRole).isValid())
            return {kTrendWidth + 2 * kCellPadding, Theme::forText(metrics::kRowHeight)};
        return {words + 2 * kCellPadding + 8, Theme::forText(metrics::kRowHeight)};
    }

private:
    static void paintDot(QPainter &painter, const QRect &cell, const QColor &colour)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(cell.left(), cell.center().y() - kDot / 2, kDot, kDot));
        painter.restore();
    }

    static void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index, const Tokens &tokens)
    {
        const auto *table = qobject_cast<const QTableView *>(option.widget);
        const bool hovered = table && table->property("hoveredRow").toInt() == index.row() + 1;
        if (option.state.testFlag(QStyle::State_Selected))
            painter.fillRect(option.rect, QColor(tokens.accentSoft));
        else if (hovered)
            painter.fillRect(option.rect, QColor(tokens.hover));
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         QColor(tokens.line));
        // The ring is for who works by keys; the row is marked for everybody.
        if (table && table->hasFocus() && table->currentIndex() == index
            && table->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(QColor(tokens.accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 6, 6);
        }
    }
};

} // namespace

int DataTable::headingWidth(const QString &heading)
{
    const QFontMetrics metrics(headingFont(true));
    return metrics.size(0, foldedHeading(heading, metrics)).width() + kSortArrow + 2 * kCellPadding
        + 2;
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
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowOpened(index.row()); });
}

void DataTable::setManyChosen(bool many)
{
    setSelectionMode(many ? QAbstractItemView::ExtendedSelection
                          : QAbstractItemView::SingleSelection);
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
        QTableView::keyPressEvent(event);
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu key comes with no place of its own: the current cell is meant.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (selectionModel()->isRowSelected(index.row(), {}))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
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
