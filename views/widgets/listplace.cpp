#include "views/widgets/listplace.h"

#include "views/widgets/datatable.h"

namespace comptoir {

namespace {

bool hasSeveralChosen(const DataTable &table)
{
    const QItemSelection chosen = table.selectionModel()->selection();
    return chosen.size() > 1 || (chosen.size() == 1 && chosen.first().height() > 1);
}

} // namespace

void ListPlace::show(int row, bool more)
{
    if (row >= 0 && row < m_table->model()->rowCount())
        setCurrent(row);
    if (m_toTop)
        m_table->scrollToTop();
    m_toTop = m_toTop && more;
}

void ListPlace::setCurrent(int row)
{
    const QModelIndex index = m_table->model()->index(row, 0);
    if (m_table->currentIndex().row() != row) {
        m_table->setAutoScroll(false);
        if (hasSeveralChosen(*m_table))
            m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        else
            m_table->setCurrentIndex(index);
        m_table->setAutoScroll(true);
    }
    if (m_intoSight)
        m_table->scrollTo(index);
    m_intoSight = false;
}

} // namespace comptoir
