#include "models/segments/ruleevaluator.h"

#include "models/segments/conditioncheck.h"
#include "models/segments/scanplan.h"
#include "models/segments/segmentgraph.h"
#include "models/segments/snapshot.h"

#include <QHash>
#include <QSet>

namespace comptoir {

namespace {

/// Each segment is looked into once, however many name it.
bool comparesPeople(const RuleGroup &group, const RuleEvaluator::FindRule &findRule,
                    QSet<QString> &seen)
{
    return std::any_of(group.children.cbegin(), group.children.cend(), [&](const RuleNode &node) {
        if (const RuleGroup *inner = node.group())
            return comparesPeople(*inner, findRule, seen);
        const auto *segment = std::get_if<SegmentCondition>(&node.body);
        if (!segment)
            return std::holds_alternative<RankCondition>(node.body);
        if (!findRule || seen.contains(segment->segment))
            return false;
        seen.insert(segment->segment);
        const Rule *rule = findRule(segment->segment);
        return rule && comparesPeople(rule->root, findRule, seen);
    });
}

} // namespace

bool comparesPeople(const RuleGroup &group, const RuleEvaluator::FindRule &findRule)
{
    QSet<QString> seen;
    return comparesPeople(group, findRule, seen);
}

/// One run: the conditions of all rules are collected, evaluated together, and joined.
class RuleEvaluator::Evaluation
{
public:
    Evaluation(RuleEvaluator &owner, const EvaluationRequest &request)
        : m_owner(owner)
        , m_request(request)
        , m_context{owner.m_database, request.moment, request.abandonedAfterHours, request.cancel}
    {}

    Result<std::vector<CustomerSet>> run(std::span<const Rule *const> rules);
    Result<std::optional<Comparison>> compare(const RuleNode &node, qint32 customer);

private:
    /// What a group or segment is made of, known once its conditions are collected.
    struct Within
    {
        int height = 0; ///< segments in segments
        bool isUsable = true; ///< all its conditions can be asked
    };

    Done prepare(std::optional<quint64> version);
    Done findCensus();
    Done takeCensus(const PeopleSummary &summary);
    void narrow(const CustomerSet &people);
    Result<Within> collect(const RuleGroup &group, int depth);
    Result<Within> collect(const RuleNode &node, int depth);
    Result<Within> collectSegment(const QString &key, int depth);
    [[nodiscard]] bool canBeAsked(const RuleNode &node) const;
    Done evaluate();
    Result<CustomerSet> membersOf(const RuleGroup &group);
    Result<CustomerSet> membersOf(const RuleNode &node);
    Result<CustomerSet> membersOfSegment(const QString &key);
    static Error cancelled() { return {ErrorCode::Cancelled, {}, QStringLiteral("evaluation")}; }
    Result<CustomerSet> withoutLateComers(CustomerSet members, const SegmentCondition &condition,
                                          const Span &lasting) const;
    [[nodiscard]] bool isCached() const { return m_version.has_value(); }
    [[nodiscard]] LeafCache::Key key() const
    {
        return {*m_version, m_request.moment, m_request.abandonedAfterHours};
    }

    RuleEvaluator &m_owner;
    const EvaluationRequest &m_request;
    EvaluationContext m_context;
    std::optional<quint64> m_version; ///< of the file as it is read; nothing: nothing is kept
    std::shared_ptr<const Census> m_census;
    std::shared_ptr<const PeopleSummary> m_summary; ///< of a kept one, for as long as it is used
    struct Condition
    {
        const RuleNode *node;
        LeafCache::Members members; ///< null: to be evaluated
    };
    std::vector<Condition> m_conditions; ///< each once
    std::optional<qint32> m_compared; ///< who is compared with others
    std::optional<Comparison> m_comparison;
    QHash<QString, Within> m_within; ///< by key of a segment
    QHash<QString, CustomerSet> m_ofSegments; ///< members, by key: each segment is joined once
};

/// `version` was the file's before the snapshot was begun. What is still so after the first read
/// is what the snapshot holds.
Done RuleEvaluator::Evaluation::prepare(std::optional<quint64> version)
{
    const Result<qint64> greatest = greatestCustomerId(m_context.database);
    if (!greatest)
        return greatest.error();
    m_context.greatestId = *greatest;
    if (m_request.cache && !m_request.only && version == m_context.database.dataVersion())
        m_version = version;
    if (m_request.only)
        narrow(*m_request.only);
    return isCached() ? findCensus() : done();
}

/// From what is kept.
Done RuleEvaluator::Evaluation::findCensus()
{
    m_summary = m_request.cache->summary(*m_version);
    m_census = m_request.cache->census(key());
    if (!m_census && m_summary) {
        if (const Done taken = takeCensus(*m_summary); !taken)
            return taken;
    }
    m_context.isPast = m_census && m_census->isPast;
    m_context.isLatest = m_census && !m_census->isPast;
    if (m_context.isLatest && m_summary && m_summary->currency)
        m_context.currency = &*m_summary->currency;
    return done();
}

Done RuleEvaluator::Evaluation::takeCensus(const PeopleSummary &summary)
{
    Result<Census> census = censusAt(m_context, summary);
    if (!census)
        return census.error();
    m_census = std::make_shared<Census>(std::move(*census));
    if (isCached())
        m_request.cache->keepCensus(key(), m_census);
    m_context.isPast = m_census->isPast;
    return done();
}

void RuleEvaluator::Evaluation::narrow(const CustomerSet &people)
{
    m_context.only = jsonOf(people);
    m_context.placesOfSome.assign(static_cast<size_t>(m_context.greatestId) + 1, -1);
    people.each([this](qint32 id) {
        if (id > 0 && id <= m_context.greatestId)
            m_context.placesOfSome[static_cast<size_t>(id)] = static_cast<qint32>(m_context.some++);
    });
}

Result<RuleEvaluator::Evaluation::Within> RuleEvaluator::Evaluation::collect(const RuleGroup &group,
                                                                             int depth)
{
    Within within;
    for (const RuleNode &node : group.children) {
        const Result<Within> part = collect(node, depth);
        if (!part)
            return part;
        within.height = std::max(within.height, part->height);
        within.isUsable = within.isUsable && part->isUsable;
    }
    return within;
}

Result<RuleEvaluator::Evaluation::Within> RuleEvaluator::Evaluation::collect(const RuleNode &node,
                                                                             int depth)
{
    if (const RuleGroup *inner = node.group())
        return collect(*inner, depth);
    if (const auto *segment = std::get_if<SegmentCondition>(&node.body))
        return collectSegment(segment->segment, depth + 1);
    const bool known = std::any_of(m_conditions.cbegin(), m_conditions.cend(),
                                   [&node](const Condition &one) { return *one.node == node; });
    if (!known)
        m_conditions.push_back({&node, isCached() ? m_request.cache->find(key(), node) : nullptr});
    return Within{0, canBeAsked(node)};
}

Result<RuleEvaluator::Evaluation::Within>
RuleEvaluator::Evaluation::collectSegment(const QString &key, int depth)
{
    const Rule *rule = m_owner.m_findRule ? m_owner.m_findRule(key) : nullptr;
    if (!rule)
        return Within{1, false};
    if (depth > SegmentGraph::kDeepest)
        return SegmentGraph::tooDeep();
    auto known = m_within.constFind(key);
    if (known == m_within.cend()) {
        Result<Within> within = collect(rule->root, depth);
        if (!within)
            return within;
        ++within->height;
        known = m_within.insert(key, *within);
    }
    // The segment stands at `depth` itself.
    if (depth + known->height - 1 > SegmentGraph::kDeepest)
        return SegmentGraph::tooDeep();
    return *known;
}

/// Whether there is what the condition is about, and it is held against values of its kind.
bool RuleEvaluator::Evaluation::canBeAsked(const RuleNode &node) const
{
    const RuleWorld world{m_owner.m_fields, m_owner.m_behaviours, {}, {}};
    const auto fault = ConditionCheck(world).of(node);
    return !fault || fault->kind == RuleProblem::Kind::Missing;
}

Done RuleEvaluator::Evaluation::evaluate()
{
    const bool knowsPast = m_census != nullptr;
    CensusTaker taker(isCached());
    ScanPlan plan(m_context, m_owner.m_fields, m_owner.m_behaviours);
    if (!m_census)
        plan.takeCensus(taker);
    std::vector<std::pair<Condition *, Leaf *>> leaves;
    for (Condition &condition : m_conditions) {
        if (condition.members)
            continue;
        const Result<Leaf *> leaf = plan.add(*condition.node);
        if (!leaf)
            return leaf.error();
        leaves.emplace_back(&condition, *leaf);
    }
    if (Done ran = plan.run(); !ran)
        return ran;
    if (!knowsPast) {
        const auto summary = std::make_shared<const PeopleSummary>(std::move(taker).summary());
        if (const Done taken = takeCensus(*summary); !taken)
            return taken;
        if (isCached())
            m_request.cache->keepSummary(*m_version, summary);
        if (m_context.isPast) // figures that include what came later were no use
            return evaluate();
    }
    for (const auto &[condition, leaf] : leaves) {
        if (m_request.cancel.isCancelled())
            return cancelled();
        Result<CustomerSet> members = leaf->members(*m_census);
        if (!members)
            return members.error();
        if (m_compared)
            m_comparison = leaf->comparison(*m_compared);
        condition->members = std::make_shared<const CustomerSet>(std::move(*members));
        if (isCached())
            m_request.cache->keep(key(), *condition->node, condition->members);
    }
    return done();
}

Result<CustomerSet> RuleEvaluator::Evaluation::membersOf(const RuleGroup &group)
{
    const bool all = group.mode == RuleGroup::Mode::All;
    CustomerSet members = all ? m_census->everybody : CustomerSet();
    bool asks = false;
    for (const RuleNode &node : group.children) {
        if (node.group() && !asksSomething(*node.group()))
            continue;
        const Result<CustomerSet> part = membersOf(node);
        if (!part)
            return part;
        asks = true;
        if (all)
            members &= *part;
        else
            members |= *part;
    }
    if (!asks)
        return m_census->everybody;
    if (group.mode != RuleGroup::Mode::None)
        return members;
    CustomerSet others = m_census->everybody;
    others -= members;
    return others;
}

/// Without those whose coming in, or going out, is not that long ago.
Result<CustomerSet> RuleEvaluator::Evaluation::withoutLateComers(CustomerSet members,
                                                                 const SegmentCondition &condition,
                                                                 const Span &lasting) const
{
    const RuleMoment &moment = m_context.moment;
    Statement read = m_context.database.prepare(
        QStringLiteral("SELECT c.customer_id FROM segment s JOIN segment_change c"
                       " ON c.segment_id = s.id WHERE s.key = ? AND c.at > ? AND c.at <= ?"));
    read.bind(1, condition.segment)
        .bind(2, before(moment.now, lasting, moment.zone))
        .bind(3, moment.now);
    const Done walked = eachRow(read, m_context.cancel, [&] { members.remove(read.int64(0)); });
    if (!walked)
        return walked.error();
    return members;
}

Result<CustomerSet> RuleEvaluator::Evaluation::membersOfSegment(const QString &key)
{
    const auto known = m_ofSegments.constFind(key);
    if (known != m_ofSegments.cend())
        return *known;
    if (m_request.cancel.isCancelled())
        return cancelled();
    const Rule *rule = m_owner.m_findRule ? m_owner.m_findRule(key) : nullptr;
    if (!rule)
        return CustomerSet();
    Result<CustomerSet> members = membersOf(rule->root);
    if (members)
        m_ofSegments.insert(key, *members);
    return members;
}

Result<CustomerSet> RuleEvaluator::Evaluation::membersOf(const RuleNode &node)
{
    if (const RuleGroup *group = node.group())
        return membersOf(*group);
    if (const auto *segment = std::get_if<SegmentCondition>(&node.body)) {
        Result<CustomerSet> members = membersOfSegment(segment->segment);
        if (members && !segment->isMember) {
            CustomerSet others = m_census->everybody;
            others -= *members;
            members = std::move(others);
        }
        return members && node.lasting
            ? withoutLateComers(std::move(*members), *segment, *node.lasting)
            : members;
    }
    const auto known = std::find_if(m_conditions.cbegin(), m_conditions.cend(),
                                    [&node](const Condition &one) { return *one.node == node; });
    return *known->members;
}

Result<std::vector<CustomerSet>> RuleEvaluator::Evaluation::run(std::span<const Rule *const> rules)
{
    const std::optional<quint64> version = m_context.database.dataVersion();
    const Snapshot snapshot(m_context.database);
    const Done prepared = prepare(snapshot.isOwn() ? version : std::nullopt);
    if (!prepared)
        return prepared.error();
    std::vector<bool> areUsable;
    for (const Rule *rule : rules) {
        const Result<Within> within = collect(rule->root, 0);
        if (!within)
            return within.error();
        areUsable.push_back(within->isUsable);
    }
    if (const Done evaluated = evaluate(); !evaluated)
        return evaluated.error();
    std::vector<CustomerSet> all;
    for (size_t i = 0; i < rules.size(); ++i) {
        Result<CustomerSet> members
            = areUsable[i] ? membersOf(rules[i]->root) : Result<CustomerSet>(CustomerSet());
        if (!members)
            return members.error();
        all.push_back(std::move(*members));
    }
    return all;
}

Result<std::optional<Comparison>> RuleEvaluator::Evaluation::compare(const RuleNode &node,
                                                                     qint32 customer)
{
    const Snapshot snapshot(m_context.database);
    if (const Done prepared = prepare(std::nullopt); !prepared)
        return prepared.error();
    m_compared = customer;
    m_conditions.push_back({&node, nullptr});
    if (const Done evaluated = evaluate(); !evaluated)
        return evaluated.error();
    return m_comparison;
}

RuleEvaluator::RuleEvaluator(Database &database, const FieldCatalogue &fields,
                             const BehaviourCatalogue &behaviours, FindRule findRule)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
    , m_findRule(std::move(findRule))
{}

Result<CustomerSet> RuleEvaluator::members(const Rule &rule, const EvaluationRequest &request)
{
    const Rule *const rules[] = {&rule};
    Result<std::vector<CustomerSet>> members = this->members(rules, request);
    return members ? Result<CustomerSet>(std::move(members->front())) : members.error();
}

Result<std::vector<CustomerSet>> RuleEvaluator::members(std::span<const Rule *const> rules,
                                                        const EvaluationRequest &request)
{
    // Who ranks first among everybody is not who does among some.
    const bool ranks = std::any_of(rules.begin(), rules.end(), [this](const Rule *rule) {
        return comparesPeople(rule->root, m_findRule);
    });
    if (!request.only || !ranks)
        return Evaluation(*this, request).run(rules);
    EvaluationRequest all = request;
    all.only.reset();
    Result<std::vector<CustomerSet>> members = Evaluation(*this, all).run(rules);
    if (members) {
        for (CustomerSet &set : *members)
            set &= *request.only;
    }
    return members;
}

Result<std::optional<Comparison>> RuleEvaluator::comparison(const RuleNode &condition,
                                                            CustomerId customer,
                                                            const EvaluationRequest &request)
{
    if (!std::holds_alternative<RankCondition>(condition.body)
        && !std::holds_alternative<ShopRelativeCondition>(condition.body))
        return std::optional<Comparison>();
    EvaluationRequest all = request;
    all.only.reset();
    return Evaluation(*this, all).compare(condition, static_cast<qint32>(customer.value));
}

} // namespace comptoir
