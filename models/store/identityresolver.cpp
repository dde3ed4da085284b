#include "models/store/identityresolver.h"

#include "models/store/database.h"
#include "models/store/enrolmenthandover.h"
#include "models/store/personfields.h"

#include <array>

namespace comptoir {

IdentityResolver::IdentityResolver(IngestContext &context)
    : m_context(context)
{}

qint64 IdentityResolver::personFor(const QString &emailKey, const QString &phoneKey)
{
    if (!emailKey.isEmpty())
        return otherWithEmail(0, emailKey);
    return phoneKey.isEmpty() ? 0 : personOfPhoneOnly(phoneKey);
}

qint64 IdentityResolver::otherWithEmail(qint64 account, const QString &emailKey)
{
    // Nearly always nobody or one: sorting is for the rest.
    Statement two = m_context.db.prepare(QStringLiteral(
        "SELECT customer_id FROM customer_account WHERE email_key = ? AND id <> ? LIMIT 2"));
    Binder(two) << emailKey << account;
    if (!m_context.next(two))
        return 0;
    const qint64 only = two.int64(0);
    if (!m_context.next(two))
        return only;
    two.reset();
    Statement find = m_context.db.prepare(
        QStringLiteral("SELECT customer_id FROM customer_account WHERE email_key = ? AND id <> ? "
                       "ORDER BY pinned, shop_id, remote_id LIMIT 1"));
    Binder(find) << emailKey << account;
    return m_context.next(find) ? find.int64(0) : 0;
}

/// Where accounts without e-mail and with this phone belong: the one person with e-mail who has it,
/// else a person that holds nobody else; 0 when there is neither.
qint64 IdentityResolver::personOfPhoneOnly(const QString &phone)
{
    Statement withEmail = m_context.db.prepare(
        QStringLiteral("SELECT DISTINCT customer_id FROM customer_account "
                       "WHERE phone_key = ? AND email_key IS NOT NULL LIMIT 2"));
    withEmail.bind(1, phone);
    QList<qint64> persons;
    while (m_context.next(withEmail))
        persons += withEmail.int64(0);
    if (persons.size() == 1)
        return persons.first();
    Statement group = m_context.db.prepare(
        QStringLiteral("SELECT customer_id FROM customer_account a "
                       "WHERE phone_key = ?1 AND email_key IS NULL AND pinned = 0 AND NOT EXISTS("
                       "SELECT 1 FROM customer_account b WHERE b.customer_id = a.customer_id AND "
                       "(b.phone_key IS NOT ?1 OR b.email_key IS NOT NULL OR b.pinned = 1)) "
                       "ORDER BY customer_id LIMIT 1"));
    group.bind(1, phone);
    return m_context.next(group) ? group.int64(0) : 0;
}

qint64 IdentityResolver::createPerson()
{
    Statement insert
        = m_context.db.prepare(QStringLiteral("INSERT INTO customer(id) VALUES(NULL)"));
    m_context.run(insert);
    const qint64 id = m_context.db.lastInsertId();
    m_context.touch(id);
    m_toRefresh.insert(id);
    return id;
}

void IdentityResolver::accountAdded(const QString &emailKey, const QString &phoneKey)
{
    if (!emailKey.isEmpty() && !phoneKey.isEmpty())
        settlePhone(phoneKey);
}

void IdentityResolver::keysChanged(qint64 account, const QString &oldEmail, const QString &oldPhone,
                                   const QString &newEmail, const QString &newPhone)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT customer_id, pinned FROM customer_account WHERE id = ?"));
    read.bind(1, account);
    if (!m_context.next(read))
        return;
    const qint64 person = read.int64(0);
    const bool pinned = read.boolean(1);
    read.reset();
    if (!pinned && (oldEmail != newEmail || newEmail.isEmpty())) {
        qint64 target = newEmail.isEmpty() ? 0 : otherWithEmail(account, newEmail);
        if (target == 0)
            target = isAlone(account, person) ? person : createPerson();
        if (target != person) {
            move(account, person, target);
            dropIfEmpty(person, target);
        }
    }
    settlePhone(oldPhone);
    if (newPhone != oldPhone)
        settlePhone(newPhone);
}

bool IdentityResolver::isAlone(qint64 account, qint64 person)
{
    Statement others = m_context.db.prepare(
        QStringLiteral("SELECT 1 FROM customer_account WHERE customer_id = ? AND id <> ? LIMIT 1"));
    Binder(others) << person << account;
    return !m_context.next(others);
}

void IdentityResolver::settlePhone(const QString &phone)
{
    if (phone.isEmpty())
        return;
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT id, customer_id FROM customer_account "
                       "WHERE phone_key = ? AND email_key IS NULL AND pinned = 0"));
    read.bind(1, phone);
    QList<std::pair<qint64, qint64>> members;
    while (m_context.next(read))
        members += {read.int64(0), read.int64(1)};
    if (members.isEmpty())
        return;
    qint64 target = personOfPhoneOnly(phone);
    if (target == 0)
        target = createPerson();
    for (const auto &[account, person] : members) {
        if (person != target) {
            move(account, person, target);
            dropIfEmpty(person, target);
        }
    }
}

void IdentityResolver::move(qint64 account, qint64 from, qint64 to)
{
    static const std::array<const char *, 7> updates{
        "UPDATE customer_account SET customer_id = ?1 WHERE id = ?3 AND customer_id = ?2",
        "UPDATE order_line SET customer_id = ?1 WHERE order_id IN "
        "(SELECT id FROM orders WHERE customer_id = ?2 AND account_id = ?3)",
        "UPDATE orders SET customer_id = ?1 WHERE customer_id = ?2 AND account_id = ?3",
        "UPDATE cart SET customer_id = ?1 WHERE customer_id = ?2 AND account_id = ?3",
        "UPDATE thread SET customer_id = ?1 WHERE customer_id = ?2 AND account_id = ?3",
        "UPDATE event SET customer_id = ?1 WHERE customer_id = ?2 AND account_id = ?3",
        "UPDATE consent SET customer_id = ?1 WHERE customer_id = ?2 AND account_id = ?3"};
    for (const char *sql : updates) {
        Statement update = m_context.db.prepare(QString::fromLatin1(sql));
        Binder(update) << to << from << account;
        m_context.run(update);
    }
    for (const qint64 person : {from, to}) {
        m_context.touch(person);
        m_toRefresh.insert(person);
    }
    ++m_generation;
}

void IdentityResolver::dropIfEmpty(qint64 person, qint64 heir)
{
    if (!isAlone(0, person))
        return;
    static const std::array<const char *, 8> bequests{
        "INSERT OR IGNORE INTO customer_tag(customer_id, tag_id, added_at) "
        "SELECT ?1, tag_id, added_at FROM customer_tag WHERE customer_id = ?2",
        "INSERT OR IGNORE INTO custom_field_value(customer_id, field_id, value, updated_at) "
        "SELECT ?1, field_id, value, updated_at FROM custom_field_value WHERE customer_id = ?2",
        "UPDATE note SET customer_id = ?1 WHERE customer_id = ?2",
        "UPDATE task SET customer_id = ?1 WHERE customer_id = ?2",
        "UPDATE consent SET customer_id = ?1 WHERE customer_id = ?2",
        // Where both were meant for one message, the heir's own row is the one that counts.
        "UPDATE OR IGNORE outbox SET customer_id = ?1 WHERE customer_id = ?2",
        "INSERT OR IGNORE INTO search_dirty(customer_id) VALUES(coalesce(?2, ?1))",
        "DELETE FROM customer WHERE id = coalesce(?2, ?1)"};
    PersonFields::bequeathOwnerFields(m_context, person, heir);
    EnrolmentHandover(m_context).handOn(person, heir);
    for (const char *sql : bequests) {
        Statement statement = m_context.db.prepare(QString::fromLatin1(sql));
        Binder(statement) << heir << person;
        m_context.run(statement);
    }
    m_context.touch(person); // its facts row is gone with it
    m_toRefresh.remove(person);
}

void IdentityResolver::dropIfForsaken(qint64 person)
{
    Statement remove = m_context.db.prepare(
        QStringLiteral("DELETE FROM customer WHERE id = ?1 AND owner_fields IS NULL "
                       "AND NOT EXISTS(SELECT 1 FROM customer_account WHERE customer_id = ?1) "
                       "AND NOT EXISTS(SELECT 1 FROM customer_tag WHERE customer_id = ?1) "
                       "AND NOT EXISTS(SELECT 1 FROM custom_field_value WHERE customer_id = ?1) "
                       "AND NOT EXISTS(SELECT 1 FROM note WHERE customer_id = ?1) "
                       "AND NOT EXISTS(SELECT 1 FROM task WHERE customer_id = ?1) "
                       "AND NOT EXISTS(SELECT 1 FROM consent WHERE customer_id = ?1)"));
    remove.bind(1, person);
    m_context.run(remove);
    m_context.touch(person);
    if (m_context.db.changes() == 0)
        return;
    m_toRefresh.remove(person);
    PersonFields::markForSearch(m_context, person);
}

void IdentityResolver::refreshPersons()
{
    for (const qint64 person : std::as_const(m_toRefresh))
        PersonFields::refresh(m_context, person);
    m_toRefresh.clear();
}

} // namespace comptoir
