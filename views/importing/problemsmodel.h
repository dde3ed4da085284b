#pragma once

#include "models/shops/csv/rowbuilder.h"

#include <QAbstractTableModel>

namespace comptoir {

/// Lines of a file that could not be taken as they stand.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Effect, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<csv::Problem> &problems);
    void retranslate();
    /// With a header; for the clipboard and for a file.
    [[nodiscard]] QList<QStringList> rows() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<csv::Problem> m_problems;
};

} // namespace comptoir
