#include "models/store/mergesnapshot.h"

#include "models/store/database.h"
#include "models/store/enrolmenthandover.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace comptoir {

namespace {

/// The columns of a person that the owner can set, and the others.
#define PERSON_COLUMNS                                                                             \
    "first_name, last_name, company, email, phone, email_key, phone_key, sort_name, gender, "      \
    "birthday, language, owner_fields, created_at, updated_at"

constexpr const char *kPersonJson
    = "SELECT json_object('first_name', first_name, 'last_name', last_name, 'company', company, "
      "'email', email, 'phone', phone, 'email_key', email_key, 'phone_key', phone_key, "
      "'sort_name', sort_name, 'gender', gender, 'birthday', birthday, 'language', language, "
      "'owner_fields', owner_fields, 'created_at', created_at, 'updated_at', updated_at) "
      "FROM customer WHERE id = ?1";
constexpr const char *kAccountsJson
    = "SELECT json_group_array(json_object('id', id, 'pinned', pinned)) FROM "
      "(SELECT id, pinned FROM customer_account WHERE customer_id = ?1 ORDER BY id)";
constexpr const char *kTagsJson
    = "SELECT json_group_array(json_object('tag', tag_id, 'at', added_at)) FROM customer_tag "
      "WHERE customer_id = ?1";
constexpr const char *kFieldsJson
    = "SELECT json_group_array(json_object('field', field_id, 'value', value, 'at', updated_at)) "
      "FROM custom_field_value WHERE customer_id = ?1";
constexpr const char *kNotesJson = "SELECT json_group_array(id) FROM note WHERE customer_id = ?1";
constexpr const char *kTasksJson = "SELECT json_group_array(id) FROM task WHERE customer_id = ?1";
constexpr const char *kOutboxJson
    = "SELECT json_group_array(id) FROM outbox WHERE customer_id = ?1";
constexpr const char *kConsentsJson
    = "SELECT json_group_array(id) FROM consent WHERE customer_id = ?1 AND account_id IS NULL";

} // namespace

MergeSnapshot::MergeSnapshot(IngestContext &context, CustomerId kept, CustomerId other)
    : m_context(context)
    , m_kept(kept)
    , m_other(other)
{}

QString MergeSnapshot::take()
{
    Statement assemble = m_context.db.prepare(QStringLiteral(
        "SELECT json_object('kept', json(?1), 'kept_accounts', json(?2), 'kept_tags', json(?3), "
        "'kept_fields', json(?4), 'other', json(?5), 'other_accounts', json(?6), 'other_tags', "
        "json(?7), 'other_fields', json(?8), 'notes', json(?9), 'consents', json(?10), 'tasks', "
        "json(?11), 'outbox', json(?12), 'workflows', json(?13))"));
    Binder(assemble) << json(kPersonJson, m_kept) << json(kAccountsJson, m_kept)
                     << json(kTagsJson, m_kept) << json(kFieldsJson, m_kept)
                     << json(kPersonJson, m_other) << json(kAccountsJson, m_other)
                     << json(kTagsJson, m_other) << json(kFieldsJson, m_other)
                     << json(kNotesJson, m_other) << json(kConsentsJson, m_other)
                     << json(kTasksJson, m_other) << json(kOutboxJson, m_other)
                     << json(EnrolmentHandover::snapshotSql(), m_other);
    return m_context.next(assemble) ? assemble.text(0) : QString();
}

QString MergeSnapshot::json(const char *sql, CustomerId customer)
{
    Statement read = m_context.db.prepare(QString::fromLatin1(sql));
    read.bind(1, customer);
    return m_context.next(read) ? read.text(0) : QString();
}

/// ?1 the kept person, ?2 the other, ?3 the undo JSON.
void MergeSnapshot::run(const char *sql, const QString &undo)
{
    Statement statement = m_context.db.prepare(QString::fromLatin1(sql));
    Binder(statement) << m_kept << m_other << undo;
    m_context.run(statement);
}

QList<qint64> MergeSnapshot::accountsOf(CustomerId customer)
{
    Statement read = m_context.db.prepare(
        QStringLiteral("SELECT id FROM customer_account WHERE customer_id = ? ORDER BY id"));
    read.bind(1, customer);
    QList<qint64> accounts;
    while (m_context.next(read))
        accounts += read.int64(0);
    return accounts;
}

void MergeSnapshot::pinAccounts(CustomerId customer)
{
    Statement pin = m_context.db.prepare(
        QStringLiteral("UPDATE customer_account SET pinned = 1 WHERE customer_id = ?"));
    pin.bind(1, customer);
    m_context.run(pin);
}

bool MergeSnapshot::accountsStillOnKept(const QString &undo)
{
    Statement strayed = m_context.db.prepare(QStringLiteral(
        "SELECT 1 FROM json_each(?1, '$.other_accounts') j JOIN customer_account a "
        "ON a.id = json_extract(j.value, '$.id') WHERE a.customer_id <> ?2 LIMIT 1"));
    Binder(strayed) << undo << m_kept;
    return !m_context.next(strayed);
}

void MergeSnapshot::restorePersons(const QString &undo)
{
    run("INSERT INTO customer(id, " PERSON_COLUMNS
        ") SELECT ?2, o ->> 'first_name', o ->> 'last_name', o ->> 'company', o ->> 'email', "
        "o ->> 'phone', o ->> 'email_key', o ->> 'phone_key', o ->> 'sort_name', o ->> 'gender', "
        "o ->> 'birthday', o ->> 'language', o ->> 'owner_fields', o ->> 'created_at', "
        "o ->> 'updated_at' FROM (SELECT ?3 -> '$.other' AS o) WHERE ?1 > 0",
        undo);
    // What the merge lent to the kept person, unless the owner set something since.
    run("UPDATE customer SET (" PERSON_COLUMNS
        ") = (SELECT o ->> 'first_name', o ->> 'last_name', o ->> 'company', o ->> 'email', "
        "o ->> 'phone', o ->> 'email_key', o ->> 'phone_key', o ->> 'sort_name', o ->> 'gender', "
        "o ->> 'birthday', o ->> 'language', o ->> 'owner_fields', o ->> 'created_at', "
        "o ->> 'updated_at' FROM (SELECT ?3 -> '$.kept' AS o)) WHERE id = ?1 AND ?2 > 0 AND "
        "owner_fields IS (?3 ->> '$.other.owner_fields') AND "
        "(?3 ->> '$.kept.owner_fields') IS NULL",
        undo);
}

QList<qint64> MergeSnapshot::accountsToPart(const QString &undo)
{
    Statement read = m_context.db.prepare(QStringLiteral(
        "WITH moved(id) AS (SELECT json_extract(value, '$.id') FROM json_each(?1, "
        "'$.other_accounts')), stayed(id) AS (SELECT json_extract(value, '$.id') FROM "
        "json_each(?1, '$.kept_accounts')) "
        "SELECT id FROM customer_account WHERE customer_id = ?2 AND (id IN (SELECT id FROM moved) "
        "OR (pinned = 0 AND id NOT IN (SELECT id FROM stayed) AND email_key IN "
        "(SELECT email_key FROM customer_account WHERE id IN (SELECT id FROM moved)) AND "
        "email_key NOT IN (SELECT email_key FROM customer_account WHERE id IN "
        "(SELECT id FROM stayed) AND email_key IS NOT NULL))) ORDER BY id"));
    Binder(read) << undo << m_kept;
    QList<qint64> accounts;
    while (m_context.next(read))
        accounts += read.int64(0);
    return accounts;
}

void MergeSnapshot::restoreBelongings(const QString &undo)
{
    static const std::array<const char *, 11> statements{
        "UPDATE customer_account SET pinned = (SELECT json_extract(value, '$.pinned') FROM "
        "json_each(?3, '$.other_accounts') WHERE json_extract(value, '$.id') = "
        "customer_account.id) WHERE customer_id = ?2 AND ?1 > 0 AND id IN "
        "(SELECT json_extract(value, '$.id') FROM json_each(?3, '$.other_accounts'))",
        "UPDATE customer_account SET pinned = (SELECT json_extract(value, '$.pinned') FROM "
        "json_each(?3, '$.kept_accounts') WHERE json_extract(value, '$.id') = "
        "customer_account.id) WHERE customer_id = ?1 AND ?2 > 0 AND id IN "
        "(SELECT json_extract(value, '$.id') FROM json_each(?3, '$.kept_accounts'))",
        // Tags and fields that the kept person only has from the merge go back.
        "DELETE FROM customer_tag WHERE customer_id = ?1 AND ?2 > 0 AND EXISTS(SELECT 1 FROM "
        "json_each(?3, '$.other_tags') WHERE json_extract(value, '$.tag') = tag_id AND "
        "json_extract(value, '$.at') = added_at) AND tag_id NOT IN "
        "(SELECT json_extract(value, '$.tag') FROM json_each(?3, '$.kept_tags'))",
        "INSERT OR IGNORE INTO customer_tag(customer_id, tag_id, added_at) SELECT ?2, t.id, "
        "json_extract(value, '$.at') FROM json_each(?3, '$.other_tags') JOIN tag t ON t.id = "
        "json_extract(value, '$.tag') WHERE ?1 > 0",
        "DELETE FROM custom_field_value WHERE customer_id = ?1 AND ?2 > 0 AND EXISTS(SELECT 1 "
        "FROM json_each(?3, '$.other_fields') WHERE json_extract(value, '$.field') = field_id AND "
        "json_extract(value, '$.at') = updated_at) AND field_id NOT IN "
        "(SELECT json_extract(value, '$.field') FROM json_each(?3, '$.kept_fields'))",
        "INSERT OR IGNORE INTO custom_field_value(customer_id, field_id, value, updated_at) "
        "SELECT ?2, f.id, json_extract(j.value, '$.value'), json_extract(j.value, '$.at') FROM "
        "json_each(?3, '$.other_fields') j JOIN custom_field f ON f.id = "
        "json_extract(j.value, '$.field') WHERE ?1 > 0",
        "UPDATE note SET customer_id = ?2 WHERE customer_id = ?1 AND id IN "
        "(SELECT value FROM json_each(?3, '$.notes'))",
        "UPDATE task SET customer_id = ?2 WHERE customer_id = ?1 AND id IN "
        "(SELECT value FROM json_each(?3, '$.tasks'))",
        "UPDATE OR IGNORE outbox SET customer_id = ?2 WHERE (customer_id = ?1 OR customer_id IS "
        "NULL) AND id IN (SELECT value FROM json_each(?3, '$.outbox'))",
        "UPDATE consent SET customer_id = ?2 WHERE customer_id = ?1 AND id IN "
        "(SELECT value FROM json_each(?3, '$.consents'))",
        "INSERT OR IGNORE INTO search_dirty(customer_id) SELECT ?2 WHERE ?1 > 0 AND ?3 IS NOT "
        "NULL"};
    for (const char *sql : statements)
        run(sql, undo);
    EnrolmentHandover(m_context).takeBack(m_kept.value, m_other.value, undo);
}

void MergeSnapshot::pinWhatWouldReunite()
{
    run("UPDATE customer_account SET pinned = 1 WHERE customer_id = ?2 AND ?3 IS NULL AND "
        "(email_key IN (SELECT email_key FROM customer_account WHERE customer_id = ?1 AND pinned "
        "= 0) OR (email_key IS NULL AND phone_key IN (SELECT phone_key FROM customer_account "
        "WHERE customer_id = ?1 AND pinned = 0) AND 1 = (SELECT count(DISTINCT customer_id) FROM "
        "customer_account b WHERE b.phone_key = customer_account.phone_key AND b.email_key IS NOT "
        "NULL AND b.customer_id = ?1) AND 1 = (SELECT count(DISTINCT customer_id) FROM "
        "customer_account b WHERE b.phone_key = customer_account.phone_key AND b.email_key IS NOT "
        "NULL)))");
}

QString MergeSnapshot::ofSplit(AccountId account, bool pinned)
{
    const QJsonObject undo{{QStringLiteral("account"), account.value},
                           {QStringLiteral("pinned"), pinned ? 1 : 0}};
    return QString::fromUtf8(QJsonDocument(undo).toJson(QJsonDocument::Compact));
}

qint64 MergeSnapshot::splitAccount(const QString &undo)
{
    return QJsonDocument::fromJson(undo.toUtf8())
        .object()
        .value(QStringLiteral("account"))
        .toInteger();
}

void MergeSnapshot::restoreSplitPin(const QString &undo)
{
    run("UPDATE customer_account SET pinned = ?3 ->> '$.pinned' WHERE id = ?3 ->> '$.account' AND "
        "?1 > 0 AND ?2 > 0",
        undo);
}

} // namespace comptoir
