#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QSet>

namespace comptoir {

class Database;

/// The part of CarryOver that keeps who said no: refusals in the ledger of consents and the list of
/// addresses that get nothing. What people agreed to since the backup is not brought along: it is
/// asked, or read from the shop, again. As KeptMessages, after it.
class KeptRefusals
{
public:
    KeptRefusals(Database &database, Timestamp now);

    Done keep();
    /// Of whom a refusal was brought along.
    [[nodiscard]] const QSet<CustomerId> &refusing() const { return m_refusing; }

private:
    Done keepLedger();
    Done keepList();
    Done addByAddress();

    Database &m_database;
    Timestamp m_now;
    QSet<CustomerId> m_refusing;
};

} // namespace comptoir
