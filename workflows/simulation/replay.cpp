#include "workflows/simulation/replay.h"

#include "models/segments/snapshot.h"
#include "workflows/engine/storefacts.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/simulation/pastwalk.h"

#include <algorithm>

namespace comptoir {

namespace {

class Run
{
public:
    Run(const Graph &graph, const InstantRange &range, PastFacts &facts)
        : m_graph(graph)
        , m_range(range)
        , m_facts(facts)
        , m_only(settingAs<Rule>(graph, "only"))
        , m_again(settingAs<QString>(graph, "again"))
        , m_againAfter(settingAs<Delay>(graph, "again_after"))
        , m_notWhile(settingAs<QStringList>(graph, "not_while"))
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
        if (asksSomething(m_only.root) && !m_facts.fits(m_only)) {
            ++m_result.refused[QStringLiteral("only")];
            return state();
        }
        const QStringList elsewhere = others(entry.at);
        if (std::any_of(elsewhere.cbegin(), elsewhere.cend(),
                        [this](const QString &key) { return m_notWhile.contains(key); })) {
            ++m_result.refused[QStringLiteral("not_while")];
            return state();
        }
        ++last.run;
        last.enteredAt = entry.at;
        last.leftAt.reset();
        walk(entry, last, elsewhere);
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

    /// Keys of the workflows in which the customer really was.
    [[nodiscard]] QStringList others(Timestamp at) const
    {
        QStringList keys;
        for (const EnrolmentRepository::Stay &stay : m_facts.stays()) {
            if (stay.contains(at) && !keys.contains(stay.workflow))
                keys.append(stay.workflow);
        }
        return keys;
    }

    void walk(const TriggerEntry &entry, Last &last, const QStringList &elsewhere)
    {
        ++m_result.entriesByDay[dayOf(entry.at)];
        ++m_result.nodes[entry.node].came;
        ReplayResult::Person person{entry.customer, entry.key, entry.at};
        const std::vector<Timestamp> &placed = m_facts.activity().placed;
        person.orderedAt = CustomerActivity::after(placed, entry.at);
        person.hadOrdered = !placed.empty() && placed.front() <= entry.at;
        person.alsoIn = elsewhere;
        for (const QString &key : elsewhere)
            ++m_result.alsoIn[key];
        const Enrolment enrolment
            = PastWalk(m_graph, m_facts, m_range.until)
                  .take(entry, last.run, [&](Timestamp at, const StepResult &result) {
                      note(at, result, person);
                      if (result.enrolment.node.isEmpty())
                          last.leftAt = person.leftAt = at;
                  });
        person.node = enrolment.node;
        if (!person.node.isEmpty())
            ++m_result.nodes[person.node].stays;
        m_result.people.push_back(std::move(person));
    }

    void note(Timestamp at, const StepResult &result, ReplayResult::Person &person)
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
            ReplayResult::Message message{at,          person.customer, person.key,
                                          effect.node, effect.channel,  effect.isWithheld};
            message.hadOrdered = person.orderedAt && *person.orderedAt <= at;
            message.isOverCap = !effect.isWithheld && isOverCap(effect, person.customer, at);
            m_result.messages.push_back(message);
            if (effect.isWithheld)
                continue;
            m_result.overCap += message.isOverCap ? 1 : 0;
            if (message.hadOrdered)
                ++m_result.afterOrder[effect.node];
            ++person.messages;
            ++m_result.messagesByDay[dayOf(at)][effect.node];
        }
    }

    /// With what really went and what would have gone by this workflow.
    bool isOverCap(const Effect &effect, CustomerId customer, Timestamp at)
    {
        const GraphNode *node = m_graph.node(effect.node);
        const NodeKind *kind = node ? NodeCatalogue::find(node->kind) : nullptr;
        const auto cap = static_cast<qsizetype>(m_facts.rules().cap);
        if (!kind
            || !m_facts.isMarketing(
                kind->get<QString>(*node, messageParameter(*kind, *effect.channel))))
            return false;
        if (customer != m_had.first)
            m_had = {customer, m_facts.marketing()};
        std::vector<Timestamp> &had = m_had.second;
        const Timestamp since{at.ms - m_facts.rules().capDays * 24LL * 3'600'000};
        const auto within = std::count_if(had.cbegin(), had.cend(),
                                          [&](Timestamp one) { return since < one && one <= at; });
        had.push_back(at);
        return cap > 0 && within >= cap;
    }

    const Graph &m_graph;
    const InstantRange m_range;
    PastFacts &m_facts;
    const Rule m_only;
    const QString m_again;
    const Delay m_againAfter;
    const QStringList m_notWhile;
    std::pair<CustomerId, std::vector<Timestamp>> m_had; ///< marketing of the customer at hand
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
    const Timestamp since{range.from.ms - (*facts)->rules().capDays * 24LL * 3'600'000};
    if (const Done prepared = (*facts)->prepare(customers, since); !prepared)
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
    result.until = range.until;
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
