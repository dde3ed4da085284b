#pragma once

#include "models/store/customerrepository.h"
#include "views/customers/customermark.h"
#include "views/widgets/pagedmodel.h"

namespace comptoir {

class Clock;

/// How the store answers for the table of customers.
struct CustomerTableReads
{
    using Query = CustomerQuery;
    using Row = CustomerRow;
    static Result<std::vector<qint32>> ids(Database &db, const CustomerQuery &query);
    static Result<QList<CustomerRow>> first(Database &db, const CustomerQuery &query, int limit);
    static Result<QList<CustomerRow>> rows(Database &db, const CustomerQuery &query,
                                           const std::vector<qint32> &ids);
    static bool isFirstQuick(const CustomerQuery &query);
    static bool isSame(const CustomerQuery &a, const CustomerQuery &b);
    static qint64 id(const CustomerRow &row) { return row.id.value; }
};

/// All customers of a query, however many, as PagedModel has it.
class CustomerTableModel : public PagedModel<CustomerTableReads>
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

    CustomerTableModel(Store &store, Clock &clock, QObject *parent = nullptr);

    void setQuery(const CustomerQuery &query) override;

    [[nodiscard]] CustomerId idAt(int row) const { return {recordAt(row)}; }
    /// -1 when the customer is not in this list.
    [[nodiscard]] int rowOf(CustomerId id) const { return rowOfRecord(id.value); }
    /// Stable name of a column, for settings.
    static QString columnKey(Column column);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString cellText(const CustomerRow &row, int column) const override;
    [[nodiscard]] CustomerMark::Kind markOf(const CustomerRow &row) const;

    Clock &m_clock;
};

} // namespace comptoir
