#pragma once

#include "models/domain/engagement.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/rfm.h"

#include <QList>

#include <optional>

namespace comptoir {

class Database;

/// What scores are worked out by, and how far that has come. Writes run in the caller's
/// transaction.
class ScoreRepository
{
public:
    explicit ScoreRepository(Database &database);

    /// The owner's; those of the program when she chose none.
    Result<EngagementRules> rules();
    /// Everybody's score is behind then. The rules must be valid.
    Done setRules(const EngagementRules &rules);

    Result<RfmCuts> cuts();
    /// Everybody's points are behind then.
    Done setCuts(const RfmCuts &cuts);

    /// Work that goes over everybody, by growing id.
    enum class Round { Engagement, Rfm };
    /// The last customer that the round is done for; 0 before the first; nullopt: it is over.
    Result<std::optional<CustomerId>> position(Round round);
    Done setPosition(Round round, std::optional<CustomerId> last);
    /// The next of a round, by id.
    Result<QList<CustomerId>> after(CustomerId last, int atMost);
    /// Whose score time has changed, the longest ago first.
    Result<QList<CustomerId>> due(Timestamp now, int atMost);

    /// What a customer did and the score of it now, read afresh.
    Result<EngagementScore> engagement(CustomerId customer, const EngagementRules &rules,
                                       Timestamp now);

    /// As kept; nullopt: no order that counts, or nobody was put in a row yet.
    Result<std::optional<RfmScore>> rfm(CustomerId customer);

private:
    Database &m_database;
};

} // namespace comptoir
