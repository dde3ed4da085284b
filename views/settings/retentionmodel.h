#pragma once

#include "models/store/retention.h"
#include "views/viewcontext.h"

#include <QAbstractTableModel>

namespace comptoir {

/// Customers whose data was kept long enough, the longest first; names as Privacy shows them.
class RetentionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, LastContact, DueSince, Orders, Kept, ColumnCount };

    explicit RetentionModel(std::shared_ptr<Privacy> privacy, QObject *parent = nullptr);

    void setRows(const QList<RetentionRow> &rows);
    [[nodiscard]] const RetentionRow &row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const RetentionRow &row, int column) const;

    std::shared_ptr<Privacy> m_privacy;
    QList<RetentionRow> m_rows;
};

} // namespace comptoir
