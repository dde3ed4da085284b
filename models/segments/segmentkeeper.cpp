#include "models/segments/segmentkeeper.h"

#include "models/segments/duepeople.h"
#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"
#include "models/segments/segmentmembers.h"

#include <QCryptographicHash>

#include <algorithm>

namespace comptoir {

namespace {

constexpr char kEngine[] = "1"; ///< another one when rules come to mean something else
constexpr qint64 kManyShare = 4; ///< over a fourth of everybody: all are counted at once

/// Whether what a condition found may change without a customer being touched: which products a
/// category holds, how a state is called.
bool looksBeyondPeople(const RuleNode &node)
{
    const auto *did = std::get_if<BehaviourCondition>(&node.body);
    const auto *figure = std::get_if<AggregateCondition>(&node.body);
    const auto *one = std::get_if<OccurrenceCondition>(&node.body);
    return (did && !did->where.isEmpty()) || figure
        || (one && (!one->where.isEmpty() || !one->having.isEmpty()))
        || std::holds_alternative<AttributeCondition>(node.body);
}

} // namespace

/// One update.
class SegmentKeeper::Run
{
public:
    Run(SegmentKeeper &owner, const EvaluationRequest &request, Depth depth)
        : m_owner(owner)
        , m_request(request)
        , m_depth(depth)
        , m_findRule([this](const QString &key) { return ruleOf(key); })
        , m_evaluator(owner.m_database, owner.m_fields, owner.m_behaviours, m_findRule)
        , m_members(owner.m_database)
    {
        m_request.cache = nullptr;
        m_request.only.reset();
    }

    Result<Outcome> run(bool recount);

private:
    struct Kept
    {
        Segment segment;
        QByteArray stamp; ///< of rule and settings
        bool wasCounted = false; ///< by the same stamp: who differs came in or went out
        bool isWhole = false; ///< to be counted for everybody
        CustomerSet before, after;
    };

    [[nodiscard]] const Rule *ruleOf(const QString &key) const;
    Done load();
    [[nodiscard]] QByteArray stampOf(const Segment &segment) const;
    void addRules(QCryptographicHash &hash, const Rule &rule, int depth) const;
    [[nodiscard]] bool hangsOnEverybody(const RuleGroup &group, int depth) const;
    [[nodiscard]] bool looksBeyond(const RuleGroup &group, int depth) const;
    Done readMarks();
    void decide(bool recount);
    Done findDue();
    Done countSome();
    Done countWhole();
    Done write(Kept &kept);
    Done clearMarks();

    SegmentKeeper &m_owner;
    EvaluationRequest m_request;
    Depth m_depth;
    RuleEvaluator::FindRule m_findRule;
    RuleEvaluator m_evaluator;
    SegmentMembers m_members;
    std::vector<Kept> m_kept;
    QHash<QString, Rule> m_rules; ///< by key
    CustomerSet m_touched;
    bool m_everybody = false;
    Outcome m_outcome;
};

const Rule *SegmentKeeper::Run::ruleOf(const QString &key) const
{
    const auto found = m_rules.constFind(key);
    return found == m_rules.cend() ? nullptr : &*found;
}

Done SegmentKeeper::Run::load()
{
    const Result<QList<Segment>> segments = SegmentRepository(m_owner.m_database).list();
    if (!segments)
        return segments.error();
    for (const Segment &segment : *segments) {
        if (segment.ruleError) // who was in stays
            continue;
        m_kept.push_back({segment, {}, false, false, {}, {}});
        m_rules.insert(segment.key, segment.rule);
    }
    for (Kept &kept : m_kept) {
        kept.stamp = stampOf(kept.segment);
        Statement read = m_owner.m_database.prepare(
            QStringLiteral("SELECT counted_by FROM segment WHERE id = ?"));
        kept.wasCounted = read.bind(1, kept.segment.id).next() && kept.segment.countedAt
            && read.text(0).toLatin1() == kept.stamp;
        if (!read.ok())
            return read.error();
        read.reset();
        Result<CustomerSet> before = m_members.of(kept.segment.id);
        if (!before)
            return before.error();
        kept.before = std::move(*before);
    }
    return done();
}

void SegmentKeeper::Run::addRules(QCryptographicHash &hash, const Rule &rule, int depth) const
{
    hash.addData(RuleJson::write(rule));
    QStringList keys = RuleCheck::segmentsIn(rule);
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const Rule *inner = ruleOf(key);
        hash.addData(key.toUtf8());
        if (inner && depth > 0)
            addRules(hash, *inner, depth - 1);
    }
}

QByteArray SegmentKeeper::Run::stampOf(const Segment &segment) const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(kEngine);
    hash.addData(m_request.moment.zone.id());
    hash.addData(QByteArray::number(static_cast<int>(m_request.moment.leapDay)));
    hash.addData(QByteArray::number(m_request.abandonedAfterHours));
    addRules(hash, segment.rule, 10);
    return hash.result().toHex();
}

bool SegmentKeeper::Run::hangsOnEverybody(const RuleGroup &group, int depth) const
{
    return std::any_of(group.children.cbegin(), group.children.cend(), [&](const RuleNode &node) {
        if (node.lasting)
            return true;
        if (const RuleGroup *inner = node.group())
            return hangsOnEverybody(*inner, depth);
        if (const auto *segment = std::get_if<SegmentCondition>(&node.body)) {
            const Rule *rule = depth > 0 ? ruleOf(segment->segment) : nullptr;
            return rule && hangsOnEverybody(rule->root, depth - 1);
        }
        return std::holds_alternative<RankCondition>(node.body)
            || std::holds_alternative<ShopRelativeCondition>(node.body);
    });
}

bool SegmentKeeper::Run::looksBeyond(const RuleGroup &group, int depth) const
{
    return std::any_of(group.children.cbegin(), group.children.cend(), [&](const RuleNode &node) {
        if (const RuleGroup *inner = node.group())
            return looksBeyond(*inner, depth);
        if (const auto *segment = std::get_if<SegmentCondition>(&node.body)) {
            const Rule *rule = depth > 0 ? ruleOf(segment->segment) : nullptr;
            return rule && looksBeyond(rule->root, depth - 1);
        }
        return looksBeyondPeople(node);
    });
}

Done SegmentKeeper::Run::readMarks()
{
    Statement read
        = m_owner.m_database.prepare(QStringLiteral("SELECT customer_id FROM segment_dirty"));
    while (read.next()) {
        m_everybody = m_everybody || read.int64(0) == 0;
        m_touched.insert(read.int64(0));
    }
    m_touched.remove(0);
    return read.ok() ? done() : Done(read.error());
}

/// Which are counted anew, and which are left for later.
void SegmentKeeper::Run::decide(bool recount)
{
    constexpr int kDeepest = 10;
    for (Kept &kept : m_kept) {
        const bool hangs = hangsOnEverybody(kept.segment.rule.root, kDeepest);
        kept.isWhole = recount || !kept.wasCounted || hangs
            || *kept.segment.countedAt > m_request.moment.now
            || (m_everybody && looksBeyond(kept.segment.rule.root, kDeepest));
    }
}

Done SegmentKeeper::Run::findDue()
{
    std::map<qint64, std::vector<const Rule *>> byMoment;
    for (const Kept &kept : m_kept) {
        if (!kept.isWhole && *kept.segment.countedAt < m_request.moment.now)
            byMoment[kept.segment.countedAt->ms].push_back(&kept.segment.rule);
    }
    DuePeople due(m_owner.m_database, m_owner.m_fields, m_owner.m_behaviours, m_findRule);
    for (const auto &[moment, rules] : byMoment) {
        EvaluationRequest before = m_request;
        before.moment.now = {moment};
        const Result<CustomerSet> people = due.between(rules, before, m_request);
        if (!people)
            return people.error();
        m_touched |= *people;
    }
    return done();
}

Done SegmentKeeper::Run::countSome()
{
    const Result<qint64> greatest = greatestCustomerId(m_owner.m_database);
    if (!greatest)
        return greatest.error();
    m_outcome.lookedAt = m_touched.count();
    const bool many = m_outcome.lookedAt * kManyShare > *greatest;
    std::vector<const Rule *> rules;
    std::vector<Kept *> counted;
    for (Kept &kept : m_kept) {
        kept.isWhole = kept.isWhole || (many && m_outcome.lookedAt > 1000);
        if (kept.isWhole)
            continue;
        kept.after = kept.before;
        rules.push_back(&kept.segment.rule);
        counted.push_back(&kept);
    }
    if (rules.empty() || m_touched.isEmpty())
        return done();
    EvaluationRequest request = m_request;
    request.only = m_touched;
    const Result<std::vector<CustomerSet>> members = m_evaluator.members(rules, request);
    if (!members)
        return members.error();
    for (size_t i = 0; i < counted.size(); ++i) {
        counted[i]->after -= m_touched;
        counted[i]->after |= (*members)[i];
    }
    return done();
}

Done SegmentKeeper::Run::countWhole()
{
    std::vector<const Rule *> rules;
    std::vector<Kept *> counted;
    for (Kept &kept : m_kept) {
        if (kept.isWhole) {
            rules.push_back(&kept.segment.rule);
            counted.push_back(&kept);
        }
    }
    if (rules.empty())
        return done();
    Result<std::vector<CustomerSet>> members = m_evaluator.members(rules, m_request);
    if (!members)
        return members.error();
    for (size_t i = 0; i < counted.size(); ++i)
        counted[i]->after = std::move((*members)[i]);
    return done();
}

Done SegmentKeeper::Run::write(Kept &kept)
{
    const SegmentId id = kept.segment.id;
    CustomerSet entered = kept.after;
    entered -= kept.before;
    CustomerSet left = kept.before;
    left -= kept.after;
    const bool isChanged = !entered.isEmpty() || !left.isEmpty();
    SegmentSize size{m_request.moment.now.toZone(m_request.moment.zone).date(), kept.after.count(),
                     0, 0};
    if (isChanged) {
        m_outcome.changed.append(id);
        if (Done replaced = m_members.replace(id, kept.before, kept.after); !replaced)
            return replaced;
    }
    if (isChanged && kept.wasCounted) {
        size.entered = entered.count();
        size.left = left.count();
        m_outcome.entered += size.entered;
        m_outcome.left += size.left;
        if (Done told = m_members.recordChanges(id, entered, left, m_request.moment.now); !told)
            return told;
    }
    if (Done sized = m_members.recordSize(id, size); !sized)
        return sized;
    return m_owner.m_database
        .prepare(QStringLiteral("UPDATE segment SET counted_at = ?, counted_by = ?, members = ?"
                                " WHERE id = ?"))
        .bind(1, m_request.moment.now)
        .bind(2, QString::fromLatin1(kept.stamp))
        .bind(3, size.members)
        .bind(4, id)
        .run();
}

Done SegmentKeeper::Run::clearMarks()
{
    return m_owner.m_database.execute("DELETE FROM segment_dirty");
}

Result<SegmentKeeper::Outcome> SegmentKeeper::Run::run(bool recount)
{
    Transaction transaction(m_owner.m_database);
    if (!transaction.isActive())
        return transaction.commit().error();
    for (const auto step : {&Run::load, &Run::readMarks}) {
        if (const Done taken = (this->*step)(); !taken)
            return taken.error();
    }
    decide(recount);
    if (m_depth == Depth::Page) {
        // What must be counted for everybody waits, and so does the mark that says so.
        if (m_everybody)
            return m_outcome;
        std::erase_if(m_kept, [](const Kept &kept) { return kept.isWhole; });
    }
    for (const auto step : {&Run::findDue, &Run::countSome, &Run::countWhole}) {
        if (const Done counted = (this->*step)(); !counted)
            return counted.error();
    }
    for (Kept &kept : m_kept) {
        if (const Done written = write(kept); !written)
            return written.error();
    }
    if (const Done cleared = clearMarks(); !cleared)
        return cleared.error();
    if (const Done committed = transaction.commit(); !committed)
        return committed.error();
    return m_outcome;
}

SegmentKeeper::SegmentKeeper(Database &database, const FieldCatalogue &fields,
                             const BehaviourCatalogue &behaviours)
    : m_database(database)
    , m_fields(fields)
    , m_behaviours(behaviours)
{}

Result<SegmentKeeper::Outcome> SegmentKeeper::update(const EvaluationRequest &request, Depth depth)
{
    return Run(*this, request, depth).run(false);
}

Result<SegmentKeeper::Outcome> SegmentKeeper::recount(const EvaluationRequest &request)
{
    return Run(*this, request, Depth::Whole).run(true);
}

} // namespace comptoir
