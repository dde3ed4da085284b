#include "models/segments/segmentcount.h"

#include "models/segments/duepeople.h"
#include "models/segments/rulecheck.h"
#include "models/segments/segmentgraph.h"
#include "models/segments/segmentmembers.h"
#include "models/segments/snapshot.h"

#include <algorithm>

namespace comptoir {

namespace {

/// More customers than this, and more than a share of everybody: all are counted at once.
constexpr qint64 kMany = 1000;
constexpr qint64 kManyShare = 4;

} // namespace

/// One count.
class SegmentCounter::Run
{
public:
    Run(SegmentCounter &owner, const EvaluationRequest &request, SegmentCount::Depth depth)
        : m_owner(owner)
        , m_request(request)
        , m_depth(depth)
        , m_findRule([this](const QString &key) { return m_kept.ruleOf(key); })
        , m_evaluator(owner.m_database, owner.m_fields, owner.m_behaviours, m_findRule)
    {
        m_request.cache = nullptr;
        m_request.only.reset();
    }

    Result<SegmentCount> run();

private:
    struct One
    {
        const KeptSegments::One *kept;
        bool isWhole; ///< to be counted for everybody
        bool isTooDeep; ///< cannot be asked: nobody is in it, and others are counted all the same
        CustomerSet members;
    };

    Done load();
    Done readMarks();
    void decide();
    Done findDue();
    Done readToCome();
    Done findToCome();
    Done chooseWhole();
    Done countSome();
    Done countWhole();
    [[nodiscard]] std::vector<One *> those(bool whole);
    [[nodiscard]] static std::vector<const Rule *> rulesOf(const std::vector<One *> &ones);

    SegmentCounter &m_owner;
    EvaluationRequest m_request;
    SegmentCount::Depth m_depth;
    RuleEvaluator::FindRule m_findRule;
    RuleEvaluator m_evaluator;
    KeptSegments m_kept;
    std::vector<One> m_ones;
    CustomerSet m_touched;
    bool m_everybody = false; ///< a mark that names nobody in particular
    std::optional<PeopleToCome> m_toCome; ///< as the last count left it
    SegmentCount m_count;
};

Done SegmentCounter::Run::load()
{
    Result<KeptSegments> kept = KeptSegments::read(m_owner.m_database, m_request);
    if (!kept)
        return kept.error();
    m_kept = std::move(*kept);
    SegmentGraph graph([this](const QString &key) {
        const Rule *rule = m_kept.ruleOf(key);
        return rule ? RuleCheck::segmentsIn(*rule) : QStringList();
    });
    for (const KeptSegments::One &one : m_kept.all())
        m_ones.push_back({&one, false, !graph.isShallow(one.segment.key), {}});
    return done();
}

Done SegmentCounter::Run::readMarks()
{
    Statement read
        = m_owner.m_database.prepare(QStringLiteral("SELECT customer_id FROM segment_counting"));
    while (read.next()) {
        m_everybody = m_everybody || read.int64(0) == 0;
        m_touched.insert(read.int64(0));
    }
    m_touched.remove(0);
    return read.ok() ? done() : Done(read.error());
}

/// Which are counted anew, and which are left for later.
void SegmentCounter::Run::decide()
{
    for (One &one : m_ones) {
        const Rule &rule = one.kept->segment.rule;
        one.isWhole = m_depth == SegmentCount::Depth::Anew || !one.kept->wasCounted
            || m_kept.hangsOnEverybody(rule) || *one.kept->segment.countedAt > m_request.moment.now
            || (m_everybody && m_kept.looksBeyondPeople(rule));
    }
    if (m_depth != SegmentCount::Depth::Page)
        return;
    m_count.isPutOff = m_everybody;
    std::erase_if(m_ones, [this](const One &one) { return one.isWhole || m_everybody; });
}

Done SegmentCounter::Run::findDue()
{
    std::map<qint64, std::vector<const Rule *>> byMoment;
    for (const One &one : m_ones) {
        const Segment &segment = one.kept->segment;
        if (!one.isWhole && *segment.countedAt < m_request.moment.now)
            byMoment[segment.countedAt->ms].push_back(&segment.rule);
    }
    DuePeople due(m_owner.m_database, m_owner.m_fields, m_owner.m_behaviours, m_findRule);
    for (const auto &[moment, rules] : byMoment) {
        EvaluationRequest before = m_request;
        before.moment.now = {moment};
        const Result<CustomerSet> people = due.between(rules, before, m_request);
        if (!people)
            return people.error();
        const bool isKnown = m_toCome && m_toCome->asOf <= Timestamp{moment};
        const Result<PeopleToCome> toCome = isKnown
            ? Result<PeopleToCome>(*m_toCome)
            : PeopleToCome::find(m_owner.m_database, {moment});
        if (!toCome)
            return toCome.error();
        m_touched |= *people;
        m_touched |= toCome->people;
    }
    return done();
}

/// Whoever was not to come at the last count is only by what was written since, which marked them.
/// Nothing marked them while no segment was kept: those there are now are all new then.
Done SegmentCounter::Run::readToCome()
{
    const auto known = PeopleToCome::read(m_owner.m_database);
    if (!known)
        return known.error();
    if (*known)
        m_count.toComeBefore = (*known)->asOf;
    const bool wasMarked = std::any_of(m_ones.cbegin(), m_ones.cend(), [](const One &one) {
        return one.kept->segment.countedAt.has_value();
    });
    if (wasMarked && (*known) && (*known)->asOf <= m_request.moment.now)
        m_toCome = **known;
    return done();
}

Done SegmentCounter::Run::findToCome()
{
    if (m_kept.all().empty())
        return done();
    CustomerSet some = m_touched;
    if (m_toCome)
        some |= m_toCome->people;
    const Timestamp now = m_request.moment.now;
    Result<PeopleToCome> found = m_toCome && some.count() <= kMany
        ? PeopleToCome::findAmong(some, m_owner.m_database, now)
        : PeopleToCome::find(m_owner.m_database, now);
    if (!found)
        return found.error();
    m_count.toCome = std::move(*found);
    return done();
}

/// Of very many people, everybody at once is less work.
Done SegmentCounter::Run::chooseWhole()
{
    const Result<qint64> greatest = greatestCustomerId(m_owner.m_database);
    if (!greatest)
        return greatest.error();
    m_count.lookedAt = m_touched.count();
    if (m_count.lookedAt > kMany && m_count.lookedAt * kManyShare > *greatest) {
        for (One &one : m_ones)
            one.isWhole = true;
    }
    return done();
}

std::vector<SegmentCounter::Run::One *> SegmentCounter::Run::those(bool whole)
{
    std::vector<One *> ones;
    for (One &one : m_ones) {
        if (one.isWhole == whole && !one.isTooDeep)
            ones.push_back(&one);
    }
    return ones;
}

std::vector<const Rule *> SegmentCounter::Run::rulesOf(const std::vector<One *> &ones)
{
    std::vector<const Rule *> rules;
    rules.reserve(ones.size());
    for (const One *one : ones)
        rules.push_back(&one->kept->segment.rule);
    return rules;
}

Done SegmentCounter::Run::countSome()
{
    const std::vector<One *> ones = those(false);
    SegmentMembers members(m_owner.m_database);
    for (One *one : ones) {
        Result<CustomerSet> before = members.of(one->kept->segment.id);
        if (!before)
            return before.error();
        one->members = std::move(*before);
    }
    if (ones.empty() || m_touched.isEmpty())
        return done();
    EvaluationRequest request = m_request;
    request.only = m_touched;
    const Result<std::vector<CustomerSet>> fitting = m_evaluator.members(rulesOf(ones), request);
    if (!fitting)
        return fitting.error();
    for (size_t i = 0; i < ones.size(); ++i) {
        ones[i]->members -= m_touched;
        ones[i]->members |= (*fitting)[i];
    }
    return done();
}

Done SegmentCounter::Run::countWhole()
{
    const std::vector<One *> ones = those(true);
    if (ones.empty())
        return done();
    Result<std::vector<CustomerSet>> members = m_evaluator.members(rulesOf(ones), m_request);
    if (!members)
        return members.error();
    for (size_t i = 0; i < ones.size(); ++i)
        ones[i]->members = std::move((*members)[i]);
    return done();
}

Result<SegmentCount> SegmentCounter::Run::run()
{
    const Snapshot snapshot(m_owner.m_database);
    for (const auto step : {&Run::load, &Run::readMarks, &Run::readToCome}) {
        if (const Done taken = (this->*step)(); !taken)
            return taken.error();
    }
    decide();
    for (const auto step :
         {&Run::findDue, &Run::findToCome, &Run::chooseWhole, &Run::countSome, &Run::countWhole}) {
        if (const Done counted = (this->*step)(); !counted)
            return counted.error();
    }
    m_count.request = m_request;
    for (One &one : m_ones)
        m_count.segments.push_back({one.kept->segment.id, one.kept->stamp,
                                    one.kept->segment.countedAt, std::move(one.members)});
    return std::move(m_count);
}

SegmentCounter::SegmentCounter(Database &database, const FieldCatalogue &fields,
                               const BehaviourCatalogue &behaviours)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
{}

Result<SegmentCount> SegmentCounter::count(const EvaluationRequest &request,
                                           SegmentCount::Depth depth)
{
    return Run(*this, request, depth).run();
}

} // namespace comptoir
