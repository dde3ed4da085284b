#include "models/history/engagementhistory.h"

#include "models/store/database.h"
#include "models/store/scorereader.h"
#include "models/store/scorerepository.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 86'400'000;

qint64 windowMs(int days)
{
    return days * kDayMs;
}

/// Who did something that counts in a stretch; of acts that are worth nothing, also.
Result<std::vector<CustomerId>> doers(Database &database, const std::vector<InstantRange> &ranges)
{
    Statement read = database.prepare(QStringLiteral(
        "SELECT customer_id FROM orders WHERE valid = 1 AND placed_at >= ?1 AND placed_at < ?2"
        " AND customer_id IS NOT NULL UNION SELECT customer_id FROM event WHERE kind IN"
        " ('visit', 'page_viewed', 'store_visit', 'product_viewed', 'message_opened',"
        " 'message_clicked', 'store_purchase', 'in_store_sale', 'score_points') AND at >= ?1 AND at < ?2"
        " AND customer_id IS NOT NULL"));
    std::vector<CustomerId> people;
    for (const InstantRange &range : ranges) {
        read.bind(1, range.from).bind(2, range.until);
        while (read.next())
            people.push_back(read.id<CustomerTag>(0));
        read.reset();
    }
    if (!read.ok())
        return read.error();
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

/// Reads what one customer after the other did, as the score counts it.
class DeedsOf
{
public:
    explicit DeedsOf(Database &database)
        : m_events(database)
        , m_orders(database.prepare(
              QStringLiteral("SELECT placed_at FROM orders WHERE customer_id = ? AND valid = 1")))
    {}

    const std::vector<EngagementDeed> &read(CustomerId customer)
    {
        m_deeds.clear();
        m_orders.bind(1, customer);
        while (m_orders.next())
            m_deeds.push_back({EngagementAct::Purchase, m_orders.int64(0)});
        m_orders.reset();
        m_events.read(customer, m_deeds);
        return m_deeds;
    }
    [[nodiscard]] Done state() const
    {
        if (!m_orders.ok())
            return m_orders.error();
        return m_events.failure() ? Done(*m_events.failure()) : done();
    }

private:
    DeedReader m_events;
    Statement m_orders;
    std::vector<EngagementDeed> m_deeds;
};

/// The instants in a range at which a score can change: somebody did something, or something left
/// the window.
std::vector<qint64> changesIn(const InstantRange &range, const std::vector<EngagementDeed> &deeds,
                              const EngagementRules &rules, int days)
{
    std::vector<qint64> instants;
    for (const EngagementDeed &deed : deeds) {
        if (!deed.given && rules.worth(deed.act) == 0)
            continue;
        for (const qint64 at : {deed.at, deed.at + windowMs(days)}) {
            if (range.holds({at}))
                instants.push_back(at);
        }
    }
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    return instants;
}

/// Tells of an instant at which something happened to a customer, from both sides of it.
using Judge = bool (*)(const EngagementScore &before, const EngagementScore &now,
                       const ScoreBorder &border);

Result<Happenings> changed(Database &database, const InstantRange &during, int days,
                           const EngagementRules &rules, const ScoreBorder &border, Judge judge)
{
    const qint64 window = windowMs(days);
    std::vector<InstantRange> ranges{during};
    if (days > 0)
        ranges.push_back({{during.from.ms - window}, {during.until.ms - window}});
    const auto people = doers(database, ranges);
    if (!people)
        return people.error();
    Happenings found;
    DeedsOf deedsOf(database);
    for (const CustomerId person : *people) {
        const std::vector<EngagementDeed> &deeds = deedsOf.read(person);
        for (const qint64 at : changesIn(during, deeds, rules, days)) {
            if (judge(engagementAsOf(deeds, rules, {at - 1}), engagementAsOf(deeds, rules, {at}),
                      border))
                found.push_back({person, {at}});
        }
    }
    if (const Done read = deedsOf.state(); !read)
        return read.error();
    return found;
}

} // namespace

Result<Happenings> engagementFell(Database &database, const InstantRange &during, qint64 total)
{
    const Result<EngagementRules> rules = ScoreRepository(database).rules();
    if (!rules)
        return rules.error();
    return changed(
        database, during, rules->recentDays, *rules, {true, false, double(total)},
        [](const EngagementScore &before, const EngagementScore &now, const ScoreBorder &border) {
            return before.recent > 0 && now.recent == 0 && double(now.score) >= border.value;
        });
}

Result<Happenings> scoreCrossed(Database &database, const InstantRange &during,
                                const ScoreBorder &border)
{
    const Result<EngagementRules> rules = ScoreRepository(database).rules();
    if (!rules)
        return rules.error();
    return changed(
        database, during, border.recent ? rules->recentDays : rules->windowDays, *rules, border,
        [](const EngagementScore &before, const EngagementScore &now, const ScoreBorder &asked) {
            const auto was = double(asked.recent ? before.recent : before.score);
            const auto is = double(asked.recent ? now.recent : now.score);
            return asked.up ? was < asked.value && is >= asked.value
                            : was >= asked.value && is < asked.value;
        });
}

} // namespace comptoir
