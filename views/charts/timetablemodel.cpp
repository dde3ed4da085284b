#include "views/charts/timetablemodel.h"

#include "views/widgets/datatable.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {

int alignment(int column)
{
    return static_cast<int>((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

void TimeTableModel::setShown(const TimeChartData &shown)
{
    beginResetModel();
    m_data = shown;
    m_days = m_data.days();
    endResetModel();
}

void TimeTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_days.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int TimeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int TimeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.series.size()) + 1;
}

QVariant TimeTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    // The newest day is the first that one looks for.
    const QDate day = m_days[m_days.size() - 1 - index.row()];
    if (role == StrongRole)
        return index.column() == 0;
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return m_data.dayText(day);
    const auto point = m_data.pointOn(index.column() - 1, day);
    return point && point->value ? m_data.valueText(*point->value) : Format::none();
}

QVariant TimeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    //: column with days, weeks or months
    return section == 0 ? tr("Period") : m_data.series[section - 1].name;
}

} // namespace comptoir
