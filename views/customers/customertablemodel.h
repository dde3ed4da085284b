#pragma once

#include "models/store/customerrepository.h"
#include "views/customers/customermark.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <optional>

namespace comptoir {

class Clock;
class Store;

/// All customers of a query, however many: their ids in order, and rows in pages of 256 that are
/// read when seen and forgotten when 32 others were seen since. Cells are blank until their page
/// has come. Another question shows its first page as soon as that is there, before all ids are.
/// Nothing is read on the GUI thread; an answer to an older query is dropped.
class CustomerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Email,
        Phone,
        Orders,
        Spent,
        AverageBasket,
        LastOrder,
        LastActivity,
        Mark,
        ColumnCount
    };
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 32;

    CustomerTableModel(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Reads the ids again; the rows shown stay until the answer is there.
    void setQuery(const CustomerQuery &query);
    [[nodiscard]] const CustomerQuery &query() const { return m_query; }
    void reload() { setQuery(m_query); }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] CustomerId idAt(int row) const;
    /// -1 when the customer is not in this list.
    [[nodiscard]] int rowOf(CustomerId id) const;
    /// Stable name of a column, for settings.
    static QString columnKey(Column column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void retranslate();

signals:
    /// The first page of another question is shown; the rest follows.
    void firstShown();
    void loaded(int count);
    void failed(const comptoir::Error &error);

private:
    void readFirst();
    void readIds();
    void takeFirst(const QList<CustomerRow> &rows);
    void takeIds(std::vector<qint32> ids);
    [[nodiscard]] bool continuesFirst(const std::vector<qint32> &ids) const;
    void replaceIds(std::vector<qint32> ids, const QList<CustomerRow> &firstPage = {});
    void requestPage(int page) const;
    void takePage(int page, const QList<CustomerRow> &rows);
    [[nodiscard]] CustomerMark::Kind markOf(const CustomerRow &row) const;
    [[nodiscard]] QString text(const CustomerRow &row, int column) const;

    Store &m_store;
    Clock &m_clock;
    CustomerQuery m_query;
    std::optional<CustomerQuery> m_shown; ///< what m_ids answer
    int m_generation = 0; ///< answers of another one are stale
    bool m_loading = false;
    bool m_onlyFirst = false; ///< m_ids are but the first page
    std::vector<qint32> m_ids;
    int m_edition = 0; ///< of m_ids: pages asked for an older one are stale
    mutable QCache<int, QList<CustomerRow>> m_pages;
    mutable QSet<int> m_asked;
};

} // namespace comptoir
