#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QString>

#include <vector>

namespace comptoir {

class Database;

/// Who became known to a shop lately. No index leads there (one would cost every ingested person),
/// so the answer is kept, and given again until something came in.
class NewCustomers
{
public:
    /// An answer, and what it was true for.
    struct Known
    {
        QString stamp; ///< empty: nothing is known yet
        std::vector<qint32> ids; ///< the newest first
    };

    explicit NewCustomers(Database &database);

    /// The `limit` newest people first known at `since` or after. `before` is the last answer to
    /// the same question, perhaps with an earlier `since`; some of its people may be older by now.
    /// The walk through the accounts, where there is one, is along a narrow index.
    Result<Known> newest(Timestamp since, int limit, const Known &before);

private:
    Result<QString> stamp();

    Database &m_database;
};

} // namespace comptoir
