#include "models/store/newcustomers.h"

#include "models/store/database.h"
#include "models/store/datastamp.h"

namespace comptoir {

NewCustomers::NewCustomers(Database &database)
    : m_database(database)
{}

Result<NewCustomers::Known> NewCustomers::newest(Timestamp since, int limit, const Known &before)
{
    const Result<QString> now = stamp();
    if (!now)
        return now.error();
    if (*now == before.stamp)
        return before;
    Known known{*now, {}};
    // Whoever became known then has an account of then: only their rows are read and sorted.
    Statement read = m_database.prepare(
        QStringLiteral("SELECT c.id FROM customer c WHERE c.id IN (SELECT customer_id"
                       " FROM customer_account INDEXED BY account_by_customer"
                       " WHERE created_at >= ?1 OR created_at IS NULL)"
                       " AND c.created_at >= ?1 ORDER BY c.created_at DESC, c.id DESC LIMIT ?2"));
    read.bind(1, since).bind(2, limit);
    while (read.next())
        known.ids.push_back(read.integer(0));
    if (!read.ok())
        return read.error();
    return known;
}

/// Of the data, of accounts that a sync under way has brought, and of merges, which give a person
/// the day of the older one.
Result<QString> NewCustomers::stamp()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT coalesce((SELECT max(id) FROM customer_account), 0) || ' ' ||"
                       " (SELECT count(*) || ' ' || count(undone_at) FROM identity_merge)"
                       " || ' ' || ")
        + dataStampSql());
    const QString stamp = read.next() ? read.text(0) : QString();
    if (!read.ok())
        return read.error();
    return stamp;
}

} // namespace comptoir
