#pragma once

#include "models/domain/clock.h"
#include "models/segments/fieldvalue.h"
#include "models/store/cartrepository.h"
#include "models/store/customerrepository.h"

#include <memory>

namespace comptoir {

class KeptOrders;

/// What a table of customers shows: whom, in the order of which field, and which fields of them.
struct CustomerListing
{
    CustomerQuery people; ///< its `sort` is not used: sortField is
    Field sortField;
    QList<Field> fields;
    std::shared_ptr<KeptOrders> orders = {}; ///< of the table that asks; null: nothing is kept
    CancelToken cancel = {}; ///< of list(): finding an order may take seconds

    /// The same people in the same order; instants and fields shown apart.
    [[nodiscard]] bool listsTheSame(const CustomerListing &other) const;
};

/// One line of the table.
struct ListedCustomer
{
    CustomerRow row;
    QStringList fields; ///< ids of those that were asked for
    QList<FieldValue> values; ///< one for each of them
};

/// The customers of a listing: all as ids in order, or some as lines.
class CustomerLister
{
public:
    explicit CustomerLister(Database &database);

    Result<std::vector<qint32>> list(const CustomerListing &listing); ///< Cancelled, too
    /// The first of list(), for orders that isFirstQuick() knows.
    Result<QList<ListedCustomer>> first(const CustomerListing &listing, int limit);
    static bool isFirstQuick(const CustomerListing &listing);
    /// Orders people by what they are to the shop at that moment: a cart waits, they never ordered,
    /// ordered once, came back. Not in the catalogue, since it is a mark and no value.
    static Field statusField(const AbandonedAsOf &asOf);
    /// In the order asked; of people who are gone, rows whose id is not valid.
    Result<QList<ListedCustomer>> lines(const CustomerListing &listing,
                                        const std::vector<qint32> &ids);

private:
    Database &m_database;
};

} // namespace comptoir
