#pragma once

#include "models/domain/ids.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// Somebody who was erased.
struct ErasedPerson
{
    qint64 id = 0; ///< a number of erased_person
    std::optional<Timestamp> since; ///< when they came back on their own (ErasedReturn)

    /// Whether what happened at that instant stays without a name.
    [[nodiscard]] bool covers(Timestamp at) const { return !since || at < *since; }
};

/// Who had their data erased, known again by keyed hashes alone (SuppressionList::hash): of their
/// accounts in shops, their e-mail addresses and their phone numbers. Whoever has an account here
/// is there, whatever marks their address shares with somebody who was erased.
///
/// `schema` is "main", or the name of an attached file. For any connection.
class ErasedPeople
{
public:
    explicit ErasedPeople(Database &database, QString schema = QStringLiteral("main"));

    /// Whether anybody was erased at all: else nothing need be asked.
    Result<bool> any();
    /// Whoever was erased, also those who came back since; or nullopt.
    Result<std::optional<ErasedPerson>> withAccount(ShopId shop, const RemoteId &account);
    /// By the normalised e-mail, or where there is none by the E.164 number, unless somebody who
    /// is here has it: a family shares a phone, and two people who were parted an address. Whoever
    /// came back is found by the e-mail all the same, since it is they who are here.
    Result<std::optional<ErasedPerson>> withContact(const QString &emailKey,
                                                    const QString &phoneKey);
    /// Of the record of that kind ('order', 'cart', 'thread').
    Result<std::optional<ErasedPerson>> withRecord(ShopId shop, const char *kind,
                                                   const RemoteId &id);
    /// Whose discount code it was, made for them alone (ErasedCodes).
    Result<std::optional<ErasedPerson>> withCode(const QString &code);
    /// By a mark itself.
    Result<std::optional<ErasedPerson>> withHash(const QByteArray &hash);
    /// What is hashed of an account: its number, its address, or where there is none its phone.
    /// Pure.
    static QByteArrayList textsOf(ShopId shop, const RemoteId &account, const QString &emailKey,
                                  const QString &phoneKey);
    /// What stands for that code: the same for the same code, and nothing of it.
    Result<QString> wordFor(const QString &code);

    /// In the caller's Transaction; of "main". The number of somebody more who was erased.
    Result<qint64> add(Timestamp at);
    Done markHash(const QByteArray &hash, qint64 person);
    Done markAccount(ShopId shop, const RemoteId &account, qint64 person);
    Done markAddress(const QString &address, qint64 person);
    Done markRecord(ShopId shop, const char *kind, const RemoteId &id, qint64 person);
    Done unmarkRecord(ShopId shop, const char *kind, const RemoteId &id);
    Done markCode(const QString &code, qint64 person);

private:
    Result<QByteArray> hash(const QByteArray &text);
    Result<std::optional<ErasedPerson>> withText(const QByteArray &text);
    Result<bool> isHere(const char *column, const QString &key);
    Done mark(const QByteArray &text, qint64 person);

    Database &m_database;
    QString m_schema;
    QByteArray m_key;
};

} // namespace comptoir
