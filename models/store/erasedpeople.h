#pragma once

#include "models/domain/ids.h"
#include "models/domain/remoteid.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

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
    /// The number of whoever was erased (erased_person), or nullopt.
    Result<std::optional<qint64>> withAccount(ShopId shop, const RemoteId &account);
    /// By the normalised e-mail, or where there is none by the E.164 number, unless somebody who
    /// is here has it: a family shares a phone, and two people who were parted an address.
    Result<std::optional<qint64>> withContact(const QString &emailKey, const QString &phoneKey);
    /// Of the record of that kind ('order', 'cart', 'thread').
    Result<std::optional<qint64>> withRecord(ShopId shop, const char *kind, const RemoteId &id);

    /// In the caller's Transaction; of "main".
    Done markAccount(ShopId shop, const RemoteId &account, qint64 person);
    Done markAddress(const QString &address, qint64 person);
    Done markRecord(ShopId shop, const char *kind, const RemoteId &id, qint64 person);

private:
    Result<QByteArray> hash(const QByteArray &text);
    Result<std::optional<qint64>> withHash(const QByteArray &text);
    Result<bool> isHere(const char *column, const QString &key);
    Done mark(const QByteArray &text, qint64 person);

    Database &m_database;
    QString m_schema;
    QByteArray m_key;
};

} // namespace comptoir
