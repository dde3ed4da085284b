#include "workflows/simulation/replay.h"

#include "models/segments/snapshot.h"
#include "workflows/engine/step.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/simulation/pastfacts.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kMostStops = 5000; ///< of one person: what they did, and what they waited for

/// The channels by which the graph writes.
QList<Channel> channelsOf(const Graph &graph)
{
    QList<Channel> channels;
    for (const GraphNode &node : graph.nodes) {
        const NodeKind *kind = NodeCatalogue::find(node.kind);
        if (!kind || !kind->sends())
            continue;
        for (const Channel channel : {Channel::Email, Channel::WhatsApp, Channel::Sms}) {
            if ((!kind->channel || kind->channel == channel) && !channels.contains(channel))
                channels.append(channel);
        }
    }
    return channels;
}

std::optional<Rule> ruleOf(const Graph &graph, const char *setting)
{
    const ParameterValue value = settingOf(graph, QLatin1String(setting));
    const auto *rule = std::get_if<Rule>(&value);
    return rule && !rule->root.children.empty() ? std::optional(*rule) : std::nullopt;
}

template <typename Value>
Value settingAs(const Graph &graph, const char *setting)
{
    const ParameterValue value = settingOf(graph, QLatin1String(setting));
    const auto *held = std::get_if<Value>(&value);
    return held ? *held : Value{};
}

class Run
{
public:
    Run(const Graph &graph, const InstantRange &range, PastFacts &facts)
        : m_graph(graph)
        , m_range(range)
        , m_facts(facts)
        , m_only(ruleOf(graph, "only"))
        , m_again(settingAs<QString>(graph, "again"))
        , m_againAfter(settingAs<Delay>(graph, "again_after"))
    {}

    Done take(const TriggerEntry &entry)
    {
        if (const Done set = m_facts.setCustomer(entry.customer); !set)
            return set;
        m_facts.setNow(entry.at);
        Last &last = m_last[{entry.customer.value, entry.key}];
        if (last.run > 0 && !mayComeAgain(last, entry.at)) {
            ++m_result.refused[QStringLiteral("again")];
            return done();
        }
        if (m_only && !m_facts.fits(*m_only)) {
            ++m_result.refused[QStringLiteral("only")];
            return state();
        }
        ++last.run;
        last.enteredAt = entry.at;
        last.leftAt.reset();
        walk(entry, last);
        return state();
    }

    ReplayResult &result() { return m_result; }

private:
    struct Last
    {
        int run = 0;
        Timestamp enteredAt;
        std::optional<Timestamp> leftAt;
    };

    [[nodiscard]] bool mayComeAgain(const Last &last, Timestamp at) const
    {
        if (!last.leftAt || *last.leftAt > at)
            return false;
        if (m_again == QLatin1String("after"))
            return after(last.enteredAt, m_againAfter, m_facts.moment().zone) <= at;
        return m_again == QLatin1String("always");
    }

    [[nodiscard]] Done state() const
    {
        return m_facts.failure() ? Done(*m_facts.failure()) : done();
    }

    QDate dayOf(Timestamp at) const { return at.toZone(m_facts.moment().zone).date(); }

    void walk(const TriggerEntry &entry, Last &last)
    {
        ++m_result.entriesByDay[dayOf(entry.at)];
        ++m_result.nodes[entry.node].came;
        ReplayResult::Person person{entry.customer, entry.key, entry.at};
        person.orderedAt = CustomerActivity::after(m_facts.activity().placed, entry.at);
        Enrolment enrolment
            = enter(entry.customer, m_graph.name, entry.node, entry.key, last.run, entry.at);
        std::optional<Timestamp> now = entry.at;
        for (int stops = 0; now && now < m_range.until && stops < kMostStops; ++stops) {
            m_facts.setNow(*now);
            const StepResult result = step(m_graph, enrolment, m_facts, *now);
            enrolment = result.enrolment;
            note(result, person);
            if (enrolment.node.isEmpty()) {
                last.leftAt = person.leftAt = now;
                break;
            }
            // What was sent just now may be what it waits for.
            if (!sends(result))
                now = nextStop(enrolment, *now);
        }
        person.node = enrolment.node;
        if (!person.node.isEmpty())
            ++m_result.nodes[person.node].stays;
        m_result.people.push_back(std::move(person));
    }

    bool sends(const StepResult &result) const
    {
        return std::any_of(result.effects.cbegin(), result.effects.cend(),
                           [](const Effect &effect) { return effect.channel.has_value(); });
    }

    [[nodiscard]] std::optional<Timestamp> nextStop(const Enrolment &enrolment, Timestamp now) const
    {
        auto next = CustomerActivity::after(m_facts.activity().instants, now);
        if (enrolment.wakeAt && *enrolment.wakeAt > now && (!next || *enrolment.wakeAt < *next))
            next = enrolment.wakeAt;
        return next;
    }

    void note(const StepResult &result, ReplayResult::Person &person)
    {
        for (const Transition &one : result.transitions) {
            person.reason = one.reason;
            if (one.reason == StepReason::Waits)
                continue;
            ++m_result.nodes[one.node].ports[one.port];
            if (!one.to.isEmpty())
                ++m_result.nodes[one.to].came;
            if (one.reason == StepReason::NotSent)
                ++m_result.notSent[one.detail];
        }
        for (const Effect &effect : result.effects) {
            if (!effect.channel)
                continue;
            const Timestamp at = instantOf(result);
            m_result.messages.push_back(
                {at, person.customer, effect.node, effect.channel, effect.isWithheld});
            if (effect.isWithheld)
                continue;
            m_facts.setSent(effect.node);
            ++person.messages;
            ++m_result.messagesByDay[dayOf(at)][effect.node];
        }
    }

    static Timestamp instantOf(const StepResult &result)
    {
        return result.transitions.empty() ? result.enrolment.arrivedAt
                                          : result.transitions.back().at;
    }

    const Graph &m_graph;
    const InstantRange m_range;
    PastFacts &m_facts;
    const std::optional<Rule> m_only;
    const QString m_again;
    const Delay m_againAfter;
    QHash<std::pair<qint64, QString>, Last> m_last;
    ReplayResult m_result;
};

} // namespace

Result<ReplayResult> Replay::run(Database &database, const Graph &graph, const InstantRange &range,
                                 const CancelToken &cancel)
{
    const Snapshot snapshot(database);
    const auto found = TriggerFinder(database, cancel).between(graph, range);
    if (!found)
        return found.error();
    const auto facts = PastFacts::read(database, channelsOf(graph), range.until, cancel);
    if (!facts)
        return facts.error();
    QList<CustomerId> customers;
    for (const TriggerEntry &entry : found->entries)
        customers.append(entry.customer);
    std::sort(customers.begin(), customers.end());
    customers.erase(std::unique(customers.begin(), customers.end()), customers.end());
    if (const Done prepared = (*facts)->prepare(customers); !prepared)
        return prepared.error();
    // By customer, so that each one's past is read once; the order within one is that of time.
    std::vector<TriggerEntry> entries = found->entries;
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const TriggerEntry &a, const TriggerEntry &b) { return a.customer < b.customer; });
    Run run(graph, range, **facts);
    for (const TriggerEntry &entry : entries) {
        if (cancel.isCancelled())
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("replay")};
        if (const Done taken = run.take(entry); !taken)
            return taken.error();
    }
    ReplayResult result = std::move(run.result());
    result.notes = found->notes;
    const auto byTime = [](const auto &a, const auto &b) {
        return std::tie(a.at, a.customer, a.node) < std::tie(b.at, b.customer, b.node);
    };
    std::stable_sort(result.messages.begin(), result.messages.end(), byTime);
    std::stable_sort(result.people.begin(), result.people.end(), [](const auto &a, const auto &b) {
        return std::tie(a.enteredAt, a.customer, a.key) < std::tie(b.enteredAt, b.customer, b.key);
    });
    return result;
}

} // namespace comptoir
