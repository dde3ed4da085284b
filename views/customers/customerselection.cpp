#include "views/customers/customerselection.h"

#include "views/customers/customertablemodel.h"
#include "views/widgets/datatable.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace comptoir {

CustomerSelection::CustomerSelection(DataTable *table, CustomerTableModel *model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CustomerSelection::changed);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CustomerSelection::keep);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomerSelection::putBack);
    // The first page of a list comes before the rest, behind which others may be.
    connect(m_model, &CustomerTableModel::loaded, this, &CustomerSelection::putBack);
    connect(m_model, &CustomerTableModel::failed, this, [this] { m_keptCount = 0; });
}

qint64 CustomerSelection::count() const
{
    qint64 rows = 0;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

bool CustomerSelection::isAll() const
{
    return !m_model->isLoading() && count() == m_model->rowCount();
}

std::vector<qint32> CustomerSelection::customers() const
{
    std::vector<std::pair<int, int>> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows.emplace_back(range.top(), range.bottom());
    std::sort(rows.begin(), rows.end());
    std::vector<qint32> customers;
    const std::vector<qint32> &ids = m_model->ids();
    for (const auto &[top, bottom] : rows)
        customers.insert(customers.end(), ids.begin() + top, ids.begin() + bottom + 1);
    return customers;
}

void CustomerSelection::clear()
{
    const QModelIndex current = m_table->currentIndex();
    m_table->clearSelection();
    if (current.isValid())
        m_table->selectionModel()->select(current,
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void CustomerSelection::keep()
{
    if (m_keptCount >= 2) // still to be put back
        return;
    m_keptCount = count();
    m_kept = {};
    if (m_keptCount < 2)
        return;
    for (const qint32 id : customers())
        m_kept.insert(id);
}

QItemSelection CustomerSelection::rowsOf(const CustomerSet &people, int &pieces) const
{
    QItemSelection selection;
    const std::vector<qint32> &ids = m_model->ids();
    const auto rows = static_cast<int>(ids.size());
    const int lastColumn = m_model->columnCount() - 1;
    pieces = 0;
    for (int row = 0; row < rows; ++row) {
        if (!people.contains(ids[static_cast<size_t>(row)]))
            continue;
        const int top = row;
        while (row + 1 < rows && people.contains(ids[static_cast<size_t>(row) + 1]))
            ++row;
        if (++pieces > kMostPieces)
            return {};
        selection.append(
            QItemSelectionRange(m_model->index(top, 0), m_model->index(row, lastColumn)));
    }
    return selection;
}

void CustomerSelection::putBack()
{
    if (m_keptCount < 2)
        return;
    int pieces = 0;
    const QItemSelection selection = rowsOf(m_kept, pieces);
    if (!m_model->isLoading())
        m_keptCount = 0;
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    emit changed();
}

} // namespace comptoir
