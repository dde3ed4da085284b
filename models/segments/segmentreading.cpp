#include "models/segments/segmentreading.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/segmentproblems.h"
#include "models/store/customerrepository.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

Result<RuleSurroundings> RuleSurroundings::read(Database &database, Timestamp now)
{
    const auto segments = SegmentRepository(database).list(SegmentRepository::Which::All);
    if (!segments)
        return segments.error();
    const Result<FieldCatalogue> fields = FieldCatalogue::read(database);
    if (!fields)
        return fields.error();
    const Result<EvaluationRequest> request = evaluationAt(database, now);
    if (!request)
        return request.error();
    RuleSurroundings around{*fields, {}, *segments, {}, *request};
    for (const Segment &segment : *segments) {
        if (!segment.ruleError && !segment.archivedAt) // nobody knows who is in the others
            around.rules.insert(segment.key, segment.rule);
    }
    return around;
}

RuleEvaluator::FindRule RuleSurroundings::findRule() const
{
    return [this](const QString &key) -> const Rule * {
        const auto found = rules.constFind(key);
        return found == rules.cend() ? nullptr : &*found;
    };
}

RuleWorld RuleSurroundings::world(const QString &self) const
{
    RuleWorld world{fields, verbs, {}, self};
    for (const Segment &segment : segments)
        world.segments.insert(segment.key, knownSegment(segment));
    return world;
}

QString RuleSurroundings::nameOf(const QString &key) const
{
    for (const Segment &segment : segments) {
        if (segment.key == key)
            return segment.name;
    }
    return {};
}

QList<DataSource> RuleSurroundings::needsOf(const Rule &rule) const
{
    const RuleWorld known = world();
    QList<DataSource> needs;
    QSet<QString> seen;
    QList<const Rule *> next{&rule};
    while (!next.isEmpty()) {
        const Rule &one = *next.takeFirst();
        for (const RuleProblem &problem : RuleCheck::problems(one, known)) {
            if (problem.kind == RuleProblem::Kind::Missing && !needs.contains(problem.source))
                needs.append(problem.source);
        }
        for (const QString &key : RuleCheck::segmentsIn(one)) {
            const auto named = rules.constFind(key);
            if (named == rules.cend() || seen.contains(key))
                continue;
            seen.insert(key);
            next.append(&*named);
        }
    }
    return needs;
}

std::optional<qint64> SegmentLine::sizeOn(const QDate &day) const
{
    std::optional<qint64> members;
    for (const SegmentSize &size : sizes) {
        if (size.day > day)
            break;
        members = size.members;
    }
    return members;
}

namespace {

std::optional<Error> problemOf(const Segment &segment, const SegmentProblems &problems)
{
    const bool isAsked = !segment.archivedAt && !segment.ruleError;
    return isAsked ? problems.of(segment) : std::nullopt;
}

QStringList usersOf(const Segment &segment, const QList<Segment> &all)
{
    QStringList names;
    for (const Segment &other : all) {
        if (!other.archivedAt && RuleCheck::segmentsIn(other.rule).contains(segment.key))
            names.append(other.name);
    }
    return names;
}

} // namespace

Result<SegmentsReading> SegmentsReading::read(Database &database, Timestamp now)
{
    const Result<RuleSurroundings> around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    const Result<qint64> everybody = CustomerRepository(database).count({});
    if (!everybody)
        return everybody.error();
    SegmentsReading reading;
    reading.everybody = *everybody;
    reading.today = now.toZone(around->request.moment.zone).date();
    const SegmentProblems problems(around->fields, around->verbs, around->segments);
    for (const Segment &segment : around->segments) {
        const Result<QList<SegmentSize>> sizes = SegmentMembers(database).sizes(segment.id);
        if (!sizes)
            return sizes.error();
        reading.lines.append({segment, *sizes, usersOf(segment, around->segments),
                              around->needsOf(segment.rule), problemOf(segment, problems)});
    }
    return reading;
}

} // namespace comptoir
