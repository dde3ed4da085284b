#pragma once

#include "models/segments/customerset.h"

#include <QObject>

#include <vector>

class QItemSelection;

namespace comptoir {

class CustomerTableModel;
class DataTable;

/// Who is selected in the customers table, told by person and not by row: a sync that brings others
/// or another order leaves the same people selected.
class CustomerSelection : public QObject
{
    Q_OBJECT

public:
    /// Beyond so many separate pieces a selection is not put back: choosing again is quicker than
    /// painting it.
    static constexpr int kMostPieces = 3000;

    CustomerSelection(DataTable *table, CustomerTableModel *model, QObject *parent = nullptr);

    /// In the table's order.
    [[nodiscard]] std::vector<qint32> customers() const;
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isAll() const;
    void clear();

signals:
    void changed();

private:
    void keep();
    void putBack();
    [[nodiscard]] QItemSelection rowsOf(const CustomerSet &people, int &pieces) const;

    DataTable *m_table;
    CustomerTableModel *m_model;
    CustomerSet m_kept;
    qint64 m_keptCount = 0; ///< 0 or 1: only the current row
};

} // namespace comptoir
