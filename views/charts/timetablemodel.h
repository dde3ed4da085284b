#pragma once

#include "views/charts/timeseries.h"

#include <QAbstractTableModel>

namespace comptoir {

/// The figures of a chart as a table: a row a day, a column a series. For those who cannot see
/// the lines, and for files.
class TimeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setShown(const TimeChartData &shown);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    TimeChartData m_data;
    QList<QDate> m_days;
};

} // namespace comptoir
