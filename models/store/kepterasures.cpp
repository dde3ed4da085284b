#include "models/store/kepterasures.h"

#include "models/store/customermerge.h"
#include "models/store/database.h"
#include "models/store/erasedpeople.h"
#include "models/store/erasure.h"
#include "models/store/erasurelist.h"
#include "models/store/suppressionlist.h"

namespace comptoir {

namespace {

struct Account
{
    qint64 id = 0;
    CustomerId customer;
    ShopId shop;
    RemoteId remoteId;
    QString email, phone;
    bool isThere = false; ///< to this day
};

} // namespace

KeptErasures::KeptErasures(Database &database, Timestamp now)
    : m_database(database)
    , m_now(now)
{}

Done KeptErasures::keep()
{
    const Result<bool> any = ErasedPeople(m_database, QStringLiteral("aside")).any();
    if (!any || !*any)
        return any ? done() : Done(any.error());
    const Result<QSet<CustomerId>> people = erasedSince();
    if (!people)
        return people.error();
    // First, so that the numbers of those who are erased anew are others.
    if (Done brought = bringMarks(); !brought)
        return brought;
    const auto erased = Erasure(m_database, m_now).erase(*people);
    return erased ? bringReturns() : Done(erased.error());
}

/// Marks made with another key would tell nothing; then the people's own erasing marks them anew.
Done KeptErasures::bringMarks()
{
    return m_database.execute(
        "INSERT OR IGNORE INTO main.erased_person SELECT * FROM aside.erased_person;"
        "INSERT OR IGNORE INTO main.erased_mark SELECT * FROM aside.erased_mark;"
        "INSERT OR IGNORE INTO main.erased_record SELECT * FROM aside.erased_record"
        " WHERE shop_id IN (SELECT id FROM kept_shop);"
        "INSERT OR IGNORE INTO main.erased_refusal SELECT * FROM aside.erased_refusal;"
        // Came back when the backup was made, and was erased again since.
        "DELETE FROM main.erased_return WHERE person_id IN (SELECT n.person_id"
        "  FROM main.erased_mark n JOIN aside.erased_mark a ON a.hash = n.hash"
        "  WHERE a.person_id NOT IN (SELECT person_id FROM aside.erased_return));");
}

/// Whoever was erased again above has another number by now, hence by the marks.
Done KeptErasures::bringReturns()
{
    return m_database.execute(
        "INSERT OR IGNORE INTO main.erased_return(person_id, since, way, reason, at)"
        "  SELECT n.person_id, r.since, r.way, r.reason, r.at FROM aside.erased_return r"
        "  JOIN aside.erased_mark a ON a.person_id = r.person_id"
        "  JOIN main.erased_mark n ON n.hash = a.hash;"
        "DELETE FROM main.suppression WHERE reason = 'erased' AND hash IN (SELECT m.hash"
        "  FROM main.erased_mark m JOIN main.erased_return r ON r.person_id = m.person_id);");
}

/// By their accounts, else by their addresses. Of somebody who was parted since, the account that
/// was erased is parted here too.
Result<QSet<CustomerId>> KeptErasures::erasedSince()
{
    ErasedPeople then(m_database, QStringLiteral("aside"));
    // An account that is there may be of somebody who was erased and came back since: in a backup
    // of before that stands all that was erased.
    const Result<bool> anyReturned = returnedSince();
    if (!anyReturned)
        return anyReturned.error();
    QList<Account> accounts;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT a.id, a.customer_id, a.shop_id, a.remote_id, a.email_key,"
                       " a.phone_key, EXISTS(SELECT 1 FROM aside.customer_account n"
                       " WHERE n.shop_id = a.shop_id AND n.remote_id = a.remote_id)"
                       " OR EXISTS(SELECT 1 FROM aside.customer_account n"
                       " WHERE n.shop_id = a.shop_id AND n.contact_key = a.contact_key)"
                       " FROM main.customer_account a"));
    while (read.next()) {
        if (read.boolean(6) && !*anyReturned)
            continue;
        accounts.append({read.int64(0), read.id<CustomerTag>(1), read.id<ShopTag>(2),
                         read.remoteId(3), read.text(4), read.text(5), read.boolean(6)});
    }
    if (!read.ok())
        return read.error();
    QSet<CustomerId> people;
    for (const Account &account : std::as_const(accounts)) {
        auto found = then.withAccount(account.shop, account.remoteId);
        if (found && !found->has_value())
            found = then.withContact(account.email, account.phone);
        if (!found)
            return found.error();
        if (!found->has_value())
            continue;
        if (account.isThere) {
            const Result<bool> known = wasErasedThen((*found)->id);
            if (!known)
                return known.error();
            if (*known || !(*found)->since)
                continue;
        }
        const Result<CustomerId> customer = alone(account.id, account.customer);
        if (!customer)
            return customer.error();
        people.insert(*customer);
    }
    return people;
}

Result<bool> KeptErasures::returnedSince()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM aside.erased_return WHERE person_id NOT IN"
                       " (SELECT id FROM main.erased_person))"));
    return read.next() ? Result<bool>(read.boolean(0)) : Result<bool>(read.error());
}

/// Whether the backup knows of that erasure.
Result<bool> KeptErasures::wasErasedThen(qint64 person)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM main.erased_person n JOIN aside.erased_person a"
                       " ON a.id = n.id AND a.at = n.at WHERE n.id = ?)"));
    return read.bind(1, person).next() ? Result<bool>(read.boolean(0)) : Result<bool>(read.error());
}

/// The person, or a new one where they have an account that is there to this day.
Result<CustomerId> KeptErasures::alone(qint64 account, CustomerId customer)
{
    Statement living = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM main.customer_account a"
                       " JOIN aside.customer_account n ON n.shop_id = a.shop_id"
                       " AND n.remote_id = a.remote_id WHERE a.customer_id = ?1 AND a.id <> ?2)"));
    if (!living.bind(1, customer).bind(2, account).next())
        return living.error();
    const bool isShared = living.boolean(0);
    living.reset();
    if (!isShared)
        return customer;
    return part(account);
}

Result<CustomerId> KeptErasures::part(qint64 account)
{
    if (const auto parted = CustomerMerge(m_database, m_now).split(AccountId{account}); !parted)
        return parted.error();
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id FROM main.customer_account WHERE id = ?"));
    if (!read.bind(1, account).next())
        return read.error();
    return read.id<CustomerTag>(0);
}

Result<bool> KeptErasures::keepListed(const ErasureList &list)
{
    if (list.key().isEmpty())
        return true;
    const Result<QByteArray> key = SuppressionList::keyOf(m_database);
    if (!key)
        return key.error();
    if (!key->isEmpty() && *key != list.key())
        return false;
    if (Done kept = SuppressionList(m_database).takeKey(list.key()); !kept)
        return kept.error();
    const Result<QSet<CustomerId>> people = listed(list);
    if (!people)
        return people.error();
    if (const auto erased = Erasure(m_database, m_now).erase(*people); !erased)
        return erased.error();
    const Done brought = bringListed(list);
    return brought ? Result<bool>(true) : brought.error();
}

/// Whether the account is of somebody on the list: where the backup knows nothing of it yet, or
/// only that they were back.
Result<bool> KeptErasures::isListed(const ErasureList &list, const QByteArrayList &texts)
{
    for (const QByteArray &text : texts) {
        const QByteArray hash = SuppressionList::keyedHash(text, list.key());
        const ErasureList::Entry *entry = list.find(hash);
        if (!entry)
            continue;
        const auto marked = ErasedPeople(m_database).withHash(hash);
        if (!marked)
            return marked.error();
        if (!marked->has_value() || ((*marked)->since && !entry->since))
            return true;
    }
    return false;
}

/// Of somebody who has another account besides, the account alone.
Result<QSet<CustomerId>> KeptErasures::listed(const ErasureList &list)
{
    QHash<CustomerId, QList<qint64>> accounts;
    QHash<CustomerId, int> others;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, customer_id, shop_id, remote_id, email_key, phone_key"
                       " FROM main.customer_account"));
    while (read.next()) {
        const auto customer = read.id<CustomerTag>(1);
        const auto found = isListed(list,
                                    ErasedPeople::textsOf(read.id<ShopTag>(2), read.remoteId(3),
                                                          read.text(4), read.text(5)));
        if (!found)
            return found.error();
        if (*found)
            accounts[customer].append(read.int64(0));
        else
            ++others[customer];
    }
    if (!read.ok())
        return read.error();
    QSet<CustomerId> people;
    for (auto one = accounts.cbegin(); one != accounts.cend(); ++one) {
        if (!others.contains(one.key())) {
            people.insert(one.key());
            continue;
        }
        for (const qint64 account : one.value()) {
            const Result<CustomerId> parted = part(account);
            if (!parted)
                return parted.error();
            people.insert(*parted);
        }
    }
    return people;
}

/// Marks of whoever is not in the backup at all, so that no sync brings them; and who is back.
Done KeptErasures::bringListed(const ErasureList &list)
{
    ErasedPeople present(m_database);
    Statement note = m_database.prepare(
        QStringLiteral("INSERT OR IGNORE INTO main.erased_return(person_id, since, way, reason, at)"
                       " VALUES(?1, ?2, 'order', '', ?2)"));
    QHash<qint64, qint64> people; ///< numbers here, by those of the list
    for (auto one = list.entries().cbegin(); one != list.entries().cend(); ++one) {
        const auto marked = present.withHash(one.key());
        if (!marked)
            return marked.error();
        qint64 person = marked->has_value() ? (*marked)->id : people.value(one->person);
        if (person == 0) {
            const Result<qint64> number = present.add(one->at);
            if (!number)
                return number.error();
            person = people[one->person] = *number;
        }
        if (!marked->has_value()) {
            if (Done noted = present.markHash(one.key(), person); !noted)
                return noted;
        }
        if (one->since) {
            if (Done noted = note.bind(1, person).bind(2, *one->since).run(); !noted)
                return noted;
        }
    }
    return m_database.execute(
        "DELETE FROM main.suppression WHERE reason = 'erased' AND hash IN (SELECT m.hash"
        "  FROM main.erased_mark m JOIN main.erased_return r ON r.person_id = m.person_id);");
}

} // namespace comptoir
