#include "models/store/erasedpeople.h"

#include "models/store/database.h"
#include "models/store/suppressionlist.h"

namespace comptoir {

namespace {

/// Numbers and texts that look alike are two accounts, as they are two rows.
QByteArray accountText(ShopId shop, const RemoteId &account)
{
    return "account:" + QByteArray::number(shop.value) + ':' + account.toString().toUtf8();
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

Result<std::optional<qint64>> ErasedPeople::withHash(const QByteArray &text)
{
    using Found = std::optional<qint64>;
    const Result<QByteArray> key = hash(text);
    if (!key)
        return key.error();
    Statement read = m_database.prepare(
        QStringLiteral("SELECT person_id FROM %1.erased_mark WHERE hash = ?").arg(m_schema));
    if (read.bindBlob(1, *key).next())
        return Found(read.int64(0));
    return read.ok() ? Result<Found>(Found()) : Result<Found>(read.error());
}

Result<std::optional<qint64>> ErasedPeople::withAccount(ShopId shop, const RemoteId &account)
{
    if (account.isNull())
        return std::optional<qint64>();
    return withHash(accountText(shop, account));
}

Result<bool> ErasedPeople::isHere(const char *column, const QString &key)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1.customer_account WHERE %2 = ?)")
            .arg(m_schema, QLatin1String(column)));
    return read.bind(1, key).next() ? Result<bool>(read.boolean(0)) : Result<bool>(read.error());
}

Result<std::optional<qint64>> ErasedPeople::withContact(const QString &emailKey,
                                                        const QString &phoneKey)
{
    const bool isEmail = !emailKey.isEmpty();
    const QString &key = isEmail ? emailKey : phoneKey;
    if (key.isEmpty())
        return std::optional<qint64>();
    Result<std::optional<qint64>> found = withHash(
        (isEmail ? QByteArrayLiteral("email:") : QByteArrayLiteral("phone:")) + key.toUtf8());
    if (!found || !found->has_value())
        return found;
    const Result<bool> here = isHere(isEmail ? "email_key" : "phone_key", key);
    if (!here)
        return here.error();
    return *here ? Result<std::optional<qint64>>(std::nullopt) : found;
}

Result<std::optional<qint64>> ErasedPeople::withRecord(ShopId shop, const char *kind,
                                                       const RemoteId &id)
{
    using Found = std::optional<qint64>;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT person_id FROM %1.erased_record WHERE shop_id = ? AND kind = ?"
                       " AND remote_id = ?")
            .arg(m_schema));
    if (read.bind(1, shop).bind(2, QString::fromLatin1(kind)).bind(3, id).next())
        return Found(read.int64(0));
    return read.ok() ? Result<Found>(Found()) : Result<Found>(read.error());
}

Done ErasedPeople::mark(const QByteArray &text, qint64 person)
{
    const Result<QByteArray> key = hash(text);
    if (!key)
        return key.error();
    Statement insert = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO main.erased_mark(hash, person_id) VALUES(?, ?)"));
    return insert.bindBlob(1, *key).bind(2, person).run();
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

} // namespace comptoir
