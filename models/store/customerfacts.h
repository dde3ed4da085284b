#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace comptoir {

class Database;

/// Lifetime figures of a person (table customer_facts; its comments define each). They are a
/// function of the other tables alone: never of the clock, of the order of events or of the earlier
/// figures. Runs inside the caller's transaction; verify() needs none.
///
/// The scores beside them (scorereader.h) follow from the other tables and the instant: what is
/// written as of `now` is right until score_due_at, when ScoreUpkeep takes it up again. verify()
/// leaves them alone.
///
/// Several currencies: the amounts are in the main currency of the shops where the person bought
/// most (by valid orders; then the one of the newest; then by code). Orders in another currency
/// count in orders_count and the dates, never in the amounts: adding euros to francs would be a
/// lie.
class CustomerFacts
{
public:
    explicit CustomerFacts(Database &database);

    Done recompute(const QSet<CustomerId> &customers, Timestamp now);
    /// For persons just made of one account with nothing to it: id and when the account was made.
    Done addFresh(const QHash<qint64, std::optional<Timestamp>> &persons);
    Done rebuildAll(Timestamp now);

    struct Verification
    {
        qint64 checked = 0;
        QList<CustomerId> different; ///< whose row is missing, wrong or too many
    };
    Result<Verification> verify();

private:
    Database &m_database;
};

} // namespace comptoir
