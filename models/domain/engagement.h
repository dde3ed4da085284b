#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace comptoir {

/// What a customer does that tells of interest.
enum class EngagementAct { Visit, ProductView, MessageOpened, MessageClicked, Purchase };
inline constexpr int kEngagementActs = 5;

/// What an act is worth and for how long: the owner's to choose. One kind of value for each act,
/// by its number.
using EngagementCounts = std::array<qint64, kEngagementActs>;

struct EngagementRules
{
    static constexpr int kHighestWeight = 1'000;
    static constexpr int kLongestWindow = 3'650; ///< days

    std::array<int, kEngagementActs> weights{};
    int windowDays = 0; ///< acts older than that no longer count; 0: they count for ever
    int recentDays = 30; ///< of the second score, which tells who is active now
    bool viewsAreVisits = true; ///< who looks at a product visits the shop, too

    bool operator==(const EngagementRules &) const = default;

    /// "visits + 2 × opened + 4 × clicked + 4 × products looked at", over all time and 30 days: the
    /// sum of Autopilot's article on marketing automation for shops.
    static EngagementRules visitsAndMessages();
    /// "A purchase is worth 50 points, an opened e-mail 5, a visit 1": the lead scoring that
    /// articles for small shops teach. The default, since it needs nothing but orders to begin
    /// with.
    static EngagementRules purchasesFirst();

    [[nodiscard]] int weight(EngagementAct act) const { return weights[static_cast<size_t>(act)]; }
    void setWeight(EngagementAct act, int weight) { weights[static_cast<size_t>(act)] = weight; }
    /// What one act adds, all told: a product view may be a visit as well.
    [[nodiscard]] int worth(EngagementAct act) const;
    /// Weights of 0 to kHighestWeight, of which one at least counts; windows up to kLongestWindow.
    [[nodiscard]] bool isValid() const;

    /// As kept among the settings of the profile. nullopt: not ours, or not valid.
    [[nodiscard]] QString toJson() const;
    static std::optional<EngagementRules> fromJson(const QString &json);
};

/// Something done at an instant.
struct EngagementDeed
{
    EngagementAct act = EngagementAct::Visit;
    qint64 at = 0; ///< UTC milliseconds
    /// Points that a workflow gave, or took: they count as they are, and no act does.
    std::optional<qint64> given = {};
};

/// A customer's score and what it is made of.
struct EngagementScore
{
    qint64 score = 0;
    qint64 recent = 0;
    /// When time alone will make another score of the same deeds: one leaves a window, or one that
    /// is dated in the future comes in. nullopt: never.
    std::optional<Timestamp> changesAt;
    /// How often each act counts in `score` and `recent`. With `viewsAreVisits`, looking at a
    /// product counts under both acts, so that the sum of counts × weights and of what was given
    /// is the score.
    EngagementCounts counts{}, recentCounts{};
    qint64 given = 0, recentGiven = 0; ///< by workflows
};

/// The score at the instant `now`: Σ weight × number of deeds in the window (now − days, now], and
/// the points that were given in it. A day of a window is 24 hours. Pure; the order of the deeds
/// does not matter.
EngagementScore engagementAsOf(const std::vector<EngagementDeed> &deeds,
                               const EngagementRules &rules, Timestamp now);

} // namespace comptoir
