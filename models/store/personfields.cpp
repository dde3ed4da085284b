#include "models/store/personfields.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/ownaccount.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>
#include <vector>

namespace comptoir {

namespace {

/// One account with its place in the order of trust.
struct RankedAccount
{
    PersonFields fields;
    bool alive = true;
    bool own = true; ///< not brought by somebody whom the owner merged into this person
    int kind = 0; ///< 2 account, 1 guest, 0 contact
    qint64 newest = 0;
    qint64 shop = 0;
    RemoteId remoteId;
    QString contactKey;

    [[nodiscard]] auto rank() const
    {
        return std::tie(alive, own, kind, newest, shop, remoteId, contactKey);
    }
};

int kindRank(const QString &kind)
{
    if (kind == QLatin1String("account"))
        return 2;
    return kind == QLatin1String("guest") ? 1 : 0;
}

void takeIfMissing(QString &field, const QString &other)
{
    if (field.isEmpty())
        field = other;
}

RankedAccount readAccount(const Statement &row)
{
    RankedAccount account;
    PersonFields &fields = account.fields;
    fields.firstName = row.text(0);
    fields.lastName = row.text(1);
    fields.company = row.text(2);
    fields.email = row.text(3);
    fields.emailKey = row.text(4);
    fields.phoneKey = row.text(6);
    fields.phone = row.isNull(5) ? fields.phoneKey : row.text(5);
    fields.gender = row.int64(7);
    fields.birthday = row.text(8);
    fields.language = row.text(9);
    fields.createdAt = row.optionalTimestamp(10);
    fields.updatedAt = row.optionalTimestamp(11);
    account.kind = kindRank(row.text(12));
    account.alive = !row.boolean(13);
    account.newest = fields.updatedAt.value_or(fields.createdAt.value_or(Timestamp{})).ms;
    account.shop = row.int64(14);
    account.remoteId = row.remoteId(15);
    account.contactKey = row.text(16);
    account.own = row.boolean(17);
    return account;
}

std::vector<RankedAccount> accountsOf(IngestContext &context, qint64 person)
{
    Statement read = context.db.prepare(QStringLiteral(
        "SELECT first_name, last_name, company, email, email_key, phone, phone_key, gender, "
        "birthday, language, created_at, updated_at, kind, deleted_in_shop OR gone_at IS NOT NULL, "
        "shop_id, remote_id, contact_key, " COMPTOIR_OWN_ACCOUNT(
            "customer_account") " FROM customer_account WHERE customer_id = ?1"));
    read.bind(1, person);
    std::vector<RankedAccount> accounts;
    while (context.next(read))
        accounts.push_back(readAccount(read));
    return accounts;
}

PersonFields combined(std::vector<RankedAccount> accounts)
{
    std::sort(accounts.begin(), accounts.end(),
              [](const RankedAccount &a, const RankedAccount &b) { return a.rank() > b.rank(); });
    PersonFields fields;
    for (const RankedAccount &account : accounts)
        fields.fillFrom(account.fields);
    return fields;
}

QStringList ownerFields(const QString &json)
{
    QStringList names;
    for (const auto &value : QJsonDocument::fromJson(json.toUtf8()).array())
        names += value.toString();
    return names;
}

/// Puts what the owner set over what the accounts say. Gives the stored sort name.
QString keepOwnerFields(IngestContext &context, qint64 person, PersonFields &fields)
{
    Statement read = context.db.prepare(QStringLiteral(
        "SELECT owner_fields, first_name, last_name, company, email, email_key, phone, phone_key, "
        "gender, birthday, language, sort_name FROM customer WHERE id = ?"));
    read.bind(1, person);
    if (!context.next(read))
        return {};
    const QString sortName = read.text(11);
    if (read.isNull(0))
        return sortName;
    const QStringList names = ownerFields(read.text(0));
    const auto keep = [&](const char *name, QString &field, int column) {
        if (names.contains(QLatin1String(name)))
            field = read.text(column);
    };
    keep("first_name", fields.firstName, 1);
    keep("last_name", fields.lastName, 2);
    keep("company", fields.company, 3);
    keep("email", fields.email, 4);
    keep("email", fields.emailKey, 5);
    keep("phone", fields.phone, 6);
    keep("phone", fields.phoneKey, 7);
    if (names.contains(QLatin1String("gender")))
        fields.gender = read.int64(8);
    keep("birthday", fields.birthday, 9);
    keep("language", fields.language, 10);
    return sortName;
}

Binder bindPerson(Statement &statement, const PersonFields &fields)
{
    Binder binder(statement);
    binder << fields.firstName << fields.lastName << fields.company << fields.email
           << fields.emailKey << fields.phone << fields.phoneKey << fields.gender << fields.birthday
           << fields.language << fields.createdAt << fields.updatedAt;
    return binder;
}

/// Two texts, for the sort name has an index.
QString updateSql(bool withSortName)
{
    static const QString sql = QStringLiteral(
        "UPDATE customer SET first_name = ?1, last_name = ?2, company = ?3, email = ?4, "
        "email_key = ?5, phone = ?6, phone_key = ?7, gender = ?8, birthday = ?9, language = ?10, "
        "created_at = ?11, updated_at = ?12%1 WHERE id = ?13 AND (first_name IS NOT ?1 OR "
        "last_name IS NOT ?2 OR company IS NOT ?3 OR email IS NOT ?4 OR email_key IS NOT ?5 OR "
        "phone IS NOT ?6 OR phone_key IS NOT ?7 OR gender IS NOT ?8 OR birthday IS NOT ?9 OR "
        "language IS NOT ?10 OR created_at IS NOT ?11 OR updated_at IS NOT ?12%2)");
    static const QString plain = sql.arg(QString(), QString());
    static const QString sorted = sql.arg(QStringLiteral(", sort_name = coalesce(?14, '')"),
                                          QStringLiteral(" OR sort_name IS NOT coalesce(?14, '')"));
    return withSortName ? sorted : plain;
}

void writePerson(IngestContext &context, qint64 person, const PersonFields &fields,
                 const QString &oldSortName)
{
    const QString sortName = fields.sortKey();
    const bool moves = sortName != oldSortName;
    Statement update = context.db.prepare(updateSql(moves));
    Binder binder = bindPerson(update, fields);
    binder << person;
    if (moves)
        binder << sortName;
    context.run(update);
}

} // namespace

void PersonFields::fillFrom(const PersonFields &other)
{
    if (firstName.isEmpty() && lastName.isEmpty()) {
        firstName = other.firstName;
        lastName = other.lastName;
    }
    takeIfMissing(company, other.company);
    if (email.isEmpty()) {
        email = other.email;
        emailKey = other.emailKey;
    }
    if (phoneKey.isEmpty() && (phone.isEmpty() || !other.phoneKey.isEmpty())) {
        phone = other.phone;
        phoneKey = other.phoneKey;
    }
    if (gender == 0)
        gender = other.gender;
    takeIfMissing(birthday, other.birthday);
    takeIfMissing(language, other.language);
    if (other.createdAt)
        createdAt = std::min(createdAt.value_or(*other.createdAt), *other.createdAt);
    if (other.updatedAt)
        updatedAt = std::max(updatedAt.value_or(*other.updatedAt), *other.updatedAt);
}

QString PersonFields::sortKey() const
{
    return sortName(firstName, lastName, company, email);
}

PersonFields PersonFields::ofAccounts(IngestContext &context, qint64 person)
{
    return combined(accountsOf(context, person));
}

qint64 PersonFields::insert(IngestContext &context, const PersonFields &fields)
{
    Statement insert = context.db.prepare(QStringLiteral(
        "INSERT INTO customer(first_name, last_name, company, email, email_key, phone, phone_key, "
        "gender, birthday, language, created_at, updated_at, sort_name) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, ''))"));
    bindPerson(insert, fields) << fields.sortKey();
    context.run(insert);
    const qint64 person = context.db.lastInsertId();
    ++context.result.personsMade;
    markForSearch(context, person);
    return person;
}

void PersonFields::refresh(IngestContext &context, qint64 person)
{
    std::vector<RankedAccount> accounts = accountsOf(context, person);
    if (accounts.empty()) // kept for the owner's words: the last known fields stay
        return;
    PersonFields fields = combined(std::move(accounts));
    const QString sortName = keepOwnerFields(context, person, fields);
    writePerson(context, person, fields, sortName);
    markForSearch(context, person);
}

void PersonFields::markForSearch(IngestContext &context, qint64 person)
{
    if (context.searchMarks.contains(person))
        return;
    context.searchMarks.insert(person);
    Statement mark = context.db.prepare(
        QStringLiteral("INSERT OR IGNORE INTO search_dirty(customer_id) VALUES(?)"));
    mark.bind(1, person);
    context.run(mark);
}

void PersonFields::bequeathOwnerFields(IngestContext &context, qint64 person, qint64 heir)
{
    Statement copy = context.db.prepare(QStringLiteral(
        "UPDATE customer SET (first_name, last_name, company, email, email_key, phone, phone_key, "
        "gender, birthday, language, owner_fields) = (SELECT first_name, last_name, company, "
        "email, email_key, phone, phone_key, gender, birthday, language, owner_fields "
        "FROM customer WHERE id = ?1) WHERE id = ?2 AND owner_fields IS NULL AND "
        "(SELECT owner_fields FROM customer WHERE id = ?1) IS NOT NULL"));
    Binder(copy) << person << heir;
    context.run(copy);
}

} // namespace comptoir
