#include "views/widgets/tablecolumns.h"

#include "views/widgets/columnchooser.h"
#include "views/widgets/columnmenus.h"
#include "views/widgets/datatable.h"
#include "views/widgets/viewsettings.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopedValueRollback>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kSavingMs = 500;
constexpr int kLeastText = 110; ///< of a column of names or addresses

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts.append(value.toString());
    return texts;
}

/// What a column of free text keeps when room is scarce.
int leastText(const TableColumn &column)
{
    return qMax(kLeastText, column.least);
}

} // namespace

TableColumns::TableColumns(DataTable *table, Store &store, const QString &name)
    : QObject(table)
    , m_table(table)
    , m_store(store)
    , m_key(QStringLiteral("view.%1.columns").arg(name))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSavingMs);
    connect(&m_saving, &QTimer::timeout, this, &TableColumns::save);
    QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_placing)
            return;
        m_byHand = true;
        m_saving.start();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_placing)
            return;
        m_saving.start();
        emit shownChanged();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_placing)
            m_saving.start();
    });
    // Widths follow the rows in sight: to measure a thousand more, as Qt does, took 30 ms a page.
    table->horizontalHeader()->setResizeContentsPrecision(0);
    connect(table->model(), &QAbstractItemModel::dataChanged, this, &TableColumns::widen);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &TableColumns::widen);
    table->viewport()->installEventFilter(this);
    new ColumnMenus(*this, table); // the table's
}

void TableColumns::setColumns(const QList<TableColumn> &columns)
{
    const QStringList before = m_columns.isEmpty() ? QStringList() : shown();
    const bool chosen = !before.isEmpty() && before != shownAtFirst();
    m_columns = columns;
    m_widest.clear();
    place(chosen ? before : shownAtFirst());
    widen();
    fit();
}

void TableColumns::setFirstSort(int column, Qt::SortOrder order)
{
    m_firstSort = column;
    m_firstOrder = order;
    const QScopedValueRollback placing(m_placing, true);
    m_table->horizontalHeader()->setSortIndicator(column, order);
}

void TableColumns::restore()
{
    ViewSettings(m_store).read({m_key}, this, [this](const ViewSettings::Values &values) {
        takeState(QJsonDocument::fromJson(values.value(m_key).toUtf8()).object());
        m_restored = true;
        emit restored();
    });
}

void TableColumns::takeState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    const QScopedValueRollback placing(m_placing, true);
    place(textsOf(state.value(QLatin1String("shown")).toArray()));
    const QJsonObject widths = state.value(QLatin1String("widths")).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (const int column = columnOf(width.key()); column >= 0)
            m_table->setColumnWidth(column, qBound(40, width->toInt(), 2000));
    }
    m_byHand = !widths.isEmpty();
    if (const int column = columnOf(state.value(QLatin1String("sort")).toString()); column >= 0) {
        m_table->horizontalHeader()->setSortIndicator(
            column,
            state.value(QLatin1String("descending")).toBool() ? Qt::DescendingOrder
                                                              : Qt::AscendingOrder);
    }
    fit();
    emit shownChanged();
}

QJsonObject TableColumns::state() const
{
    QJsonObject state{{QStringLiteral("shown"), QJsonArray::fromStringList(shown())}};
    const QHeaderView *header = m_table->horizontalHeader();
    if (const int sort = header->sortIndicatorSection(); sort >= 0 && sort < m_columns.size()) {
        state.insert(QStringLiteral("sort"), m_columns.at(sort).key);
        state.insert(QStringLiteral("descending"),
                     header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    QJsonObject widths;
    for (int column = 0; m_byHand && column < m_columns.size(); ++column) {
        if (!m_table->isColumnHidden(column))
            widths.insert(m_columns.at(column).key, m_table->columnWidth(column));
    }
    if (!widths.isEmpty())
        state.insert(QStringLiteral("widths"), widths);
    return state;
}

void TableColumns::save()
{
    if (m_restored) // before, it would overwrite what the owner chose last time
        ViewSettings(m_store).write(
            m_key, QString::fromUtf8(QJsonDocument(state()).toJson(QJsonDocument::Compact)));
}

int TableColumns::columnOf(const QString &key) const
{
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns.at(column).key == key)
            return column;
    }
    return -1;
}

QStringList TableColumns::shownAtFirst() const
{
    QStringList keys;
    for (const TableColumn &column : m_columns) {
        if (column.shown || column.fixed)
            keys.append(column.key);
    }
    return keys;
}

QStringList TableColumns::shown() const
{
    QStringList keys;
    for (const int column : chosen())
        keys.append(m_columns.value(column).key);
    return keys;
}

QList<int> TableColumns::chosen() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!m_table->isColumnHidden(column) || m_away.contains(column))
            columns.append(column);
    }
    return columns;
}

/// Hides what is least important until the rest has room, and shows again what has room now.
void TableColumns::stepBack(int room)
{
    QList<int> columns = chosen();
    int needed = 0;
    for (const int column : columns)
        needed += leastOf(column);
    std::stable_sort(columns.begin(), columns.end(), [this](int a, int b) {
        return m_columns.at(a).yields > m_columns.at(b).yields;
    });
    QSet<int> away;
    for (const int column : columns) {
        if (needed <= room || m_columns.at(column).yields == 0)
            break;
        away.insert(column);
        needed -= leastOf(column);
    }
    for (const int column : columns) {
        if (away.contains(column) != m_table->isColumnHidden(column))
            m_table->setColumnHidden(column, away.contains(column));
    }
    m_away = away;
}

/// Shows these columns in this order; those that must be shown and are not named go first.
void TableColumns::place(const QStringList &keys)
{
    const QScopedValueRollback placing(m_placing, true);
    QHeaderView *header = m_table->horizontalHeader();
    QList<int> order;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns.at(column).fixed && !keys.contains(m_columns.at(column).key))
            order.append(column);
    }
    for (const QString &key : keys) {
        if (const int column = columnOf(key); column >= 0 && !order.contains(column))
            order.append(column);
    }
    if (order.isEmpty())
        order.append(0);
    m_away.clear();
    for (int column = 0; column < m_table->model()->columnCount(); ++column)
        m_table->setColumnHidden(column, !order.contains(column));
    for (int visual = 0; visual < order.size(); ++visual)
        header->moveSection(header->visualIndex(order.at(visual)), visual);
}

void TableColumns::setShown(const QStringList &keys)
{
    place(keys);
    widen();
    fit();
    m_saving.start();
    emit shownChanged();
}

void TableColumns::reset()
{
    m_byHand = false;
    if (m_firstSort >= 0)
        m_table->horizontalHeader()->setSortIndicator(m_firstSort, m_firstOrder);
    setShown(shownAtFirst());
}

void TableColumns::choose()
{
    auto *dialog = new ColumnChooser(m_columns, shown(), shownAtFirst(), m_table->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setShown(dialog->shown()); });
    dialog->open();
}

/// Amounts and dates are never cut: their columns grow with what comes into sight.
void TableColumns::widen()
{
    // Of a table out of sight Qt measures every row, and so has every page of a large list read.
    if (!m_table->isVisible())
        return;
    bool wider = false;
    const QAbstractItemView *table = m_table; // sizeHintForColumn() is protected in QTableView
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns.at(column).flexible || m_table->isColumnHidden(column))
            continue;
        const int needed = table->sizeHintForColumn(column);
        if (needed <= m_widest.value(column))
            continue;
        m_widest.insert(column, needed);
        wider = wider || needed > m_table->columnWidth(column);
    }
    if (wider)
        fit();
}

int TableColumns::leastWidth(int column) const
{
    const TableColumn &info = m_columns.at(column);
    return std::max({DataTable::headingWidth(info.title), info.least, m_widest.value(column)});
}

/// Narrower than that it says nothing any more.
int TableColumns::leastOf(int column) const
{
    const TableColumn &info = m_columns.at(column);
    const int heading = DataTable::headingWidth(info.title);
    if (info.flexible)
        return qMax(leastText(info), heading);
    return info.cutTo > 0 ? qMin(leastWidth(column), qMax(info.cutTo, heading))
                          : leastWidth(column);
}

void TableColumns::fit()
{
    if (m_columns.isEmpty())
        return;
    const QScopedValueRollback placing(m_placing, true);
    const int room = m_table->viewport()->width();
    stepBack(room);
    if (m_byHand)
        return;
    const QList<int> shown = m_table->shownColumns();
    int weights = 0;
    for (const int column : shown)
        weights += m_columns.value(column).weight;
    QHash<int, int> widths;
    int tooMuch = -room;
    int spare = 0; // of free text
    int spareOfAll = 0;
    for (const int column : shown) {
        const TableColumn &info = m_columns.at(column);
        const int width = qMax(leastWidth(column), info.weight * room / qMax(1, weights));
        widths.insert(column, width);
        tooMuch += width;
        spare += info.flexible ? qMax(0, width - leastText(info)) : 0;
        spareOfAll += qMax(0, width - leastOf(column));
    }
    // What the headings took too much, the columns of free text give back in proportion, then the
    // others too; where that is not enough, the table scrolls and text keeps a readable width.
    const bool allGive = tooMuch > spare && tooMuch <= spareOfAll;
    for (const int column : shown) {
        const TableColumn &info = m_columns.at(column);
        int width = widths.value(column);
        if (allGive) {
            width -= (qMax(0, width - leastOf(column)) * tooMuch + spareOfAll - 1) / spareOfAll;
        } else if (info.flexible && tooMuch > 0) {
            width = tooMuch <= spare
                ? width - (qMax(0, width - leastText(info)) * tooMuch + spare - 1) / qMax(1, spare)
                : qMax(leastWidth(column), info.weight);
        }
        m_table->setColumnWidth(column, width);
    }
}

void TableColumns::shareEvenly()
{
    m_byHand = false;
    fit();
    m_saving.start();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    // Only the viewport is watched, and not asked for here: it still sends events while its table
    // dies.
    if (event->type() == QEvent::Resize)
        fit();
    else if (event->type() == QEvent::Show)
        widen();
    return QObject::eventFilter(watched, event);
}

} // namespace comptoir
