#include "models/store/likelyduplicates.h"

#include "models/store/customerrepository.h"
#include "models/store/database.h"

namespace comptoir {

namespace {

using Reason = LikelyDuplicate::Reason;

const char *const kSamePhone
    = "SELECT DISTINCT b.customer_id FROM customer_account a"
      " JOIN customer_account b ON b.phone_key = a.phone_key"
      " WHERE a.customer_id = ?1 AND a.phone_key IS NOT NULL AND b.customer_id <> ?1";

/// Only whole names: half of France is called Marie.
const char *const kSameNameAndPostcode
    = "SELECT other.id FROM customer me JOIN customer other ON other.sort_name = me.sort_name"
      " WHERE me.id = ?1 AND other.id <> me.id AND me.first_name IS NOT NULL"
      " AND me.last_name IS NOT NULL AND other.first_name IS NOT NULL"
      " AND other.last_name IS NOT NULL AND EXISTS(SELECT 1"
      "  FROM customer_account a JOIN address d ON d.shop_id = a.shop_id"
      "   AND d.account_remote_id = a.remote_id"
      "  JOIN customer_account b ON b.customer_id = other.id"
      "  JOIN address e ON e.shop_id = b.shop_id AND e.account_remote_id = b.remote_id"
      "  WHERE a.customer_id = me.id AND e.postcode = d.postcode"
      "   AND coalesce(e.country_code, '') = coalesce(d.country_code, ''))";

const char *const kUnlessDifferent
    = " AND NOT EXISTS(SELECT 1 FROM customer_distinct x WHERE x.customer_id = min(?1, found.id)"
      " AND x.other_id = max(?1, found.id)) LIMIT %1";

} // namespace

LikelyDuplicates::LikelyDuplicates(Database &database)
    : m_database(database)
{}

Result<QList<LikelyDuplicate>> LikelyDuplicates::of(CustomerId customer)
{
    QList<LikelyDuplicate> duplicates;
    QList<CustomerId> seen;
    for (const auto &[sql, reason] :
         {std::pair(kSamePhone, Reason::SamePhone),
          std::pair(kSameNameAndPostcode, Reason::SameNameAndPostcode)}) {
        const Result<QList<CustomerId>> ids = found(QString::fromLatin1(sql), customer);
        if (!ids)
            return ids.error();
        for (const CustomerId id : *ids) {
            if (seen.contains(id) || duplicates.size() == kMost)
                continue;
            seen.append(id);
            const auto rows = CustomerRepository(m_database).rows({static_cast<qint32>(id.value)});
            if (!rows)
                return rows.error();
            duplicates.append({rows->first(), reason});
        }
    }
    return duplicates;
}

Result<QList<CustomerId>> LikelyDuplicates::found(const QString &sql, CustomerId customer)
{
    QList<CustomerId> ids;
    Statement read = m_database.prepare(QStringLiteral("WITH found(id) AS (") + sql
                                        + QStringLiteral(") SELECT id FROM found WHERE id > 0")
                                        + QString::fromLatin1(kUnlessDifferent).arg(kMost));
    read.bind(1, customer);
    while (read.next())
        ids.append(CustomerId{read.int64(0)});
    if (!read.ok())
        return read.error();
    return ids;
}

Result<QStringList> LikelyDuplicates::sharedKeys(const QString &column,
                                                 const QList<CustomerId> &customers)
{
    const QStringList marks(customers.size(), QStringLiteral("?"));
    Statement read = m_database.prepare(
        QStringLiteral("SELECT %1 FROM customer_account WHERE customer_id IN (%2)"
                       " AND %1 IS NOT NULL GROUP BY %1 HAVING count(DISTINCT customer_id) > 1")
            .arg(column, marks.join(u',')));
    int parameter = 0;
    for (const CustomerId id : customers)
        read.bind(++parameter, id);
    QStringList keys;
    while (read.next())
        keys.append(read.text(0));
    if (!read.ok())
        return read.error();
    return keys;
}

Result<SharedContacts> LikelyDuplicates::shared(const QList<CustomerId> &customers)
{
    const Result<QStringList> emails = sharedKeys(QStringLiteral("email_key"), customers);
    if (!emails)
        return emails.error();
    const Result<QStringList> phones = sharedKeys(QStringLiteral("phone_key"), customers);
    if (!phones)
        return phones.error();
    return SharedContacts{*emails, *phones};
}

Done LikelyDuplicates::setDifferent(CustomerId one, CustomerId other, bool different, Timestamp now)
{
    Statement write = m_database.prepare(
        different ? QStringLiteral("INSERT OR IGNORE INTO customer_distinct"
                                   "(customer_id, other_id, said_at) VALUES(?, ?, ?)")
                  : QStringLiteral("DELETE FROM customer_distinct"
                                   " WHERE customer_id = ? AND other_id = ?"));
    write.bind(1, qMin(one.value, other.value)).bind(2, qMax(one.value, other.value));
    if (different)
        write.bind(3, now);
    return write.run();
}

} // namespace comptoir
