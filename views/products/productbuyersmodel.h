#pragma once

#include "models/domain/customer.h"
#include "models/domain/productsales.h"
#include "views/viewcontext.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace comptoir {

/// Who bought a product: names are read in pages when seen, and masked while names are hidden.
class ProductBuyersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Orders, Pieces, Last, ColumnCount };
    static constexpr int kPageRows = 256;

    explicit ProductBuyersModel(const ViewContext &context, QObject *parent = nullptr);

    void setBuyers(const QList<ProductBuyer> &buyers);
    [[nodiscard]] const QList<ProductBuyer> &buyers() const { return m_buyers; }
    [[nodiscard]] CustomerId customerAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// By any column; names are not all read, so by them nothing moves.
    void sort(int column, Qt::SortOrder order) override;

    void retranslate();

private:
    void requestPage(int page) const;
    void takePage(int page, const QStringList &names);
    [[nodiscard]] QString nameAt(int row) const;
    void order();

    ViewContext m_context;
    QList<ProductBuyer> m_buyers;
    int m_sortColumn = Last;
    bool m_descending = true;
    int m_edition = 0; ///< of m_buyers: pages asked for an older one are stale
    mutable QCache<int, QStringList> m_names; ///< by page
    mutable QSet<int> m_asked;
};

} // namespace comptoir
