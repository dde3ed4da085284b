#include "views/segments/segmentpast.h"

#include "models/segments/evaluationsettings.h"
#include "models/segments/keptsegments.h"
#include "models/store/datastamp.h"

#include <QMutexLocker>

namespace comptoir {

namespace {

using Sets = std::vector<CustomerSet>;

constexpr qsizetype kMostKept = 20'000;

Result<Sets> membersAt(Database &database, const std::vector<const Rule *> &rules, Timestamp at,
                       const CancelToken &cancel)
{
    const Result<RuleSurroundings> around = RuleSurroundings::read(database, at);
    if (!around)
        return around.error();
    EvaluationRequest request = around->request;
    request.cancel = cancel;
    return RuleEvaluator(database, around->fields, around->verbs, around->findRule())
        .members(rules, request);
}

} // namespace

int SegmentPast::questions() const
{
    const QMutexLocker lock(&m_mutex);
    return m_questions;
}

Done SegmentPast::forgetIfOther(Database &database)
{
    const Result<QString> stamp = dataStamp(database);
    if (!stamp)
        return stamp.error();
    const QMutexLocker lock(&m_mutex);
    if (*stamp != m_stamp || m_counts.size() > kMostKept)
        m_counts.clear();
    m_stamp = *stamp;
    return done();
}

std::optional<qint64> SegmentPast::find(const Key &key) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_counts.constFind(key);
    return found == m_counts.cend() ? std::nullopt : std::optional(*found);
}

void SegmentPast::keep(const Key &key, qint64 count)
{
    const QMutexLocker lock(&m_mutex);
    m_counts.insert(key, count);
}

/// One number a question; of an invalid day nothing is known nor kept.
Result<QList<qint64>> SegmentPast::countsAt(Database &database, Timestamp at, const QDate &day,
                                            const std::vector<Question> &questions,
                                            const CancelToken &cancel)
{
    QList<qint64> counts;
    std::vector<const Rule *> asked;
    std::vector<qsizetype> places;
    for (const Question &question : questions) {
        const bool isKept = day.isValid() && !question.stamp.isEmpty();
        const auto known = isKept ? find({question.stamp, day}) : std::nullopt;
        if (!known) {
            asked.push_back(question.rule);
            places.push_back(counts.size());
        }
        counts.append(known.value_or(0));
    }
    if (asked.empty())
        return counts;
    const Result<Sets> sets = membersAt(database, asked, at, cancel);
    if (!sets)
        return sets.error();
    for (size_t i = 0; i < asked.size(); ++i) {
        counts[places[i]] = (*sets)[i].count();
        const QByteArray &stamp = questions[static_cast<size_t>(places[i])].stamp;
        if (day.isValid() && !stamp.isEmpty())
            keep({stamp, day}, counts[places[i]]);
    }
    const QMutexLocker lock(&m_mutex);
    ++m_questions;
    return counts;
}

Result<QList<QList<qint64>>> SegmentPast::counts(Database &database, const QList<Segment> &segments,
                                                 const QList<Timestamp> &instants, Timestamp now,
                                                 const CancelToken &cancel)
{
    if (const Done fresh = forgetIfOther(database); !fresh)
        return fresh.error();
    const Result<EvaluationRequest> request = evaluationAt(database, now);
    if (!request)
        return request.error();
    const Result<KeptSegments> kept = KeptSegments::read(database, *request);
    if (!kept)
        return kept.error();
    std::vector<Question> questions;
    for (const Segment &segment : segments) {
        const KeptSegments::One *one = kept->find(segment.id);
        const bool isSame = one && one->segment.rule == segment.rule; // not edited meanwhile
        questions.push_back({&segment.rule, isSame ? one->stamp : QByteArray()});
    }
    const auto dayOf
        = [&zone = request->moment.zone](Timestamp at) { return at.toZone(zone).date(); };
    QList<QList<qint64>> counts(segments.size());
    for (const Timestamp at : instants) {
        const QDate day = dayOf(at) < dayOf(now) ? dayOf(at) : QDate();
        const Result<QList<qint64>> found = countsAt(database, at, day, questions, cancel);
        if (!found)
            return found.error();
        for (qsizetype i = 0; i < counts.size(); ++i)
            counts[i].append(found->at(i));
    }
    return counts;
}

Result<QList<CustomerSet>> SegmentPast::members(Database &database, const Segment &segment,
                                                const QList<Timestamp> &instants,
                                                const CancelToken &cancel)
{
    QList<CustomerSet> members;
    for (const Timestamp at : instants) {
        const Result<Sets> sets = membersAt(database, {&segment.rule}, at, cancel);
        if (!sets)
            return sets.error();
        members.append(sets->front());
    }
    return members;
}

} // namespace comptoir
