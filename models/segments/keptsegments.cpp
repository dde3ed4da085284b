#include "models/segments/keptsegments.h"

#include "models/segments/rulecheck.h"
#include "models/segments/rulejson.h"

#include <QCryptographicHash>

#include <algorithm>

namespace comptoir {

namespace {

constexpr char kEngine[] = "2"; ///< another one when rules come to mean something else

/// Of the rule and of all that it names, each once.
void addRules(QCryptographicHash &hash, const Rule &rule, const KeptSegments &segments,
              QSet<QString> &seen)
{
    hash.addData(RuleJson::write(rule));
    QStringList keys = RuleCheck::segmentsIn(rule);
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const Rule *inner = segments.ruleOf(key);
        hash.addData(key.toUtf8());
        if (!inner || seen.contains(key))
            continue;
        seen.insert(key);
        addRules(hash, *inner, segments, seen);
    }
}

bool comparesWithOthers(const RuleNode &node)
{
    return node.lasting || std::holds_alternative<RankCondition>(node.body)
        || std::holds_alternative<ShopRelativeCondition>(node.body);
}

bool asksOfTheCatalogue(const RuleNode &node)
{
    const auto *did = std::get_if<BehaviourCondition>(&node.body);
    const auto *one = std::get_if<OccurrenceCondition>(&node.body);
    return (did && !did->where.isEmpty()) || std::holds_alternative<AggregateCondition>(node.body)
        || (one && (!one->where.isEmpty() || !one->having.isEmpty()))
        || std::holds_alternative<AttributeCondition>(node.body)
        || std::holds_alternative<DistanceCondition>(node.body);
}

} // namespace

Result<KeptSegments> KeptSegments::read(Database &database, const EvaluationRequest &request)
{
    const Result<QList<Segment>> segments = SegmentRepository(database).list();
    if (!segments)
        return segments.error();
    KeptSegments kept;
    for (const Segment &segment : *segments) {
        if (segment.ruleError)
            continue;
        kept.m_all.push_back({segment, {}, false});
        kept.m_rules.insert(segment.key, segment.rule);
    }
    if (const Done known = kept.readStamps(database, request); !known)
        return known.error();
    return kept;
}

Done KeptSegments::readStamps(Database &database, const EvaluationRequest &request)
{
    QHash<SegmentId, QByteArray> countedBy;
    Statement read = database.prepare(QStringLiteral("SELECT id, counted_by FROM segment"));
    while (read.next())
        countedBy.insert(SegmentId{read.int64(0)}, read.text(1).toLatin1());
    if (!read.ok())
        return read.error();
    for (One &one : m_all) {
        one.stamp = stampOf(one.segment, request);
        one.wasCounted = one.segment.countedAt && countedBy.value(one.segment.id) == one.stamp;
    }
    return done();
}

QByteArray KeptSegments::stampOf(const Segment &segment, const EvaluationRequest &request) const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(kEngine);
    hash.addData(request.moment.zone.id());
    hash.addData(QByteArray::number(static_cast<int>(request.moment.leapDay)));
    hash.addData(QByteArray::number(request.abandonedAfterHours));
    QSet<QString> seen;
    addRules(hash, segment.rule, *this, seen);
    return hash.result().toHex();
}

const KeptSegments::One *KeptSegments::find(SegmentId id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(),
                                    [id](const One &one) { return one.segment.id == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

const Rule *KeptSegments::ruleOf(const QString &key) const
{
    const auto found = m_rules.constFind(key);
    return found == m_rules.cend() ? nullptr : &*found;
}

template <typename Is>
bool KeptSegments::any(const RuleGroup &group, QSet<QString> &seen, Is is) const
{
    return std::any_of(group.children.cbegin(), group.children.cend(), [&](const RuleNode &node) {
        if (is(node))
            return true;
        if (const RuleGroup *inner = node.group())
            return any(*inner, seen, is);
        const auto *segment = std::get_if<SegmentCondition>(&node.body);
        if (!segment || seen.contains(segment->segment))
            return false;
        seen.insert(segment->segment);
        const Rule *rule = ruleOf(segment->segment);
        return rule && any(rule->root, seen, is);
    });
}

bool KeptSegments::hangsOnEverybody(const Rule &rule) const
{
    QSet<QString> seen;
    return any(rule.root, seen, comparesWithOthers);
}

bool KeptSegments::looksBeyondPeople(const Rule &rule) const
{
    QSet<QString> seen;
    return any(rule.root, seen, asksOfTheCatalogue);
}

} // namespace comptoir
