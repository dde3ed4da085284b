#pragma once

#include "models/domain/engagement.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/domain/rfm.h"
#include "models/store/statement.h"

#include <optional>
#include <string_view>
#include <vector>

namespace comptoir {

class Database;

/// What a kind of event (table event) says of engagement; nullopt: nothing. Opens by a machine, as
/// mail services do before anybody reads, are of a kind of their own that counts for nothing.
std::optional<EngagementAct> engagementActOf(std::string_view eventKind);
/// A kind of event of its own: points that a workflow gave, or took; how many is its value.
inline constexpr char kScorePoints[] = "score_points";
/// What an event adds by the rules, as an SQL expression on its columns of kind and value.
QString engagementWorthSql(const EngagementRules &rules, const QString &kindColumn,
                           const QString &valueColumn);

/// Reads the events of one customer after the other that tell of engagement. The first failure
/// sticks.
class DeedReader
{
public:
    explicit DeedReader(Database &database);

    /// Adds to `deeds`.
    void read(CustomerId customer, std::vector<EngagementDeed> &deeds);
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

private:
    Statement m_events;
    std::optional<Error> m_failure;
};

/// The score columns of customer_facts.
struct CustomerScores
{
    qint64 engagement = 0, engagementRecent = 0;
    std::optional<Timestamp> dueAt;
    std::optional<RfmScore> rfm; ///< none without orders that count
};

/// Works out the scores of one customer after the other, by the rules and cuts of now.
class ScoreReader
{
public:
    ScoreReader(Database &database, Timestamp now);

    /// What the figures say of a customer's orders that count.
    struct Sales
    {
        std::vector<qint64> placedAt; ///< UTC milliseconds
        qint64 lastOrderAt = 0;
        qint64 spent = 0;
        QString currency;
    };
    CustomerScores of(CustomerId customer, const Sales &sales);
    [[nodiscard]] std::optional<Error> failure() const;

private:
    Timestamp m_now;
    EngagementRules m_rules;
    RfmCuts m_cuts;
    DeedReader m_events;
    bool m_hasEvents = false; ///< most shops have none
    std::vector<EngagementDeed> m_deeds;
    std::optional<Error> m_failure;
};

} // namespace comptoir
