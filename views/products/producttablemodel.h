#pragma once

#include "models/store/productrepository.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace comptoir {

class ProductFiguresCounter;
class Store;

/// All products of a query: their ids in order, rows in pages that are read
/// when seen, and what was sold of them as the counter brings it. Cells are
/// blank until then. Nothing is read on the GUI thread; an answer to an older
/// query is dropped.
class ProductTableModel : public QAbstractTableModel
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
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 32;

    ProductTableModel(Store &store, ProductFiguresCounter &counter, QObject *parent = nullptr);

    /// Reads the ids again; the rows shown stay until the answer is there.
    void setQuery(const ProductQuery &query);
    [[nodiscard]] const ProductQuery &query() const { return m_query; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    void setShopNames(const QHash<ShopId, QString> &names);
    [[nodiscard]] const QHash<ShopId, QString> &shopNames() const { return m_shopNames; }
    [[nodiscard]] const QHash<qint64, ProductFigures> &figures() const;
    /// Reads the ids of the present question on a thread of the store; keeps
    /// nothing of the model.
    [[nodiscard]] std::function<Result<std::vector<qint32>>(Database &)> idsReader() const;

    [[nodiscard]] ProductId idAt(int row) const;
    [[nodiscard]] int rowOf(ProductId id) const; ///< -1: not in this list
    /// Stable name of a column, for settings.
    static QString columnKey(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void retranslate();

signals:
    void loaded(int count);
    void failed(const comptoir::Error &error);

private:
    void readIds();
    void takeIds(std::vector<qint32> ids);
    void takeFigures();
    [[nodiscard]] bool sortsByFigures() const;
    void requestPage(int page) const;
    void takePage(int page, const QList<ProductRow> &rows);
    [[nodiscard]] QString text(const ProductRow &row, int column) const;
    [[nodiscard]] QString figure(const ProductRow &row, int column) const;

    Store &m_store;
    ProductFiguresCounter &m_counter;
    ProductQuery m_query;
    int m_sortColumn = Name;
    QHash<ShopId, QString> m_shopNames;
    int m_generation = 0; ///< answers of another one are stale
    bool m_loading = false;
    std::vector<qint32> m_ids;
    int m_edition = 0; ///< of m_ids: pages asked for an older one are stale
    mutable QCache<int, QList<ProductRow>> m_pages;
    mutable QSet<int> m_asked;
};

} // namespace comptoir
