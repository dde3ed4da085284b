#include "models/segments/duepeople.h"

#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/scanplan.h"

#include <QSet>

namespace comptoir {

namespace {

/// Notes everybody whose instant lies in its stretches.
class AnyInstant : public FieldListener
{
public:
    AnyInstant(const Instants &instants, CustomerSet &people)
        : m_instants(instants)
        , m_people(people)
    {}
    void take(qint32 person, const Statement &row) override
    {
        if (!row.isNull(column) && m_instants.contains(row.int64(column)))
            m_people.insert(person);
    }

private:
    const Instants &m_instants;
    CustomerSet &m_people;
};

/// Notes everybody who did something in its stretches.
class AnyDeed : public DeedListener
{
public:
    explicit AnyDeed(CustomerSet &people)
        : m_people(people)
    {}
    void take(const DeedRows &rows) override
    {
        rows.each([this](const DeedRow &row) { m_people.insert(row.person()); });
    }

private:
    CustomerSet &m_people;
};

Instants beforeInstant(const Instants &instants, Timestamp until)
{
    std::vector<InstantRange> ranges = instants.ranges();
    for (InstantRange &range : ranges)
        range.until = std::min(range.until, until);
    return Instants(std::move(ranges));
}

} // namespace

class DuePeople::Search
{
public:
    Search(DuePeople &owner, const EvaluationRequest &before, const EvaluationRequest &after)
        : m_owner(owner)
        , m_before(contextOf(before))
        , m_after(contextOf(after))
    {}

    Result<CustomerSet> run(std::span<const Rule *const> rules);

private:
    EvaluationContext contextOf(const EvaluationRequest &request) const
    {
        return {m_owner.m_database, request.moment, request.abandonedAfterHours, request.cancel};
    }
    void collect(const RuleGroup &group);
    void collect(const RuleNode &node);
    void moveWindow(const QString &verb, const Window &window);
    Done addDoers();
    [[nodiscard]] bool isOtherDay() const;
    void sortOut(const RuleNode &node, const AttributeCondition &condition);
    Done addInstants();
    Done addDated();

    DuePeople &m_owner;
    EvaluationContext m_before, m_after;
    std::map<QString, Instants> m_verbs; ///< stretches that came into a window or went out
    std::vector<const RuleNode *> m_dated; ///< conditions on dates of the person
    std::map<QString, Instants> m_instants; ///< by field: stretches that windows gained or lost
    QSet<QString> m_seen; ///< segments whose conditions are collected
    CustomerSet m_people;
};

void DuePeople::Search::moveWindow(const QString &verb, const Window &window)
{
    const Behaviour *behaviour = m_owner.m_behaviours.find(verb);
    if (!behaviour)
        return;
    const auto at = [&](const EvaluationContext &context) {
        const Instants instants(rangesOf(window, context.moment));
        const bool isCart = behaviour->source.condition.contains(QLatin1String("{open_before}"));
        return isCart ? beforeInstant(instants, context.openBefore()) : instants;
    };
    const QString &walked = behaviour->source.instantsOf;
    Instants &moved = m_verbs[walked.isEmpty() ? verb : walked];
    moved = moved.unitedWith(at(m_before).differenceTo(at(m_after)));
}

void DuePeople::Search::collect(const RuleGroup &group)
{
    for (const RuleNode &node : group.children)
        collect(node);
}

void DuePeople::Search::collect(const RuleNode &node)
{
    if (const RuleGroup *group = node.group())
        collect(*group);
    else if (const auto *did = std::get_if<BehaviourCondition>(&node.body))
        moveWindow(did->verb, did->window);
    else if (const auto *figure = std::get_if<AggregateCondition>(&node.body))
        moveWindow(figure->verb, figure->window);
    else if (const auto *one = std::get_if<OccurrenceCondition>(&node.body)) {
        moveWindow(one->verb, one->window);
        moveWindow(one->verb, Window::allTime());
    } else if (const auto *attribute = std::get_if<AttributeCondition>(&node.body))
        sortOut(node, *attribute);
    else if (std::holds_alternative<AnniversaryCondition>(node.body) && isOtherDay())
        m_dated.push_back(&node);
    else if (const auto *segment = std::get_if<SegmentCondition>(&node.body)) {
        const bool isNew = !m_seen.contains(segment->segment);
        m_seen.insert(segment->segment);
        const Rule *rule = isNew ? m_owner.m_findRule(segment->segment) : nullptr;
        if (rule)
            collect(rule->root);
    }
}

bool DuePeople::Search::isOtherDay() const
{
    const QTimeZone &zone = m_after.moment.zone;
    return m_before.moment.now.toZone(zone).date() != m_after.moment.now.toZone(zone).date();
}

/// Instants are sought in the stretches alone; what is a matter of days is asked once a day.
void DuePeople::Search::sortOut(const RuleNode &node, const AttributeCondition &condition)
{
    const Field *field = m_owner.m_fields.find(condition.field);
    if (!field)
        return;
    if (field->source.window.kind != Window::Kind::AllTime) {
        if (field->derived)
            moveWindow(field->derived->verb, field->derived->window);
        else
            m_dated.push_back(&node);
        return;
    }
    const ValueTest test(
        {field->type, field->measure, condition.op, condition.operands, condition.window},
        m_after.moment);
    if (!test.isTimed())
        return;
    if (field->type != FieldType::DateTime || field->measure != FieldMeasure::AsIs) {
        if (isOtherDay())
            m_dated.push_back(&node);
        return;
    }
    using Statistic = FieldDerivation::Statistic;
    const bool isOneOf = field->derived
        && (field->derived->statistic == Statistic::First
            || field->derived->statistic == Statistic::Last);
    if (isOneOf) { // whoever did that in the stretches: an index finds them
        moveWindow(field->derived->verb, condition.window);
        return;
    }
    const auto at = [&condition](const EvaluationContext &context) {
        return Instants(rangesOf(condition.window, context.moment));
    };
    Instants &moved = m_instants[field->id];
    moved = moved.unitedWith(at(m_before).differenceTo(at(m_after)));
}

Done DuePeople::Search::addInstants()
{
    std::map<QString, std::unique_ptr<FieldScan>> scans;
    std::vector<std::unique_ptr<AnyInstant>> listeners;
    for (const auto &[id, instants] : m_instants) {
        const Field &field = *m_owner.m_fields.find(id);
        std::unique_ptr<FieldScan> &scan = scans[FieldScan::keyOf(field)];
        if (!scan)
            scan = std::make_unique<FieldScan>(field);
        listeners.push_back(std::make_unique<AnyInstant>(instants, m_people));
        scan->add(field, *listeners.back());
    }
    for (const auto &[key, scan] : scans) {
        if (Done ran = scan->run(m_after); !ran)
            return ran;
    }
    return done();
}

Done DuePeople::Search::addDoers()
{
    for (const auto &[verb, instants] : m_verbs) {
        VerbScan scan(*m_owner.m_behaviours.find(verb));
        AnyDeed listener(m_people);
        listener.instants = instants;
        scan.add(listener);
        if (Done ran = scan.run(m_after); !ran)
            return ran;
    }
    return done();
}

/// Who fits such a condition at one moment and not at the other.
Done DuePeople::Search::addDated()
{
    std::vector<CustomerSet> fitting;
    Census census;
    census.everybody = CustomerSet(
        CustomerSet::Words(static_cast<size_t>(m_after.greatestId) / 64 + 1, ~quint64(0)));
    for (EvaluationContext *context : {&m_before, &m_after}) {
        ScanPlan plan(*context, m_owner.m_fields, m_owner.m_behaviours);
        std::vector<Leaf *> leaves;
        for (const RuleNode *node : m_dated) {
            const Result<Leaf *> leaf = plan.add(*node);
            if (!leaf)
                return leaf.error();
            leaves.push_back(*leaf);
        }
        if (Done ran = plan.run(); !ran)
            return ran;
        for (size_t i = 0; i < leaves.size(); ++i) {
            Result<CustomerSet> members = leaves[i]->members(census);
            if (!members)
                return members.error();
            if (context == &m_before) {
                fitting.push_back(std::move(*members));
                continue;
            }
            *members ^= fitting[i];
            m_people |= *members;
        }
    }
    return done();
}

Result<CustomerSet> DuePeople::Search::run(std::span<const Rule *const> rules)
{
    const Result<qint64> greatest = greatestCustomerId(m_owner.m_database);
    if (!greatest)
        return greatest.error();
    m_before.greatestId = m_after.greatestId = *greatest;
    for (const Rule *rule : rules)
        collect(rule->root);
    for (const auto step : {&Search::addDoers, &Search::addInstants, &Search::addDated}) {
        if (const Done added = (this->*step)(); !added)
            return added.error();
    }
    return std::move(m_people);
}

DuePeople::DuePeople(Database &database, const FieldCatalogue &fields,
                     const BehaviourCatalogue &behaviours, RuleEvaluator::FindRule findRule)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
    , m_findRule(std::move(findRule))
{}

Result<CustomerSet> DuePeople::between(std::span<const Rule *const> rules,
                                       const EvaluationRequest &before,
                                       const EvaluationRequest &after)
{
    return Search(*this, before, after).run(rules);
}

} // namespace comptoir
