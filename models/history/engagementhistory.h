#pragma once

#include "models/history/happening.h"

namespace comptoir {

class Database;

/// When the engagement of the last days (EngagementRules::recentDays) of customers fell to nothing
/// while their whole score was at least so much, by the owner's rules of today: `recentDays` after
/// the last deed that counts. At the instants of the look. `row` is 0.
Result<Happenings> engagementFell(Database &database, const InstantRange &during, qint64 total);

/// When a score rose to a border or fell below it.
struct ScoreBorder
{
    bool recent = false; ///< the score of the last days, else the whole one
    bool up = true; ///< rose to `value` or more; else fell below it
    double value = 0;
};
Result<Happenings> scoreCrossed(Database &database, const InstantRange &during,
                                const ScoreBorder &border);

} // namespace comptoir
