#include "models/store/accountlookup.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/personfields.h"

#include <array>

namespace comptoir {

namespace {

/// What the rows of a contact say of them.
struct ContactRows
{
    bool any = false;
    PersonFields fields;
    std::pair<qint64, QString> newestPhone{-1, {}};
    std::pair<qint64, QString> newestName{-1, {}};

    void take(const Statement &row, const QString &region);
};

/// Columns: first time, last time, phone, first name, last name.
void ContactRows::take(const Statement &row, const QString &region)
{
    any = true;
    const Timestamp first = row.timestamp(0);
    const Timestamp last = row.timestamp(1);
    fields.createdAt = std::min(fields.createdAt.value_or(first), first);
    fields.updatedAt = std::max(fields.updatedAt.value_or(last), last);
    const QString phone = row.text(2);
    if (const auto key = normalisePhone(phone, region);
        key && std::pair(last.ms, phone) > newestPhone) {
        newestPhone = {last.ms, phone};
        fields.phone = phone;
        fields.phoneKey = *key;
    }
    const QString name = row.text(4) + u'\n' + row.text(3);
    if (name.size() > 1 && std::pair(last.ms, name) > newestName) {
        newestName = {last.ms, name};
        fields.firstName = row.text(3);
        fields.lastName = row.text(4);
    }
}

} // namespace

AccountLookup::AccountLookup(IngestContext &context, IdentityResolver &resolver)
    : m_context(context)
    , m_resolver(resolver)
{}

Who AccountLookup::find(const RemoteId &accountId, const QString &email, const QString &phone)
{
    if (m_generation != m_resolver.generation()) {
        m_known.clear();
        m_generation = m_resolver.generation();
    }
    if (!accountId.isNull())
        return account(accountId);
    if (const auto key = normaliseEmail(email); key && isPersonalMailbox(*key))
        return contact(*key, *key, {});
    if (const auto key = normalisePhone(phone, m_context.region))
        return contact(*key, {}, *key);
    return {};
}

Who AccountLookup::account(const RemoteId &id)
{
    if (const auto known = m_known.constFind(id); known != m_known.constEnd())
        return *known;
    Statement find = m_context.db.prepare(QStringLiteral(
        "SELECT id, customer_id FROM customer_account WHERE shop_id = ? AND remote_id = ?"));
    Binder(find) << m_context.shop << id;
    Who who;
    if (m_context.next(find))
        who = {find.int64(0), find.int64(1)};
    m_known.insert(id, who);
    return who;
}

Who AccountLookup::contact(const QString &key, const QString &email, const QString &phone)
{
    Statement find = m_context.db.prepare(QStringLiteral(
        "SELECT id, customer_id FROM customer_account WHERE shop_id = ? AND contact_key = ?"));
    Binder(find) << m_context.shop << key;
    if (m_context.next(find))
        return {find.int64(0), find.int64(1)};
    qint64 person = m_resolver.personFor(email, phone);
    if (person == 0)
        person = m_resolver.createPerson();
    Statement insert = m_context.db.prepare(
        QStringLiteral("INSERT INTO customer_account(shop_id, customer_id, kind, contact_key, "
                       "email, email_key, phone, phone_key) "
                       "VALUES(?1, ?2, 'contact', ?3, ?4, ?4, ?5, ?5)"));
    Binder(insert) << m_context.shop << person << key << email << phone;
    m_context.run(insert);
    const qint64 account = m_context.db.lastInsertId();
    m_context.touchedContacts.insert(account);
    m_context.touch(person);
    m_resolver.refreshLater(person);
    return {account, person};
}

void AccountLookup::rowMoved(qint64 oldAccount, const RemoteId &oldAccountRemoteId, const Who &now,
                             const RemoteId &nowRemoteId)
{
    if (oldAccount > 0 && oldAccountRemoteId.isNull())
        m_context.touchedContacts.insert(oldAccount);
    if (now.account > 0 && nowRemoteId.isNull())
        m_context.touchedContacts.insert(now.account);
}

void AccountLookup::refreshContacts()
{
    for (const qint64 account : std::as_const(m_context.touchedContacts))
        refreshContact(account);
    m_context.touchedContacts.clear();
}

namespace {

ContactRows rowsOf(IngestContext &context, qint64 customer, qint64 account)
{
    static const std::array<const char *, 4> sources{
        "SELECT placed_at, placed_at, phone, NULL, NULL FROM orders "
        "WHERE customer_id = ? AND account_id = ?",
        "SELECT created_at, updated_at, phone, first_name, last_name FROM cart "
        "WHERE customer_id = ? AND account_id = ?",
        "SELECT created_at, coalesce(updated_at, created_at), NULL, NULL, NULL FROM thread "
        "WHERE customer_id = ? AND account_id = ?",
        "SELECT at, at, phone, NULL, NULL FROM event WHERE customer_id = ? AND account_id = ?"};
    ContactRows rows;
    for (const char *sql : sources) {
        Statement source = context.db.prepare(QString::fromLatin1(sql));
        Binder(source) << customer << account;
        while (context.next(source))
            rows.take(source, context.region);
    }
    return rows;
}

} // namespace

void AccountLookup::refreshContact(qint64 account)
{
    Statement read = m_context.db.prepare(QStringLiteral(
        "SELECT customer_id, email_key, phone_key, contact_key FROM customer_account "
        "WHERE id = ? AND kind = 'contact'"));
    read.bind(1, account);
    if (!m_context.next(read))
        return;
    const qint64 customer = read.int64(0);
    const QString email = read.text(1);
    const QString oldPhone = read.text(2);
    const QString key = read.text(3);
    read.reset();
    const ContactRows rows = rowsOf(m_context, customer, account);
    if (!rows.any) {
        removeContact(account, customer);
        return;
    }
    const QString phoneKey = email.isEmpty() ? key : rows.fields.phoneKey;
    Statement update = m_context.db.prepare(QStringLiteral(
        "UPDATE customer_account SET first_name = ?1, last_name = ?2, phone = ?3, phone_key = ?4, "
        "created_at = ?5, updated_at = ?6 WHERE id = ?7 AND (first_name IS NOT ?1 OR last_name IS "
        "NOT ?2 OR phone IS NOT ?3 OR phone_key IS NOT ?4 OR created_at IS NOT ?5 OR updated_at IS "
        "NOT ?6)"));
    Binder(update) << rows.fields.firstName << rows.fields.lastName << rows.fields.phone << phoneKey
                   << rows.fields.createdAt << rows.fields.updatedAt << account;
    m_context.run(update);
    if (m_context.db.changes() == 0)
        return;
    m_context.touch(customer);
    m_resolver.refreshLater(customer);
    if (phoneKey != oldPhone)
        m_resolver.keysChanged(account, email, oldPhone, email, phoneKey);
}

void AccountLookup::removeContact(qint64 account, qint64 customer)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT email_key, phone_key FROM customer_account WHERE id = ?"));
    read.bind(1, account);
    const bool found = m_context.next(read);
    const QString phone = found ? read.text(1) : QString();
    read.reset();
    Statement remove
        = m_context.db.prepare(QStringLiteral("DELETE FROM customer_account WHERE id = ?"));
    remove.bind(1, account);
    m_context.run(remove);
    m_resolver.refreshLater(customer);
    m_resolver.dropIfForsaken(customer);
    m_resolver.phoneLeft(phone);
}

} // namespace comptoir
