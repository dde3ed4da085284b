#include "models/store/kepterasures.h"

#include "models/store/customermerge.h"
#include "models/store/database.h"
#include "models/store/erasedpeople.h"
#include "models/store/erasure.h"

namespace comptoir {

namespace {

struct Account
{
    qint64 id = 0;
    CustomerId customer;
    ShopId shop;
    RemoteId remoteId;
    QString email, phone;
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
    return erased ? done() : Done(erased.error());
}

/// Marks made with another key would tell nothing; then the people's own erasing marks them anew.
Done KeptErasures::bringMarks()
{
    return m_database.execute(
        "INSERT OR IGNORE INTO main.erased_person SELECT * FROM aside.erased_person;"
        "INSERT OR IGNORE INTO main.erased_mark SELECT * FROM aside.erased_mark;"
        "INSERT OR IGNORE INTO main.erased_record SELECT * FROM aside.erased_record"
        " WHERE shop_id IN (SELECT id FROM kept_shop);"
        "INSERT OR IGNORE INTO main.erased_refusal SELECT * FROM aside.erased_refusal;");
}

/// By their accounts, else by their addresses. Of somebody who was parted since, the account that
/// was erased is parted here too.
Result<QSet<CustomerId>> KeptErasures::erasedSince()
{
    ErasedPeople then(m_database, QStringLiteral("aside"));
    QList<Account> accounts;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT a.id, a.customer_id, a.shop_id, a.remote_id, a.email_key,"
                       " a.phone_key FROM main.customer_account a WHERE NOT EXISTS(SELECT 1"
                       " FROM aside.customer_account n WHERE n.shop_id = a.shop_id"
                       " AND n.remote_id = a.remote_id) AND NOT EXISTS(SELECT 1"
                       " FROM aside.customer_account n WHERE n.shop_id = a.shop_id"
                       " AND n.contact_key = a.contact_key)"));
    while (read.next()) {
        accounts.append({read.int64(0), read.id<CustomerTag>(1), read.id<ShopTag>(2),
                         read.remoteId(3), read.text(4), read.text(5)});
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
        const Result<CustomerId> customer = alone(account.id, account.customer);
        if (!customer)
            return customer.error();
        people.insert(*customer);
    }
    return people;
}

/// The person, or a new one where they have an account that is there to this day.
Result<CustomerId> KeptErasures::alone(qint64 account, CustomerId customer)
{
    Statement living = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM main.customer_account a"
                       " JOIN aside.customer_account n ON n.shop_id = a.shop_id"
                       " AND n.remote_id = a.remote_id WHERE a.customer_id = ?1)"));
    if (!living.bind(1, customer).next())
        return living.error();
    const bool isShared = living.boolean(0);
    living.reset();
    if (!isShared)
        return customer;
    if (const auto parted = CustomerMerge(m_database, m_now).split(AccountId{account}); !parted)
        return parted.error();
    Statement read = m_database.prepare(
        QStringLiteral("SELECT customer_id FROM main.customer_account WHERE id = ?"));
    if (!read.bind(1, account).next())
        return read.error();
    return read.id<CustomerTag>(0);
}

} // namespace comptoir
