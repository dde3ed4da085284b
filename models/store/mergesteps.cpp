#include "models/store/mergesteps.h"

#include "models/store/customerrepository.h"
#include "models/store/database.h"

namespace comptoir {

MergeSteps::MergeSteps(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Result<MergePerson> MergeSteps::person(CustomerId customer)
{
    const Result<CustomerProfile> profile = CustomerRepository(m_database).profile(customer);
    if (!profile)
        return profile.error();
    MergePerson person{*profile, {}};
    Statement count = m_database.prepare(
        QStringLiteral("SELECT (SELECT count(*) FROM customer_account WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM orders WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM cart WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM thread WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM note WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM customer_tag WHERE customer_id = ?1),"
                       " (SELECT count(*) FROM task WHERE customer_id = ?1)"));
    if (!count.bind(1, customer).next())
        return count.error();
    person.counts = {count.int64(0), count.int64(1), count.int64(2), count.int64(3),
                     count.int64(4), count.int64(5), count.int64(6)};
    return person;
}

Result<QList<MergeId>> MergeSteps::mergeInside(CustomerId kept, const QList<CustomerId> &others)
{
    QList<MergeId> merges;
    for (const CustomerId other : others) {
        const Result<MergeId> merged = CustomerMerge(m_database, m_now).merge(kept, other);
        if (!merged)
            return merged.error();
        merges.append(*merged);
    }
    return merges;
}

Result<MergePerson> MergeSteps::previewMerge(CustomerId kept, const QList<CustomerId> &others)
{
    const Transaction rolledBack(m_database);
    const Result<QList<MergeId>> merged = mergeInside(kept, others);
    return merged ? person(kept) : merged.error();
}

Result<QList<MergeId>> MergeSteps::merge(CustomerId kept, const QList<CustomerId> &others)
{
    Transaction transaction(m_database);
    const Result<QList<MergeId>> merged = mergeInside(kept, others);
    if (!merged)
        return merged;
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return merged;
}

Done MergeSteps::undo(const QList<MergeId> &merges)
{
    Transaction transaction(m_database);
    for (auto merge = merges.crbegin(); merge != merges.crend(); ++merge) {
        if (Done undone = CustomerMerge(m_database, m_now).undo(*merge); !undone)
            return undone;
    }
    return transaction.commit();
}

Result<QList<MergePerson>> MergeSteps::previewUndo(const CustomerMerge::Entry &entry)
{
    const Transaction rolledBack(m_database);
    if (const Done undone = CustomerMerge(m_database, m_now).undo(entry.id); !undone)
        return undone.error();
    QList<MergePerson> persons;
    for (const CustomerId customer : {entry.kept, entry.other}) {
        const Result<MergePerson> one = person(customer);
        if (one)
            persons.append(*one);
        else if (one.error().code != ErrorCode::NotFound)
            return one.error();
    }
    return persons;
}

} // namespace comptoir
