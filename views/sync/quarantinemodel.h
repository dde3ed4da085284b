#pragma once

#include "models/store/quarantinerepository.h"

#include <QAbstractTableModel>
#include <QHash>

namespace comptoir {

/// Records that were set aside, newest first.
class QuarantineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Number, Why, Shop, Attempts, Last, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What to call shops, and the kinds of records of each.
    struct Names
    {
        QHash<ShopId, QString> shops;
        QHash<ShopId, QHash<QString, QString>> kinds;
    };
    void setRecords(const QList<QuarantinedRecord> &records, const Names &names);
    [[nodiscard]] const QuarantinedRecord &record(int row) const { return m_records.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const QuarantinedRecord &record, int column) const;

    QList<QuarantinedRecord> m_records;
    Names m_names;
};

} // namespace comptoir
