#include "views/widgets/columnmenus.h"

#include "views/widgets/datatable.h"
#include "views/widgets/icons.h"
#include "views/widgets/tablecolumns.h"
#include "views/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace comptoir {

namespace {

constexpr int kWidthStep = 16; ///< pixels by which a key makes a column wider
// Alt and an arrow alone go back to where one was, everywhere.
constexpr QKeyCombination kKeyLeft = Qt::CTRL | Qt::SHIFT | Qt::Key_Left;
constexpr QKeyCombination kKeyRight = Qt::CTRL | Qt::SHIFT | Qt::Key_Right;
constexpr QKeyCombination kKeyNarrower = Qt::ALT | Qt::SHIFT | Qt::Key_Left;
constexpr QKeyCombination kKeyWider = Qt::ALT | Qt::SHIFT | Qt::Key_Right;

} // namespace

ColumnMenus::ColumnMenus(TableColumns &columns, DataTable *table)
    : QObject(table)
    , m_columns(columns)
    , m_table(table)
{
    QHeaderView *header = table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnMenus::showMenu);
    connect(table, &DataTable::menuOpens, this, &ColumnMenus::addSubmenu);
    table->installEventFilter(this);
}

QList<LocalKey> ColumnMenus::keys()
{
    return {{{kKeyLeft, kKeyRight}, tr("Move the column to the left or right")},
            {{kKeyNarrower, kKeyWider}, tr("Make the column narrower or wider")}};
}

void ColumnMenus::showMenu(const QPoint &at)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addEntries(*menu, header->logicalIndexAt(at));
    menu->popup(header->viewport()->mapToGlobal(at));
}

/// What a drag of the heading does, for who works by keys.
void ColumnMenus::addSubmenu(QMenu *menu, int column)
{
    if (column < 0 || column >= m_columns.columns().size())
        return;
    QMenu *inside = menu->addMenu(themedIcon(QStringLiteral("columns")),
                                  tr("Column “%1”").arg(m_columns.columns().at(column).title));
    addMoves(*inside, column);
    inside->addSeparator();
    addEntries(*inside, column);
}

void ColumnMenus::addMoves(QMenu &menu, int column)
{
    const auto add = [this, &menu, column](const QString &text, QKeyCombination key,
                                           void (ColumnMenus::*change)(int, int), int step) {
        QAction *entry = menu.addAction(text);
        entry->setShortcut(key); // to be read; takeKey() does it
        connect(entry, &QAction::triggered, this,
                [this, change, column, step] { (this->*change)(column, step); });
        return entry;
    };
    const QList<int> order = m_table->shownColumns();
    add(tr("Move to the left"), kKeyLeft, &ColumnMenus::moveColumn, -1)
        ->setEnabled(order.first() != column);
    add(tr("Move to the right"), kKeyRight, &ColumnMenus::moveColumn, 1)
        ->setEnabled(order.last() != column);
    add(tr("Wider"), kKeyWider, &ColumnMenus::resizeColumn, 1);
    add(tr("Narrower"), kKeyNarrower, &ColumnMenus::resizeColumn, -1);
}

void ColumnMenus::addEntries(QMenu &menu, int column)
{
    const QList<TableColumn> &columns = m_columns.columns();
    connect(menu.addAction(themedIcon(QStringLiteral("columns")), tr("Columns…")),
            &QAction::triggered, &m_columns, &TableColumns::choose);
    if (column >= 0 && column < columns.size() && !columns.at(column).fixed
        && m_columns.shown().size() > 1) {
        connect(menu.addAction(tr("Hide “%1”").arg(columns.at(column).title)), &QAction::triggered,
                this, [this, key = columns.at(column).key] {
                    QStringList keys = m_columns.shown();
                    keys.removeAll(key);
                    m_columns.setShown(keys);
                });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Share the width evenly")), &QAction::triggered, &m_columns,
            &TableColumns::shareEvenly);
    connect(menu.addAction(themedIcon(QStringLiteral("undo")), tr("Columns as at first")),
            &QAction::triggered, &m_columns, &TableColumns::reset);
}

void ColumnMenus::moveColumn(int column, int step)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QList<int> order = m_table->shownColumns();
    const qsizetype to = order.indexOf(column) + step;
    if (to < 0 || to >= order.size())
        return;
    header->moveSection(header->visualIndex(column), header->visualIndex(order.at(to)));
    m_table->scrollTo(m_table->currentIndex());
}

void ColumnMenus::resizeColumn(int column, int step)
{
    const int width = m_table->columnWidth(column) + step * Theme::forText(kWidthStep);
    m_table->setColumnWidth(column, qMax(width, m_table->horizontalHeader()->minimumSectionSize()));
    m_table->scrollTo(m_table->currentIndex());
}

bool ColumnMenus::takeKey(const QKeyEvent &key)
{
    const QKeyCombination pressed = key.keyCombination();
    const int column = m_table->currentIndex().column();
    if (column < 0)
        return false;
    if (pressed == kKeyLeft || pressed == kKeyRight)
        moveColumn(column, pressed == kKeyLeft ? -1 : 1);
    else if (pressed == kKeyNarrower || pressed == kKeyWider)
        resizeColumn(column, pressed == kKeyNarrower ? -1 : 1);
    else
        return false;
    return true;
}

bool ColumnMenus::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        || QObject::eventFilter(watched, event);
}

} // namespace comptoir
