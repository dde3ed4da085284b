#include "models/store/ingestaccounts.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/ingestrules.h"
#include "models/store/personfields.h"
#include "models/store/rowreading.h"

#include <array>

namespace comptoir {

IngestAccounts::IngestAccounts(IngestContext &context, IdentityResolver &resolver)
    : m_context(context)
    , m_resolver(resolver)
    , m_accounts(context, "customer_account",
                 {.plain = "kind, email, phone, first_name, last_name, company, gender, birthday, "
                           "language, active, deleted_in_shop, hidden, note, tags, group_ids, "
                           "updated_at, gone_at",
                  .indexed = "customer_id, email_key, phone_key, created_at",
                  .known = "customer_id, email, phone, email_key, phone_key",
                  .versioned = true})
    , m_addresses(context, "address",
                  {.plain = "first_name, last_name, company, line1, line2, postcode, city, region, "
                            "country_code, phone, mobile_phone, is_default, deleted, updated_at, "
                            "gone_at",
                   .indexed = "account_remote_id",
                   .versioned = true})
    , m_consents(context.db)
{}

/// Addresses first: an account without phone takes theirs.
void IngestAccounts::take(const ShopBatch &batch)
{
    for (const AddressRecord &record : batch.addresses)
        takeAddress(record, record.customerId);
    for (const AccountRecord &record : batch.accounts) {
        const PartsOfARecord parts(m_context);
        for (const AddressRecord &address : record.addresses)
            takeAddress(address, record.id);
    }
    for (const AccountRecord &record : batch.accounts)
        takeAccount(record);
    phonesFromAddresses();
}

void IngestAccounts::takeAddress(const AddressRecord &record, const RemoteId &account)
{
    if (account.isNull()) // a manufacturer's or a warehouse's
        return;
    if (!IngestRules::hasId(m_context, QStringLiteral("addresses"), record.id))
        return;
    const RecordUpsert::Row row = m_addresses.write(
        m_addresses.find(record.id, record.updatedAt), record.id,
        [&](Binder &columns) {
            columns << record.firstName << record.lastName << record.company << record.line1
                    << record.line2 << record.postcode << record.city << record.region
                    << record.countryCode << record.phone << record.mobilePhone << record.isDefault
                    << record.deleted << record.updatedAt << std::optional<Timestamp>();
        },
        [&](Binder &columns) { columns << account; });
    if (row.changed())
        m_addressesChanged.insert(account);
}

void IngestAccounts::takeAccount(const AccountRecord &record)
{
    if (!IngestRules::hasId(m_context, QStringLiteral("customers"), record.id))
        return;
    Keys old;
    const RecordUpsert::Row found = m_accounts.find(
        record.id, record.updatedAt, [&](const Statement &row) {
            Columns columns(row, RecordUpsert::kFirstKnown);
            old = {columns.int64(), columns.text(), columns.text(), columns.text(), columns.text()};
        });
    if (found.id == 0) {
        insertAccount(record, found);
        m_addressesChanged.remove(record.id);
    } else if (found.outcome == RecordUpsert::Outcome::Older) {
        ++m_context.result.unchanged;
    } else {
        updateAccount(record.personalDataHidden ? withStoredFields(record, found.id) : record,
                      found, old);
    }
}

void IngestAccounts::insertAccount(const AccountRecord &record, const RecordUpsert::Row &found)
{
    Keys keys{0, record.email, record.phone, emailKeyOf(record), phoneKeyOf(record)};
    keys.person = m_resolver.personFor(keys.emailKey, keys.phoneKey);
    const bool fresh = keys.person == 0;
    if (fresh)
        keys.person = createPerson(record, keys);
    else
        m_resolver.refreshLater(keys.person);
    const RecordUpsert::Row row = write(record, found, keys);
    m_context.touch(keys.person);
    if (anythingWaiting())
        attachWaiting(row.id, keys.person, record.id);
    else if (fresh)
        m_context.freshPersons.insert(keys.person, record.createdAt);
    takeConsents(record, row.id, keys.person);
    m_resolver.accountAdded(keys.emailKey, keys.phoneKey);
}

qint64 IngestAccounts::createPerson(const AccountRecord &record, const Keys &keys)
{
    PersonFields fields;
    fields.firstName = record.firstName;
    fields.lastName = record.lastName;
    fields.company = record.company;
    fields.email = record.email;
    fields.emailKey = keys.emailKey;
    fields.phone = record.phone.isEmpty() ? keys.phoneKey : record.phone;
    fields.phoneKey = keys.phoneKey;
    fields.gender = static_cast<qint64>(record.gender);
    fields.birthday = record.birthday.isValid() ? record.birthday.toString(Qt::ISODate) : QString();
    fields.language = record.language;
    fields.createdAt = record.createdAt;
    fields.updatedAt = record.updatedAt;
    return PersonFields::insert(m_context, fields);
}

void IngestAccounts::updateAccount(const AccountRecord &record, const RecordUpsert::Row &found,
                                   const Keys &old)
{
    Keys keys = old;
    if (record.email != old.email)
        keys.emailKey = emailKeyOf(record);
    if (record.phone != old.phone)
        keys.phoneKey = phoneKeyOf(record);
    const RecordUpsert::Row row = write(record, found, keys);
    takeConsents(record, row.id, keys.person);
    keys.phone = record.phone;
    if (m_addressesChanged.contains(record.id))
        m_updated.insert(record.id, {row.id, keys, m_resolver.generation()});
    if (!row.changed())
        return;
    if (row.indexedChanged)
        m_context.touch(keys.person);
    else
        m_context.touchFields(keys.person);
    m_resolver.refreshLater(keys.person);
    if (keys.emailKey != old.emailKey || keys.phoneKey != old.phoneKey)
        m_resolver.keysChanged(row.id, old.emailKey, old.phoneKey, keys.emailKey, keys.phoneKey);
}

RecordUpsert::Row IngestAccounts::write(const AccountRecord &record, const RecordUpsert::Row &found,
                                        const Keys &keys)
{
    return m_accounts.write(
        found, record.id,
        [&](Binder &row) {
            row << (record.guest ? QStringLiteral("guest") : QStringLiteral("account"))
                << record.email << record.phone << record.firstName << record.lastName
                << record.company << static_cast<int>(record.gender) << record.birthday
                << record.language << record.active << record.deletedInShop
                << record.personalDataHidden << record.note << jsonArray(record.tags)
                << jsonArray(record.groupIds) << record.updatedAt << std::optional<Timestamp>();
        },
        [&](Binder &row) {
            row << keys.person << keys.emailKey << keys.phoneKey << record.createdAt;
        });
}

void IngestAccounts::takeConsents(const AccountRecord &record, qint64 account, qint64 person)
{
    for (const ConsentRecord &consent : record.consents) {
        const Result<bool> written = m_consents.recordFromSync(
            AccountId{account}, CustomerId{person}, consent, record.updatedAt, m_context.now);
        if (!written)
            m_context.fail(written.error());
    }
}

/// The platform withholds personal fields (a lost scope, a smaller plan): what we know stays.
AccountRecord IngestAccounts::withStoredFields(AccountRecord record, qint64 account)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT email, phone, first_name, last_name, company, note "
                       "FROM customer_account WHERE id = ?"));
    read.bind(1, account);
    if (!m_context.next(read))
        return record;
    const std::array<QString *, 6> fields{&record.email,    &record.phone,   &record.firstName,
                                          &record.lastName, &record.company, &record.note};
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields.at(i)->isEmpty())
            *fields.at(i) = read.text(static_cast<int>(i));
    }
    return record;
}

QString IngestAccounts::emailKeyOf(const AccountRecord &record) const
{
    const std::optional<QString> key = normaliseEmail(record.email);
    return key && isPersonalMailbox(*key) ? *key : QString();
}

QString IngestAccounts::phoneKeyOf(const AccountRecord &record)
{
    if (const auto key = normalisePhone(record.phone, m_context.region))
        return *key;
    return addressPhone(record.id);
}

/// Of the newest living address that has one; mobiles first, they take messages.
QString IngestAccounts::addressPhone(const RemoteId &account)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT mobile_phone, phone, country_code FROM address "
                       "WHERE shop_id = ? AND account_remote_id = ? "
                       "AND deleted = 0 AND gone_at IS NULL AND coalesce(mobile_phone, phone) IS "
                       "NOT NULL ORDER BY updated_at DESC, remote_id DESC"));
    Binder(read) << m_context.shop << account;
    while (m_context.next(read)) {
        const QString country = read.isNull(2) ? m_context.region : read.text(2);
        for (const int column : {0, 1}) {
            if (const auto key = normalisePhone(read.text(column), country))
                return *key;
        }
    }
    return {};
}

std::optional<IngestAccounts::Updated> IngestAccounts::accountNow(const RemoteId &remoteId)
{
    const auto updated = m_updated.constFind(remoteId);
    if (updated != m_updated.constEnd() && updated->generation == m_resolver.generation())
        return *updated;
    Statement find = m_context.db.prepare(
        QStringLiteral("SELECT id, customer_id, phone, email_key, phone_key FROM customer_account "
                       "WHERE shop_id = ? AND remote_id = ?"));
    Binder(find) << m_context.shop << remoteId;
    if (!m_context.next(find))
        return {};
    return Updated{find.int64(0),
                   {find.int64(1), {}, find.text(2), find.text(3), find.text(4)},
                   m_resolver.generation()};
}

/// Accounts that landed on an earlier page and whose addresses changed on this one.
void IngestAccounts::phonesFromAddresses()
{
    Statement update = m_context.db.prepare(
        QStringLiteral("UPDATE customer_account SET phone_key = ? WHERE id = ?"));
    for (const RemoteId &remoteId : std::as_const(m_addressesChanged)) {
        const std::optional<Updated> now = accountNow(remoteId);
        if (!now)
            continue;
        const Keys &old = now->keys;
        PersonFields::markForSearch(m_context, old.person);
        AccountRecord record;
        record.id = remoteId;
        record.phone = old.phone;
        const QString phoneKey = phoneKeyOf(record);
        if (phoneKey == old.phoneKey)
            continue;
        Binder(update) << phoneKey << now->account;
        m_context.run(update);
        m_context.touch(old.person);
        m_resolver.refreshLater(old.person);
        m_resolver.keysChanged(now->account, old.emailKey, old.phoneKey, old.emailKey, phoneKey);
    }
    m_addressesChanged.clear();
    m_updated.clear();
}

bool IngestAccounts::anythingWaiting()
{
    if (!m_waiting) {
        Statement any = m_context.db.prepare(QStringLiteral(
            "SELECT EXISTS(SELECT 1 FROM orders WHERE shop_id = ?1 AND account_id IS NULL AND "
            "account_remote_id IS NOT NULL) OR EXISTS(SELECT 1 FROM cart WHERE shop_id = ?1 AND "
            "account_id IS NULL AND account_remote_id IS NOT NULL) OR EXISTS(SELECT 1 FROM thread "
            "WHERE shop_id = ?1 AND account_id IS NULL AND account_remote_id IS NOT NULL) OR "
            "EXISTS(SELECT 1 FROM event WHERE shop_id = ?1 AND account_id IS NULL AND "
            "account_remote_id IS NOT NULL)"));
        any.bind(1, m_context.shop);
        m_waiting = m_context.next(any) && any.boolean(0);
    }
    return *m_waiting;
}

/// Rows that came before their account.
void IngestAccounts::attachWaiting(qint64 account, qint64 person, const RemoteId &remoteId)
{
    static const std::array<const char *, 5> updates{
        "UPDATE order_line SET customer_id = ?2 WHERE order_id IN (SELECT id FROM orders "
        "WHERE shop_id = ?3 AND account_remote_id = ?4 AND account_id IS NULL AND ?1 > 0)",
        "UPDATE orders SET account_id = ?1, customer_id = ?2 "
        "WHERE shop_id = ?3 AND account_remote_id = ?4 AND account_id IS NULL",
        "UPDATE cart SET account_id = ?1, customer_id = ?2 "
        "WHERE shop_id = ?3 AND account_remote_id = ?4 AND account_id IS NULL",
        "UPDATE thread SET account_id = ?1, customer_id = ?2 "
        "WHERE shop_id = ?3 AND account_remote_id = ?4 AND account_id IS NULL",
        "UPDATE event SET account_id = ?1, customer_id = ?2 "
        "WHERE shop_id = ?3 AND account_remote_id = ?4 AND account_id IS NULL"};
    for (const char *sql : updates) {
        Statement update = m_context.db.prepare(QString::fromLatin1(sql));
        Binder(update) << account << person << m_context.shop << remoteId;
        m_context.run(update);
    }
}

} // namespace comptoir
