#include "models/domain/engagement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace comptoir {

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;

/// Names in the file, by the number of the act.
constexpr const char *kActs[kEngagementActs]
    = {"visit", "product_view", "message_opened", "message_clicked", "purchase"};

/// The instants that count: (after, now].
struct Window
{
    Window(int days, Timestamp asOf)
        : length(days * kDay)
        , now(asOf.ms)
    {}
    [[nodiscard]] bool holds(qint64 at) const
    {
        return at <= now && (length == 0 || at > now - length);
    }
    /// When a deed comes in or goes out, if that is still to come.
    [[nodiscard]] std::optional<qint64> nextChange(qint64 at) const
    {
        if (at > now)
            return at;
        return length > 0 && holds(at) ? std::optional(at + length) : std::nullopt;
    }

    qint64 length;
    qint64 now;
};

void count(EngagementCounts &counts, EngagementAct act, bool viewsAreVisits)
{
    ++counts[static_cast<size_t>(act)];
    if (act == EngagementAct::ProductView && viewsAreVisits)
        ++counts[static_cast<size_t>(EngagementAct::Visit)];
}

qint64 points(const EngagementCounts &counts, const EngagementRules &rules)
{
    return std::inner_product(counts.begin(), counts.end(), rules.weights.begin(), qint64(0));
}

void takeSooner(std::optional<Timestamp> &soonest, std::optional<qint64> at)
{
    if (at && (!soonest || *at < soonest->ms))
        soonest = Timestamp{*at};
}

/// A whole number in [lowest, highest], else nothing.
std::optional<int> wholeNumber(const QJsonValue &value, int lowest, int highest)
{
    const double number = value.toDouble(-1);
    const int whole = value.toInt(-1);
    if (!value.isDouble() || double(whole) != number || whole < lowest || whole > highest)
        return std::nullopt;
    return whole;
}

} // namespace

EngagementRules EngagementRules::visitsAndMessages()
{
    EngagementRules rules;
    rules.setWeight(EngagementAct::Visit, 1);
    rules.setWeight(EngagementAct::ProductView, 4);
    rules.setWeight(EngagementAct::MessageOpened, 2);
    rules.setWeight(EngagementAct::MessageClicked, 4);
    return rules;
}

EngagementRules EngagementRules::purchasesFirst()
{
    EngagementRules rules;
    rules.setWeight(EngagementAct::Visit, 1);
    rules.setWeight(EngagementAct::MessageOpened, 5);
    rules.setWeight(EngagementAct::Purchase, 50);
    return rules;
}

int EngagementRules::worth(EngagementAct act) const
{
    const bool twice = act == EngagementAct::ProductView && viewsAreVisits;
    return weight(act) + (twice ? weight(EngagementAct::Visit) : 0);
}

bool EngagementRules::isValid() const
{
    const auto fits = [](int weight) { return weight >= 0 && weight <= kHighestWeight; };
    return std::all_of(weights.begin(), weights.end(), fits)
        && std::any_of(weights.begin(), weights.end(), [](int weight) { return weight > 0; })
        && windowDays >= 0 && windowDays <= kLongestWindow && recentDays >= 1
        && recentDays <= kLongestWindow;
}

QString EngagementRules::toJson() const
{
    QJsonObject worth;
    for (int act = 0; act < kEngagementActs; ++act)
        worth.insert(QLatin1String(kActs[act]), weights[static_cast<size_t>(act)]);
    const QJsonObject object{{QStringLiteral("version"), 1},
                             {QStringLiteral("weights"), worth},
                             {QStringLiteral("window_days"), windowDays},
                             {QStringLiteral("recent_days"), recentDays},
                             {QStringLiteral("views_are_visits"), viewsAreVisits}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<EngagementRules> EngagementRules::fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    if (object.value(QLatin1String("version")).toInt() != 1)
        return std::nullopt;
    EngagementRules rules;
    const QJsonObject worth = object.value(QLatin1String("weights")).toObject();
    for (int act = 0; act < kEngagementActs; ++act) {
        const auto weight = wholeNumber(worth.value(QLatin1String(kActs[act])), 0, kHighestWeight);
        if (!weight)
            return std::nullopt;
        rules.weights[static_cast<size_t>(act)] = *weight;
    }
    const auto window = wholeNumber(object.value(QLatin1String("window_days")), 0, kLongestWindow);
    const auto recent = wholeNumber(object.value(QLatin1String("recent_days")), 1, kLongestWindow);
    if (!window || !recent)
        return std::nullopt;
    rules.windowDays = *window;
    rules.recentDays = *recent;
    rules.viewsAreVisits = object.value(QLatin1String("views_are_visits")).toBool(true);
    return rules.isValid() ? std::optional(rules) : std::nullopt;
}

EngagementScore engagementAsOf(const std::vector<EngagementDeed> &deeds,
                               const EngagementRules &rules, Timestamp now)
{
    const Window whole(rules.windowDays, now);
    const Window recent(rules.recentDays, now);
    EngagementScore score;
    for (const EngagementDeed &deed : deeds) {
        if (deed.given) {
            score.given += whole.holds(deed.at) ? *deed.given : 0;
            score.recentGiven += recent.holds(deed.at) ? *deed.given : 0;
            takeSooner(score.changesAt, whole.nextChange(deed.at));
            takeSooner(score.changesAt, recent.nextChange(deed.at));
            continue;
        }
        if (whole.holds(deed.at))
            count(score.counts, deed.act, rules.viewsAreVisits);
        if (recent.holds(deed.at))
            count(score.recentCounts, deed.act, rules.viewsAreVisits);
        if (rules.worth(deed.act) == 0)
            continue;
        takeSooner(score.changesAt, whole.nextChange(deed.at));
        takeSooner(score.changesAt, recent.nextChange(deed.at));
    }
    score.score = points(score.counts, rules) + score.given;
    score.recent = points(score.recentCounts, rules) + score.recentGiven;
    return score;
}

} // namespace comptoir
