#include "models/segments/ruletrace.h"

#include "models/domain/localtime.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/scanplan.h"

#include <QHash>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kDaysAhead = 3 * 366; ///< how far the next change of a number of days is looked for
constexpr int kYearsAhead = 130; ///< likewise of an age

Rule onlyOf(const RuleNode &node)
{
    return {{RuleGroup::Mode::All, {node}}};
}

/// As ageOn() has it: who was born on 29 February turns on 1 March in other years.
QDate birthdayOf(const QDate &born, qint64 age)
{
    const QDate day = born.addYears(static_cast<int>(age));
    return day.day() == born.day() ? day : day.addDays(1);
}

} // namespace

class RuleTracer::Tracing
{
public:
    Tracing(RuleTracer &owner, CustomerId customer, const EvaluationRequest &request)
        : m_owner(owner)
        , m_customer(customer)
        , m_request(request)
        , m_evaluator(owner.m_database, owner.m_fields, owner.m_behaviours, owner.m_findRule)
    {
        m_request.only.emplace();
        m_request.only->insert(customer.value);
        m_request.cache = nullptr;
    }

    Result<RuleTrace> run(const Rule &rule);

private:
    Done walk(const RuleGroup &group, const RulePath &path, RuleTrace &trace);
    Result<TracedCondition> ask(const RuleNode &node);
    Result<bool> holdsFor(const Rule &rule, Timestamp now);
    Done addDeeds(const RuleNode &node, TracedCondition &traced);
    Done addValue(const AttributeCondition &condition, TracedCondition &traced);
    Done addValue(const QString &field, TracedCondition &traced);
    [[nodiscard]] std::optional<Timestamp> nextOf(const Field &field,
                                                  const AttributeCondition &condition,
                                                  const FieldValue &found, const QDate &born) const;
    Result<std::optional<Timestamp>> nextDay(const RuleNode &node, bool now, int days);
    Result<std::optional<Timestamp>> nextOfSegment(const QString &key);

    RuleTracer &m_owner;
    CustomerId m_customer;
    EvaluationRequest m_request;
    RuleEvaluator m_evaluator;
    QHash<QString, std::optional<Timestamp>> m_nextOf; ///< by segment: each is traced once
};

Result<bool> RuleTracer::Tracing::holdsFor(const Rule &rule, Timestamp now)
{
    EvaluationRequest request = m_request;
    request.moment.now = now;
    const Result<CustomerSet> members = m_evaluator.members(rule, request);
    return members ? Result<bool>(members->contains(m_customer.value)) : members.error();
}

Result<RuleTrace> RuleTracer::Tracing::run(const Rule &rule)
{
    RuleTrace trace;
    const Result<bool> isMember = holdsFor(rule, m_request.moment.now);
    if (!isMember)
        return isMember.error();
    trace.isMember = *isMember;
    if (const Done walked = walk(rule.root, {}, trace); !walked)
        return walked.error();
    for (const TracedCondition &condition : std::as_const(trace.conditions)) {
        if (condition.nextChange
            && (!trace.nextChange || *condition.nextChange < *trace.nextChange))
            trace.nextChange = condition.nextChange;
    }
    return trace;
}

Done RuleTracer::Tracing::walk(const RuleGroup &group, const RulePath &path, RuleTrace &trace)
{
    for (size_t i = 0; i < group.children.size(); ++i) {
        RulePath place = path;
        place.push_back(static_cast<int>(i));
        const RuleNode &node = group.children[i];
        if (const RuleGroup *inner = node.group()) {
            if (Done walked = walk(*inner, place, trace); !walked)
                return walked;
            continue;
        }
        Result<TracedCondition> traced = ask(node);
        if (!traced)
            return traced.error();
        traced->path = place;
        trace.conditions.append(*traced);
    }
    return done();
}

Result<TracedCondition> RuleTracer::Tracing::ask(const RuleNode &node)
{
    TracedCondition traced;
    const Result<bool> isTrue = holdsFor(onlyOf(node), m_request.moment.now);
    if (!isTrue)
        return isTrue.error();
    traced.isTrue = *isTrue;
    Done added = done();
    if (const auto *attribute = std::get_if<AttributeCondition>(&node.body))
        added = addValue(*attribute, traced);
    else if (const auto *rank = std::get_if<RankCondition>(&node.body))
        added = addValue(rank->field, traced);
    else if (const auto *relative = std::get_if<ShopRelativeCondition>(&node.body))
        added = addValue(relative->field, traced);
    else if (const auto *anniversary = std::get_if<AnniversaryCondition>(&node.body)) {
        added = addValue(anniversary->field, traced);
        const auto next = nextDay(node, traced.isTrue, 366 + std::abs(anniversary->firstDay));
        if (!next)
            return next.error();
        traced.nextChange = *next;
    } else if (const auto *segment = std::get_if<SegmentCondition>(&node.body)) {
        const auto next = nextOfSegment(segment->segment);
        if (!next)
            return next.error();
        traced.nextChange = *next;
    } else if (std::holds_alternative<DistanceCondition>(node.body))
        added = addValue(QStringLiteral("postcode"), traced);
    else
        added = addDeeds(node, traced);
    if (!added)
        return added.error();
    const auto compared = m_evaluator.comparison(node, m_customer, m_request);
    if (!compared)
        return compared.error();
    traced.comparison = *compared;
    if (node.lasting) // of what lasts, only whether it does is told
        traced.nextChange.reset();
    return traced;
}

Result<std::optional<Timestamp>> RuleTracer::Tracing::nextOfSegment(const QString &key)
{
    const auto known = m_nextOf.constFind(key);
    if (known != m_nextOf.cend())
        return *known;
    if (m_request.cancel.isCancelled())
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("trace")};
    const Rule *rule = m_owner.m_findRule ? m_owner.m_findRule(key) : nullptr;
    if (!rule)
        return std::optional<Timestamp>();
    const Result<RuleTrace> inner = run(*rule);
    if (!inner)
        return inner.error();
    return *m_nextOf.insert(key, inner->nextChange);
}

Done RuleTracer::Tracing::addDeeds(const RuleNode &node, TracedCondition &traced)
{
    EvaluationContext context{m_owner.m_database, m_request.moment, m_request.abandonedAfterHours,
                              m_request.cancel};
    context.only = u'[' + QString::number(m_customer.value) + u']';
    context.greatestId = m_customer.value;
    context.placesOfSome.assign(static_cast<size_t>(m_customer.value) + 1, -1);
    context.placesOfSome.back() = 0;
    context.some = 1;
    ScanPlan plan(context, m_owner.m_fields, m_owner.m_behaviours);
    const Result<DeedHistory *> history = plan.addHistory(node);
    if (!history)
        return history.error();
    if (!*history)
        return done();
    if (Done ran = plan.run(); !ran)
        return ran;
    traced.found = (*history)->judge((*history)->deeds(), m_request.moment).value;
    traced.nextChange = (*history)->nextChange((*history)->deeds(), m_request.moment);
    return done();
}

Done RuleTracer::Tracing::addValue(const QString &id, TracedCondition &traced)
{
    const Field *field = m_owner.m_fields.find(id);
    if (!field)
        return done();
    const auto values = FieldReader(m_owner.m_database, {*field}, m_request.moment)
                            .read({static_cast<qint32>(m_customer.value)});
    if (!values)
        return values.error();
    traced.found = values->first().first();
    return done();
}

Done RuleTracer::Tracing::addValue(const AttributeCondition &condition, TracedCondition &traced)
{
    if (Done added = addValue(condition.field, traced); !added)
        return added;
    const Field *field = m_owner.m_fields.find(condition.field);
    if (!field)
        return done();
    if (field->source.window.kind == Window::Kind::AllTime) {
        TracedCondition birthday;
        if (field->measure == FieldMeasure::Age) {
            if (Done added = addValue(QStringLiteral("birthday"), birthday); !added)
                return added;
        }
        const auto *born = std::get_if<QDate>(&birthday.found);
        traced.nextChange = nextOf(*field, condition, traced.found, born ? *born : QDate());
        return done();
    }
    const auto next = nextDay({condition, {}}, traced.isTrue, 100);
    if (!next)
        return next.error();
    traced.nextChange = *next;
    return done();
}

std::optional<Timestamp> RuleTracer::Tracing::nextOf(const Field &field,
                                                     const AttributeCondition &condition,
                                                     const FieldValue &found,
                                                     const QDate &born) const
{
    const RuleMoment &moment = m_request.moment;
    if (const auto *at = std::get_if<Timestamp>(&found))
        return comptoir::nextChange(condition.window, *at, moment);
    if (const auto *day = std::get_if<QDate>(&found))
        return comptoir::nextChange(condition.window, *day, moment);
    const auto *number = std::get_if<qint64>(&found);
    if (!number || field.measure == FieldMeasure::AsIs)
        return std::nullopt;
    const ValueTest test({FieldType::Integer, FieldMeasure::AsIs, condition.op, condition.operands,
                          condition.window},
                         moment);
    const bool now = test.fitsNumber(*number);
    const QDate today = moment.now.toZone(moment.zone).date();
    const bool isAge = field.measure == FieldMeasure::Age;
    for (int steps = 1; steps <= (isAge ? kYearsAhead : kDaysAhead); ++steps) {
        if (test.fitsNumber(*number + steps) != now)
            return startOfDay(isAge ? birthdayOf(born, *number + steps) : today.addDays(steps),
                              moment.zone);
    }
    return std::nullopt;
}

/// The first of the next midnights after which the condition is no longer as it is now.
Result<std::optional<Timestamp>> RuleTracer::Tracing::nextDay(const RuleNode &node, bool now,
                                                              int days)
{
    const RuleMoment &moment = m_request.moment;
    const QDate today = moment.now.toZone(moment.zone).date();
    const Rule rule = onlyOf(node);
    for (int day = 1; day <= days; ++day) {
        const Timestamp at = startOfDay(today.addDays(day), moment.zone);
        const Result<bool> then = holdsFor(rule, at);
        if (!then)
            return then.error();
        if (*then != now)
            return std::optional(at);
    }
    return std::optional<Timestamp>();
}

RuleTracer::RuleTracer(Database &database, const FieldCatalogue &fields,
                       const BehaviourCatalogue &behaviours, RuleEvaluator::FindRule findRule)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
    , m_findRule(std::move(findRule))
{}

Result<RuleTrace> RuleTracer::trace(const Rule &rule, CustomerId customer,
                                    const EvaluationRequest &request)
{
    return Tracing(*this, customer, request).run(rule);
}

} // namespace comptoir
