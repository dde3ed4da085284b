#include "models/store/customerrepository.h"

#include "models/domain/contact.h"
#include "models/store/customerlist.h"
#include "models/store/customerprofile.h"
#include "models/store/database.h"
#include "models/store/rowreading.h"

#include <algorithm>

namespace comptoir {

namespace {

QString selectRow()
{
    return QStringLiteral(
        "SELECT c.first_name, c.last_name, c.company, c.email,"
        " coalesce(c.phone_key, c.phone), c.created_at,"
        " f.orders_count, f.total_spent, f.currency, f.refunded, f.average_basket,"
        " f.first_order_at, f.last_order_at, f.carts_count, f.open_cart_at, f.first_seen_at,"
        " f.last_activity_at"
        " FROM customer c LEFT JOIN customer_facts f ON f.customer_id = c.id WHERE c.id = ?");
}

CustomerRow readRow(const Statement &statement, CustomerId id)
{
    Columns columns(statement);
    CustomerRow row;
    row.id = id;
    row.firstName = columns.text();
    row.lastName = columns.text();
    row.company = columns.text();
    row.email = columns.text();
    row.phone = columns.text();
    row.createdAt = columns.optionalTimestamp();
    CustomerFigures &figures = row.figures;
    figures.ordersCount = columns.int64();
    figures.totalSpent = columns.optionalMoney().value_or(Money());
    const Currency currency = figures.totalSpent.currency;
    figures.refunded = {columns.int64(), currency};
    if (const std::optional<qint64> average = columns.optionalInt64())
        figures.averageBasket = Money{*average, currency};
    figures.firstOrderAt = columns.optionalTimestamp();
    figures.lastOrderAt = columns.optionalTimestamp();
    figures.openCarts = columns.int64();
    figures.openCartAt = columns.optionalTimestamp();
    figures.firstSeenAt = columns.optionalTimestamp();
    figures.lastActivityAt = columns.optionalTimestamp();
    return row;
}

bool isNameless(const CustomerRow &row)
{
    return row.firstName.isEmpty() && row.lastName.isEmpty() && row.company.isEmpty()
        && row.email.isEmpty() && row.phone.isEmpty();
}

Done readAccount(Database &database, CustomerRow &row)
{
    Statement read = database.prepare(
        QStringLiteral("SELECT k.remote_id, coalesce(s.name, s.platform) FROM customer_account k"
                       " JOIN shop s ON s.id = k.shop_id WHERE k.customer_id = ?"
                       " ORDER BY k.remote_id IS NULL, k.id LIMIT 1"));
    if (read.bind(1, row.id).next()) {
        row.accountNumber = read.text(0);
        row.accountShop = read.text(1);
    }
    return read.ok() ? done() : Done(read.error());
}

} // namespace

bool CustomerQuery::isEverybody() const
{
    return search.trimmed().isEmpty() && filters.isEmpty() && shops.isEmpty() && tags.isEmpty()
        && !bought.isValid() && segments.isEmpty() && notSegments.isEmpty();
}

bool CustomerQuery::asksTheSame(const CustomerQuery &other) const
{
    // Item by item: Qt 6.4 compares lists of an enumeration by memcmp, empty ones too, with null.
    const bool filtersAlike = std::equal(filters.cbegin(), filters.cend(), other.filters.cbegin(),
                                         other.filters.cend());
    return filtersAlike && search == other.search && shops == other.shops && tags == other.tags
        && bought == other.bought && segments == other.segments && notSegments == other.notSegments
        && sort == other.sort && descending == other.descending && quietMonths == other.quietMonths;
}

CustomerRepository::CustomerRepository(Database &database)
    : m_database(database)
{}

Result<std::vector<qint32>> CustomerRepository::list(const CustomerQuery &query)
{
    return CustomerList(query).ids(m_database);
}

Result<QList<CustomerRow>> CustomerRepository::first(const CustomerQuery &query, int limit)
{
    const Result<std::vector<qint32>> ids = CustomerList(query).ids(m_database, limit);
    return ids ? rows(*ids) : ids.error();
}

bool CustomerRepository::isFirstQuick(const CustomerQuery &query)
{
    return query.isEverybody()
        && (query.sort == CustomerColumn::Name || query.sort == CustomerColumn::TotalSpent
            || query.sort == CustomerColumn::LastOrder);
}

Result<std::vector<qint32>> CustomerRepository::matching(const CustomerQuery &query)
{
    return CustomerList(query).matching(m_database);
}

Result<qint64> CustomerRepository::count(const CustomerQuery &query)
{
    return CustomerList(query).count(m_database);
}

Result<QList<CustomerRow>> CustomerRepository::rows(const std::vector<qint32> &ids)
{
    QList<CustomerRow> rows;
    rows.reserve(static_cast<qsizetype>(ids.size()));
    Statement read = m_database.prepare(selectRow());
    for (const qint32 id : ids) {
        rows.append(read.bind(1, id).next() ? readRow(read, {id}) : CustomerRow());
        read.reset();
        CustomerRow &row = rows.last();
        if (!row.id.isValid() || !isNameless(row))
            continue;
        if (const Done account = readAccount(m_database, row); !account)
            return account.error();
    }
    if (!read.ok())
        return read.error();
    return rows;
}

Result<CustomerProfile> CustomerRepository::profile(CustomerId id)
{
    const Result<QList<CustomerRow>> rows = this->rows({static_cast<qint32>(id.value)});
    if (!rows)
        return rows.error();
    if (!rows->first().id.isValid()) {
        return Error{ErrorCode::NotFound,
                     tr("This customer is no longer there; perhaps it was merged into another."),
                     {}};
    }
    return readProfile(m_database, rows->first());
}

Result<QList<CustomerId>> CustomerRepository::withEmail(const QString &email)
{
    QList<CustomerId> ids;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT DISTINCT customer_id FROM customer_account WHERE email_key = ?"
                       " ORDER BY customer_id"));
    read.bind(1, normaliseEmail(email).value_or(QString()));
    while (read.next())
        ids.append(CustomerId{read.int64(0)});
    if (!read.ok())
        return read.error();
    return ids;
}

} // namespace comptoir
