#include "models/segments/customerlisting.h"

#include "models/segments/customerorder.h"
#include "models/segments/customerset.h"
#include "models/segments/keptorders.h"
#include "models/store/waitingcart.h"

#include <algorithm>

namespace comptoir {

namespace {

/// The fields in whose order the store gives the first page by itself.
std::optional<CustomerColumn> quickColumn(const Field &field)
{
    if (field.id == QLatin1String("name"))
        return CustomerColumn::Name;
    if (field.id == QLatin1String("total_spent"))
        return CustomerColumn::TotalSpent;
    return field.id == QLatin1String("last_order_at") ? std::optional(CustomerColumn::LastOrder)
                                                      : std::nullopt;
}

CustomerQuery quickQuery(const CustomerListing &listing)
{
    CustomerQuery query = listing.people;
    query.sort = quickColumn(listing.sortField).value_or(CustomerColumn::Email);
    return query;
}

} // namespace

bool CustomerListing::listsTheSame(const CustomerListing &other) const
{
    return people.asksTheSame(other.people) && sortField.id == other.sortField.id;
}

CustomerLister::CustomerLister(Database &database)
    : m_database(database)
{}

Result<std::vector<qint32>> CustomerLister::list(const CustomerListing &listing)
{
    const RuleMoment moment{listing.people.now, listing.people.zone};
    const bool descending = listing.people.descending;
    Result<std::vector<qint32>> everybody = listing.orders
        ? listing.orders->everybodyBy(m_database, listing.sortField, descending, moment,
                                      listing.cancel)
        : everybodyBy(m_database, listing.sortField, descending, moment, listing.cancel);
    if (!everybody || listing.people.isEverybody())
        return everybody;
    const Result<std::vector<qint32>> wanted
        = CustomerRepository(m_database).matching(listing.people);
    if (!wanted)
        return wanted.error();
    CustomerSet set;
    for (const qint32 id : *wanted)
        set.insert(id);
    std::vector<qint32> ids;
    ids.reserve(wanted->size());
    std::copy_if(everybody->begin(), everybody->end(), std::back_inserter(ids),
                 [&set](qint32 id) { return set.contains(id); });
    return ids;
}

bool CustomerLister::isFirstQuick(const CustomerListing &listing)
{
    return quickColumn(listing.sortField) && CustomerRepository::isFirstQuick(quickQuery(listing));
}

Field CustomerLister::statusField(const AbandonedAsOf &asOf)
{
    QString waits = WaitingCart::sql();
    for (const auto &value : WaitingCart(asOf).values())
        waits.replace(waits.indexOf(u'?'), 1, QString::number(std::get<qint64>(value)));
    Field field;
    field.id = QStringLiteral("mark");
    field.type = FieldType::Integer;
    field.source.table = FieldSource::Table::Facts;
    field.source.sort = QStringLiteral("CASE WHEN %1 THEN 0 WHEN f.orders_count = 0 THEN 1"
                                       " WHEN f.orders_count = 1 THEN 2 ELSE 3 END")
                            .arg(waits);
    return field;
}

Result<QList<ListedCustomer>> CustomerLister::first(const CustomerListing &listing, int limit)
{
    const auto rows = CustomerRepository(m_database).first(quickQuery(listing), limit);
    if (!rows)
        return rows.error();
    std::vector<qint32> ids;
    for (const CustomerRow &row : *rows)
        ids.push_back(static_cast<qint32>(row.id.value));
    return lines(listing, ids);
}

Result<QList<ListedCustomer>> CustomerLister::lines(const CustomerListing &listing,
                                                    const std::vector<qint32> &ids)
{
    const auto rows = CustomerRepository(m_database).rows(ids);
    if (!rows)
        return rows.error();
    const auto values
        = FieldReader(m_database, listing.fields, {listing.people.now, listing.people.zone})
              .read(ids);
    if (!values)
        return values.error();
    QStringList names;
    for (const Field &field : listing.fields)
        names.append(field.id);
    QList<ListedCustomer> lines;
    lines.reserve(rows->size());
    for (qsizetype i = 0; i < rows->size(); ++i)
        lines.append({rows->at(i), names, values->at(i)});
    return lines;
}

} // namespace comptoir
