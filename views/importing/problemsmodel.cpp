#include "views/importing/problemsmodel.h"

#include "views/widgets/datatable.h"
#include "views/widgets/tokens.h"

#include <QLocale>

namespace comptoir {

void ProblemsModel::show(const QList<csv::Problem> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

void ProblemsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_problems.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QList<QStringList> ProblemsModel::rows() const
{
    QStringList header;
    for (int i = 0; i < ColumnCount; ++i)
        header.append(headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    QList<QStringList> rows{header};
    for (int i = 0; i < rowCount(); ++i)
        rows.append({QString::number(m_problems.at(i).line),
                     data(index(i, Effect), Qt::DisplayRole).toString(), m_problems.at(i).text});
    return rows;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const csv::Problem &problem = m_problems.at(index.row());
    if (role == ToneRole && index.column() == Effect)
        return static_cast<int>(problem.rejected ? Tone::Danger : Tone::Warning);
    if (role == WrapRole)
        return index.column() == What;
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return QLocale().toString(problem.line);
    case Effect:
        return problem.rejected ? tr("left out") : tr("taken in part");
    default:
        return problem.text;
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Line"), tr("Effect"), tr("What is wrong")};
    return section < ColumnCount ? names[section] : QString();
}

} // namespace comptoir
