#pragma once

#include "models/store/productrepository.h"
#include "views/widgets/pagedmodel.h"

#include <QHash>

namespace comptoir {

class ProductFiguresCounter;

/// Which products, and by which sales they are sorted, if by any.
struct ProductTableQuery
{
    ProductQuery products;
    int salesColumn = -1; ///< of ProductTableModel::Column; -1: sorted as `products` says
    QHash<qint64, ProductFigures> figures; ///< by product, where they are sorted by them
};

/// How the store answers for the table of products.
struct ProductTableReads
{
    using Query = ProductTableQuery;
    using Row = ProductRow;
    static Result<std::vector<qint32>> ids(Database &db, const ProductTableQuery &query);
    static Result<QList<ProductRow>> first(Database &db, const ProductTableQuery &query, int limit);
    static Result<QList<ProductRow>> rows(Database &db, const ProductTableQuery &query,
                                          const std::vector<qint32> &ids);
    /// Names are sorted as people do: by reading all of them.
    static bool isFirstQuick(const ProductTableQuery &) { return false; }
    static bool isSame(const ProductTableQuery &a, const ProductTableQuery &b)
    {
        return a.products == b.products && a.salesColumn == b.salesColumn;
    }
    static qint64 id(const ProductRow &row) { return row.id.value; }
};

/// All products of a query, as PagedModel has it, and what was sold of them as the counter brings
/// it: cells are blank until then.
class ProductTableModel : public PagedModel<ProductTableReads>
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Sku,
        Shop,
        Brand,
        Category,
        Price,
        Stock,
        Mark,
        Sold30,
        Sold90,
        RevenueYear,
        LastSold,
        ColumnCount
    };

    ProductTableModel(Store &store, ProductFiguresCounter &counter, QObject *parent = nullptr);

    /// Asks for these products by this column; one that nothing can be sorted by: by name.
    void ask(const ProductQuery &products, int sortColumn, Qt::SortOrder order);
    void setShopNames(const QHash<ShopId, QString> &names);
    [[nodiscard]] const QHash<ShopId, QString> &shopNames() const { return m_shopNames; }
    [[nodiscard]] const QHash<qint64, ProductFigures> &figures() const;

    /// Stable name of a column, for settings.
    static QString columnKey(int column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void takeFigures();
    [[nodiscard]] bool sortsByFigures() const { return query().salesColumn >= 0; }
    [[nodiscard]] QString cellText(const ProductRow &row, int column) const override;
    [[nodiscard]] QString figure(const ProductRow &row, int column) const;

    ProductFiguresCounter &m_counter;
    QHash<ShopId, QString> m_shopNames;
};

} // namespace comptoir
