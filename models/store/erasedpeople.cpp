#include "models/store/erasedpeople.h"

#include "models/domain/attribution.h"
#include "models/store/database.h"
#include "models/store/suppressionlist.h"

namespace comptoir {

namespace {

/// Numbers and texts that look alike are two accounts, as they are two rows.
QByteArray accountText(ShopId shop, const RemoteId &account)
{
    return "account:" + QByteArray::number(shop.value) + ':' + account.toString().toUtf8();
}

QByteArray codeText(const QString &code)
{
    return "code:" + discountCodeKey(code).toUtf8();
}

} // namespace

ErasedPeople::ErasedPeople(Database &database, QString schema)
    : m_database(database)
    , m_schema(std::move(schema))
{}

Result<bool> ErasedPeople::any()
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1.erased_person)").arg(m_schema));
    return read.next() ? Result<bool>(read.boolean(0)) : Result<bool>(read.error());
}

Result<QByteArray> ErasedPeople::hash(const QByteArray &text)
{
    if (m_key.isEmpty()) {
        const Result<QByteArray> key = SuppressionList::keyOf(m_database, m_schema);
        if (!key)
            return key;
        m_key = *key;
    }
    return SuppressionList::keyedHash(text, m_key);
}

Result<std::optional<ErasedPerson>> ErasedPeople::withText(const QByteArray &text)
{
    const Result<QByteArray> key = hash(text);
    return key ? withHash(*key) : key.error();
}

Result<std::optional<ErasedPerson>> ErasedPeople::withHash(const QByteArray &hash)
{
    using Found = std::optional<ErasedPerson>;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT m.person_id, r.since FROM %1.erased_mark m LEFT JOIN"
                       " %1.erased_return r ON r.person_id = m.person_id WHERE m.hash = ?")
            .arg(m_schema));
    if (read.bindBlob(1, hash).next())
        return Found(ErasedPerson{read.int64(0), read.optionalTimestamp(1)});
    return read.ok() ? Result<Found>(Found()) : Result<Found>(read.error());
}

Result<std::optional<ErasedPerson>> ErasedPeople::withAccount(ShopId shop, const RemoteId &account)
{
    if (account.isNull())
        return std::optional<ErasedPerson>();
    return withText(accountText(shop, account));
}

Result<bool> ErasedPeople::isHere(const char *column, const QString &key)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1.customer_account WHERE %2 = ?)")
            .arg(m_schema, QLatin1String(column)));
    return read.bind(1, key).next() ? Result<bool>(read.boolean(0)) : Result<bool>(read.error());
}

Result<std::optional<ErasedPerson>> ErasedPeople::withContact(const QString &emailKey,
                                                              const QString &phoneKey)
{
    const bool isEmail = !emailKey.isEmpty();
    const QString &key = isEmail ? emailKey : phoneKey;
    if (key.isEmpty())
        return std::optional<ErasedPerson>();
    Result<std::optional<ErasedPerson>> found = withText(
        (isEmail ? QByteArrayLiteral("email:") : QByteArrayLiteral("phone:")) + key.toUtf8());
    if (!found || !found->has_value() || (isEmail && (*found)->since))
        return found;
    const Result<bool> here = isHere(isEmail ? "email_key" : "phone_key", key);
    if (!here)
        return here.error();
    return *here ? Result<std::optional<ErasedPerson>>(std::nullopt) : found;
}

Result<std::optional<ErasedPerson>> ErasedPeople::withRecord(ShopId shop, const char *kind,
                                                             const RemoteId &id)
{
    using Found = std::optional<ErasedPerson>;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT e.person_id, r.since FROM %1.erased_record e LEFT JOIN"
                       " %1.erased_return r ON r.person_id = e.person_id"
                       " WHERE e.shop_id = ? AND e.kind = ? AND e.remote_id = ?")
            .arg(m_schema));
    if (read.bind(1, shop).bind(2, QString::fromLatin1(kind)).bind(3, id).next())
        return Found(ErasedPerson{read.int64(0), read.optionalTimestamp(1)});
    return read.ok() ? Result<Found>(Found()) : Result<Found>(read.error());
}

Result<std::optional<ErasedPerson>> ErasedPeople::withCode(const QString &code)
{
    if (code.isEmpty())
        return std::optional<ErasedPerson>();
    return withText(codeText(code));
}

Result<QString> ErasedPeople::wordFor(const QString &code)
{
    const Result<QByteArray> key = hash(codeText(code));
    if (!key)
        return key.error();
    return QStringLiteral("ERASED-") + QString::fromLatin1(key->left(5).toHex().toUpper());
}

Done ErasedPeople::markCode(const QString &code, qint64 person)
{
    return mark(codeText(code), person);
}

QByteArrayList ErasedPeople::textsOf(ShopId shop, const RemoteId &account, const QString &emailKey,
                                     const QString &phoneKey)
{
    QByteArrayList texts;
    if (!account.isNull())
        texts.append(accountText(shop, account));
    if (!emailKey.isEmpty())
        texts.append("email:" + emailKey.toUtf8());
    else if (!phoneKey.isEmpty())
        texts.append("phone:" + phoneKey.toUtf8());
    return texts;
}

Result<qint64> ErasedPeople::add(Timestamp at)
{
    Statement insert
        = m_database.prepare(QStringLiteral("INSERT INTO main.erased_person(at) VALUES(?)"));
    if (const Done added = insert.bind(1, at).run(); !added)
        return added.error();
    return m_database.lastInsertId();
}

Done ErasedPeople::mark(const QByteArray &text, qint64 person)
{
    const Result<QByteArray> key = hash(text);
    return key ? markHash(*key, person) : Done(key.error());
}

Done ErasedPeople::markHash(const QByteArray &hash, qint64 person)
{
    // Erased anew after a return: the owner's words about that return go too.
    Statement forget = m_database.prepare(
        QStringLiteral("DELETE FROM main.erased_return WHERE person_id = (SELECT person_id FROM"
                       " main.erased_mark WHERE hash = ?) AND person_id <> ?"));
    if (Done forgotten = forget.bindBlob(1, hash).bind(2, person).run(); !forgotten)
        return forgotten;
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO main.erased_mark(hash, person_id) VALUES(?, ?)"));
    return insert.bindBlob(1, hash).bind(2, person).run();
}

Done ErasedPeople::markAccount(ShopId shop, const RemoteId &account, qint64 person)
{
    return account.isNull() ? done() : mark(accountText(shop, account), person);
}

Done ErasedPeople::markAddress(const QString &address, qint64 person)
{
    const bool isPhone = address.startsWith(u'+');
    return mark((isPhone ? QByteArrayLiteral("phone:") : QByteArrayLiteral("email:"))
                    + address.toUtf8(),
                person);
}

Done ErasedPeople::markRecord(ShopId shop, const char *kind, const RemoteId &id, qint64 person)
{
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO main.erased_record(shop_id, kind, remote_id,"
                       " person_id) VALUES(?, ?, ?, ?)"));
    insert.bind(1, shop).bind(2, QString::fromLatin1(kind)).bind(3, id).bind(4, person);
    return insert.run();
}

Done ErasedPeople::unmarkRecord(ShopId shop, const char *kind, const RemoteId &id)
{
    Statement drop = m_database.prepare(QStringLiteral(
        "DELETE FROM main.erased_record WHERE shop_id = ? AND kind = ? AND remote_id = ?"));
    return drop.bind(1, shop).bind(2, QString::fromLatin1(kind)).bind(3, id).run();
}

} // namespace comptoir
