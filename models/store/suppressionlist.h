#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace comptoir {

class Database;

/// Addresses that get nothing any more. Only keyed hashes are kept (HMAC-SHA-256, RFC 2104, of the
/// normalised e-mail or the E.164 number), as the French authority asks of an opposition list
/// (CNIL, MED-2023-040): so an entry may outlive the person's erasure, and the same address coming
/// back in an import is known again, because the gate asks here at every planning and sending.
///
/// The key is random, one a profile, made with the first entry and kept in the profile's settings.
/// It is not in the keychain on purpose: on a new computer, or after a backup came back, the list
/// must go on working without the old machine's keychain, or everybody who said no would be written
/// to again. It keeps hashes of two profiles, and of other people's leaked lists, from being
/// compared; who has the whole file has the customers themselves.
class SuppressionList
{
public:
    explicit SuppressionList(Database &database);

    /// In the caller's Transaction. `address`: normalised e-mail or E.164; others are not kept.
    Done add(const QString &address, SuppressionReason reason, Timestamp now);
    /// The customer asked to be written to again. The caller's Transaction.
    Done lift(const QString &address, SuppressionReason reason);
    /// A full mailbox is noted; the third in thirty days adds it. Returns whether it did.
    Result<bool> noteMailboxFull(const QString &address, Timestamp now);

    /// Why the address gets nothing: the reason that stops most; nullopt: it may.
    Result<std::optional<SuppressionReason>> reasonFor(const QString &address);
    Result<qint64> count();

    /// The profile's key; empty when there is none yet, hence no entry. `schema` as below.
    static Result<QByteArray> keyOf(Database &database,
                                    const QString &schema = QStringLiteral("main"));
    /// Makes the key where there is none. The caller's Transaction.
    Result<QByteArray> keyMadeIfNeeded();
    /// Another's key where there is none yet. The caller's Transaction.
    Done takeKey(const QByteArray &key);
    /// Pure: the keyed hash of 'email:…', 'phone:…' or of another text that must not be readable.
    static QByteArray keyedHash(const QByteArray &text, const QByteArray &key);

private:
    Result<QByteArray> key();

    Database &m_database;
    QByteArray m_key;
};

/// The whole list in memory, for many addresses at once.
class SuppressionTable
{
public:
    /// `schema`: "main", or the name of an attached file.
    static Result<SuppressionTable> load(Database &database,
                                         const QString &schema = QStringLiteral("main"));
    [[nodiscard]] std::optional<SuppressionReason> reasonFor(const QString &address) const;

private:
    QByteArray m_key;
    QHash<QByteArray, SuppressionReason> m_reasons;
};

} // namespace comptoir
