#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArrayList>
#include <QSet>

namespace comptoir {

class Database;
class ErasureList;

/// The part of CarryOver that keeps erasures: whoever had their data erased since the backup was
/// made is erased in it again, and what marks them comes along, so that no sync or file brings them
/// back; so does that somebody came back since. As KeptMessages, after KeptRefusals, which brings
/// the key of the marks. Where the file set aside cannot be read, keepListed() does the same by the
/// list beside it.
class KeptErasures
{
public:
    KeptErasures(Database &database, Timestamp now);

    Done keep();
    /// By the list alone; after keep() where both can be read. Returns whether the list is of this
    /// profile: else nothing is done.
    Result<bool> keepListed(const ErasureList &list);

private:
    Done bringMarks();
    Done bringReturns();
    Result<CustomerId> part(qint64 account);
    Result<bool> isListed(const ErasureList &list, const QByteArrayList &texts);
    Result<QSet<CustomerId>> listed(const ErasureList &list);
    Done bringListed(const ErasureList &list);
    Result<QSet<CustomerId>> erasedSince();
    Result<bool> returnedSince();
    Result<bool> wasErasedThen(qint64 person);
    Result<CustomerId> alone(qint64 account, CustomerId customer);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
