#pragma once

#include "models/segments/customerlisting.h"
#include "models/segments/fieldcatalogue.h"
#include "views/customers/customermark.h"
#include "views/widgets/pagedmodel.h"

namespace comptoir {

class Clock;
class Privacy;

/// How the store answers for the table of customers.
struct CustomerTableReads
{
    using Query = CustomerListing;
    using Row = ListedCustomer;
    static Result<std::vector<qint32>> ids(Database &db, const CustomerListing &listing);
    static Result<QList<ListedCustomer>> first(Database &db, const CustomerListing &listing,
                                               int limit);
    static Result<QList<ListedCustomer>> rows(Database &db, const CustomerListing &listing,
                                              const std::vector<qint32> &ids);
    static bool isFirstQuick(const CustomerListing &listing);
    static bool isSame(const CustomerListing &a, const CustomerListing &b);
    static qint64 id(const ListedCustomer &line) { return line.row.id.value; }
};

/// All customers of a listing, however many, as PagedModel has it. Its columns are the fields of
/// the catalogue: the name first, the others in its order, and the mark among the orders. Only
/// those that are shown are read.
class CustomerTableModel : public PagedModel<CustomerTableReads>
{
    Q_OBJECT

public:
    static constexpr int kName = 0;

    CustomerTableModel(Store &store, Clock &clock, std::shared_ptr<Privacy> privacy,
                       QObject *parent = nullptr);
    ~CustomerTableModel() override;

    /// Another set of fields: the owner made or removed some. Resets the model.
    void setCatalogue(const FieldCatalogue &catalogue);
    [[nodiscard]] const FieldCatalogue &catalogue() const { return m_catalogue; }
    /// Stable name of a column, for settings: the field's, or "mark".
    [[nodiscard]] QString columnId(int column) const;
    /// -1: no such column.
    [[nodiscard]] int columnOf(const QString &id) const;
    /// nullptr for the mark.
    [[nodiscard]] const Field *fieldOf(int column) const;

    /// The columns whose cells are read from now on.
    void setShownColumns(const QList<int> &columns);
    /// Whom to list; the order stays as sort() set it. Reads anew.
    void setPeople(const CustomerQuery &people);

    [[nodiscard]] CustomerId idAt(int row) const { return {recordAt(row)}; }
    /// -1 when the customer is not in this list.
    [[nodiscard]] int rowOf(CustomerId id) const { return rowOfRecord(id.value); }
    using PagedModel::ids;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    static constexpr QLatin1String kMark{"mark"};

    void ask();
    void sortByMark();
    void takeFields();
    [[nodiscard]] QString cellText(const ListedCustomer &line, int column) const override;
    [[nodiscard]] QString shownText(const ListedCustomer &line, int column) const;
    [[nodiscard]] QString textOf(const ListedCustomer &line, int column,
                                 const Privacy &privacy) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;
    [[nodiscard]] CustomerMark::Kind markOf(const ListedCustomer &line) const;

    Clock &m_clock;
    std::shared_ptr<Privacy> m_privacy;
    FieldCatalogue m_catalogue;
    CustomerListing m_wanted; ///< asked for next, or now
    QList<int> m_fields; ///< by column: index in the catalogue; -1: the mark
};

} // namespace comptoir
