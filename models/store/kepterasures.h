#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QSet>

namespace comptoir {

class Database;

/// The part of CarryOver that keeps erasures: whoever had their data erased since the backup was
/// made is erased in it again, and what marks them comes along, so that no sync or file brings them
/// back. As KeptMessages, after KeptRefusals, which brings the key of the marks.
class KeptErasures
{
public:
    KeptErasures(Database &database, Timestamp now);

    Done keep();

private:
    Done bringMarks();
    Result<QSet<CustomerId>> erasedSince();
    Result<CustomerId> alone(qint64 account, CustomerId customer);

    Database &m_database;
    Timestamp m_now;
};

} // namespace comptoir
