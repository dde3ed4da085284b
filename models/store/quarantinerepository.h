#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/shopbatch.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QSet>
#include <QString>

namespace comptoir {

class Database;

/// A record that could not be read or stored, with its bytes.
struct QuarantinedRecord
{
    QuarantineId id;
    ShopId shop;
    BadRecord record;
    QString programVersion; ///< that failed on it last
    int attempts = 1;
    Timestamp firstAt, lastAt;
};

/// Records set aside. Writes run inside the caller's Transaction.
class QuarantineRepository
{
public:
    static constexpr qsizetype kMaxRawBytes = qsizetype(64) * 1024;
    /// Open records kept for one resource: a shop gone mad must not fill the disk. Further ones are
    /// counted and dropped; the shop still has them.
    static constexpr qint64 kMaxOpen = 20'000;

    explicit QuarantineRepository(Database &database);

    /// A record that is set aside already (by id, else by its bytes) is counted again, not doubled.
    Done add(ShopId shop, const QList<BadRecord> &records, const QString &programVersion,
             Timestamp now);
    /// Records that came in well after all.
    Done resolve(ShopId shop, const QString &resource, const QSet<RemoteId> &landed, Timestamp now);
    Done resolve(QuarantineId id, Timestamp now);
    /// Takes resolve() back, unless the record was set aside anew since.
    Done reopen(QuarantineId id);
    /// Another reading failed.
    Done fail(QuarantineId id, const Error &error, const QString &programVersion, Timestamp now);

    /// Open ones, newest first, for the owner. A null shop: all shops.
    Result<QList<QuarantinedRecord>> list(ShopId shop, int limit, int offset = 0);
    Result<qint64> count(ShopId shop);
    /// Open ones of these, by id.
    Result<QList<QuarantinedRecord>> get(const QList<QuarantineId> &ids);
    /// All open ones, by id. A null shop: all shops.
    Result<QList<QuarantineId>> ids(ShopId shop);
    /// Open ones after `after`, by id, to be read again. `notBy`: leaves out those that this
    /// program version failed on; empty: none.
    Result<QList<QuarantinedRecord>> toReadAgain(ShopId shop, const QString &notBy,
                                                 QuarantineId after, int limit);

private:
    Database &m_database;
};

} // namespace comptoir
