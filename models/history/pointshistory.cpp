#include "models/history/pointshistory.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

/// Everything of one customer, oldest first.
Result<Happenings> movesOf(Database &database, CustomerId customer)
{
    // "+": by the customer's events, not by everybody's points.
    Statement rows = database.prepare(
        QStringLiteral("SELECT e.customer_id, e.at, e.id, e.id, NULL, e.value FROM event e"
                       " WHERE e.customer_id = ?1 AND +e.kind = 'loyalty_points'"
                       " ORDER BY e.at, e.id"));
    rows.bind(1, customer);
    return happeningsOf(rows);
}

/// The moments from which on so many lay there.
Happenings restsIn(const Happenings &moves, double atLeast)
{
    Happenings rests;
    double balance = 0;
    for (const Happening &move : moves) {
        const double before = balance;
        const double points = move.number.value_or(0);
        balance += points;
        if (points < 0) {
            for (auto rest = rests.rbegin(); rest != rests.rend() && !rest->overAt; ++rest)
                rest->overAt = move.at;
        }
        if (balance >= atLeast && (points < 0 || before < atLeast))
            rests.push_back(move);
    }
    return rests;
}

} // namespace

Result<Happenings> pointsLeftAlone(Database &database, const Look &look, double atLeast)
{
    Statement who = database.prepare(
        QStringLiteral("SELECT DISTINCT customer_id FROM event WHERE kind = 'loyalty_points'"
                       " AND at >= ?1 AND at < ?2 AND customer_id IS NOT NULL"));
    who.bind(1, look.during.from).bind(2, look.during.until);
    Happenings found;
    while (who.next()) {
        const Result<Happenings> moves = movesOf(database, who.id<CustomerTag>(0));
        if (!moves)
            return moves.error();
        for (const Happening &rest : restsIn(*moves, atLeast)) {
            if (look.during.holds(rest.at))
                found.push_back(rest);
        }
    }
    if (!who.ok())
        return who.error();
    return found;
}

} // namespace comptoir
