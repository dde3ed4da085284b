#include "models/shops/syncrun.h"

#include "models/shops/httperrors.h"
#include "models/shops/synctexts.h"
#include "models/shops/trail.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace comptoir {
namespace {

Q_LOGGING_CATEGORY(segmentsLog, "comptoir.segments")

constexpr int kReadAgainAtOnce = 100;

QByteArray placeOf(const QJsonObject &cursor)
{
    return QJsonDocument(cursor).toJson(QJsonDocument::Compact);
}

} // namespace

SyncRun::SyncRun(const Surroundings &around, const Shop &shop, ShopConnector &connector,
                 const SyncRequest &request, const CancelToken &cancel)
    : m_around(around)
    , m_shop(shop)
    , m_connector(connector)
    , m_request(request)
    , m_cancel(cancel)
    , m_writer(around.store, around.clock, shop.id, around.programVersion, around.hooks)
    , m_resources(connector.resources())
    , m_ledger(shop.id, request.mode, m_resources, around.clock, around.onProgress)
{}

SyncReport SyncRun::run()
{
    begin();
    walkAll();
    sweepAll();
    readQuarantineAgain();
    tidyUp();
    close();
    return m_ledger.report();
}

void SyncRun::begin()
{
    m_ledger.begin();
    const auto job = m_writer.begin(m_request.mode);
    if (!job) {
        m_ledger.addProblem({}, job.error());
        return stop(SyncReport::Outcome::Failed);
    }
    m_job.id = *job;
}

void SyncRun::walkAll()
{
    for (qsizetype index = 0; index < m_resources.size() && !m_stopped; ++index)
        walk(index);
    m_ledger.endWalks();
}

void SyncRun::walk(qsizetype index)
{
    m_ledger.beginWalk(index);
    if (const Done walked = walkPages(index); !walked)
        resourceFailed(index, walked.error());
    else
        m_ledger.endWalk(index, ResourceProgress::State::Finished);
}

Done SyncRun::walkPages(qsizetype index)
{
    const QString &resource = m_resources[index].id;
    Result<SyncCursor> cursor = m_writer.beginWalk(resource);
    if (!cursor)
        return cursor.error();
    m_ledger.setPlace(index, *cursor);
    Trail trail;
    (void)trail.isNew(placeOf(cursor->cursor));
    for (bool hasMore = true; hasMore;) {
        if (m_cancel.isCancelled())
            return httperrors::cancelled();
        const auto page = patiently<ShopPage>(
            [&] { return m_connector.fetch(resource, cursor->cursor, m_cancel); });
        if (!page)
            return page.error();
        if (Done taken = takePage(index, *cursor, *page); !taken)
            return taken;
        hasMore = page->hasMore;
        if (hasMore && !trail.isNew(placeOf(page->nextCursor)))
            return giveUpPlace(index);
    }
    return done();
}

/// From within a circle every later walk would end in it again: the next one begins at the start.
Error SyncRun::giveUpPlace(qsizetype index)
{
    const ResourceInfo &resource = m_resources[index];
    const Done forgotten = m_writer.restart(resource.id);
    return forgotten ? synctexts::noProgress(resource.label) : forgotten.error();
}

Done SyncRun::takePage(qsizetype index, SyncCursor &cursor, const ShopPage &page)
{
    const QString &resource = m_resources[index].id;
    const auto result = patiently<IngestResult>(
        [&] { return m_writer.savePage(resource, page, m_connector.learnedOptions()); });
    if (!result)
        return result.error();
    m_ledger.addPage(index, page, *result);
    keepSegments(SegmentKeeper::Depth::Page);

    m_firstImport = m_firstImport || (!page.hasMore && !cursor.complete);
    cursor.cursor = page.nextCursor;
    return done();
}

template <typename T>
Result<T> SyncRun::patiently(const std::function<Result<T>()> &call)
{
    const SyncProgress::Phase phase = m_ledger.phase();
    for (int attempt = 1;; ++attempt) {
        if (attempt > 1 && m_cancel.isCancelled())
            return httperrors::cancelled();
        Result<T> result = call();
        if (result || !syncrules::isWorthRetrying(result.error().code)
            || attempt > syncrules::kPageRetries || m_retriesLeft == 0)
            return result;
        --m_retriesLeft;
        m_ledger.enter(SyncProgress::Phase::Waiting);
        m_around.clock.wait(syncrules::backoff(attempt, m_around.random()), m_cancel);
        m_ledger.enter(phase);
    }
}

void SyncRun::resourceFailed(qsizetype index, const Error &error)
{
    const ResourceInfo &resource = m_resources[index];
    using State = ResourceProgress::State;
    if (error.code == ErrorCode::Cancelled || m_cancel.isCancelled()) {
        m_ledger.endWalk(index, State::Failed);
        return stop(SyncReport::Outcome::Cancelled);
    }
    (void)m_writer.saveError(resource.id, error); // the report tells it in any case
    const auto consequence = syncrules::consequence(error.code, resource.required);
    const bool isSkipped = consequence == syncrules::Consequence::SkipResource;
    m_ledger.endWalk(index, isSkipped ? State::Skipped : State::Failed);
    if (isSkipped)
        return m_ledger.addNotice(error.text.isEmpty() ? synctexts::skipped(resource.label)
                                                       : error.text);
    m_ledger.addProblem(resource.id, error);
    if (consequence == syncrules::Consequence::NextResource)
        m_ledger.setOutcome(SyncReport::Outcome::Partial);
    else
        stop(consequence == syncrules::Consequence::Offline ? SyncReport::Outcome::Offline
                                                            : SyncReport::Outcome::Failed);
}

void SyncRun::sweepAll()
{
    for (qsizetype index = 0; index < m_resources.size() && !m_stopped; ++index) {
        const ResourceInfo &resource = m_resources[index];
        if (!m_ledger.isWalked(index) || resource.sweepEvery.count() <= 0
            || !SyncRepository::canSweep(resource.id))
            continue;
        const Done swept = sweep(index);
        if (swept)
            continue;
        if (swept.error().code == ErrorCode::Cancelled || m_cancel.isCancelled())
            return stop(SyncReport::Outcome::Cancelled);
        m_ledger.addProblem(resource.id, swept.error());
        m_ledger.setOutcome(SyncReport::Outcome::Partial);
        if (swept.error().code == ErrorCode::Network)
            return;
    }
}

Done SyncRun::sweep(qsizetype index)
{
    const ResourceInfo &resource = m_resources[index];
    Result<SyncSweep> sweep = m_writer.sweep(resource.id);
    if (!sweep)
        return sweep.error();
    const Timestamp now = m_around.clock.now();
    if (!m_request.confirmedRemovals.contains(resource.id)
        && !syncrules::isSweepDue(*sweep, resource.sweepEvery, now))
        return done();
    m_ledger.enter(SyncProgress::Phase::Comparing);
    if (!syncrules::canResume(*sweep, now)) {
        if (Done begun = m_writer.beginSweep(resource.id); !begun)
            return begun;
        sweep->cursor = {};
    }
    if (Done listed = sweepPages(resource, *sweep); !listed)
        return listed;
    return judgeSweep(index);
}

Done SyncRun::sweepPages(const ResourceInfo &resource, const SyncSweep &sweep)
{
    QJsonObject cursor = sweep.cursor;
    Trail trail;
    (void)trail.isNew(placeOf(cursor));
    for (bool hasMore = true; hasMore;) {
        if (m_cancel.isCancelled())
            return httperrors::cancelled();
        const auto page = patiently<ShopIdPage>(
            [&] { return m_connector.fetchIds(resource.id, cursor, m_cancel); });
        if (!page)
            return page.error();
        if (page->hasMore && !trail.isNew(placeOf(page->nextCursor))) {
            const Done begun = m_writer.beginSweep(resource.id);
            return begun ? synctexts::noProgress(resource.label) : begun.error();
        }
        if (Done saved = m_writer.saveSweepPage(resource.id, *page); !saved)
            return saved;
        cursor = page->nextCursor;
        hasMore = page->hasMore;
    }
    return done();
}

/// The list is whole here: only now may anything be marked.
Done SyncRun::judgeSweep(qsizetype index)
{
    const ResourceInfo &resource = m_resources[index];
    auto comparison = m_writer.compare(resource.id);
    if (!comparison)
        return comparison.error();
    const bool confirmed = m_request.confirmedRemovals.contains(resource.id);
    const qint64 missing = comparison->missing.size();
    switch (syncrules::verdict(*comparison, confirmed)) {
    case syncrules::SweepVerdict::Trust:
        break;
    case syncrules::SweepVerdict::Empty:
        m_ledger.addProblem(resource.id, synctexts::sweepEmpty(resource.label, comparison->known));
        comparison->missing.clear();
        break;
    case syncrules::SweepVerdict::TooMany:
        m_ledger.addProblem(
            resource.id, synctexts::sweepTooMany(resource.label, missing, comparison->known), true);
        comparison->missing.clear();
        break;
    }
    const auto gone = m_writer.endSweep(resource.id, comparison->missing);
    if (!gone)
        return gone.error();
    m_ledger.addGone(index, *gone);
    return done();
}

void SyncRun::readQuarantineAgain()
{
    QuarantineId after;
    while (!m_stopped && !m_cancel.isCancelled()) {
        const auto records
            = m_writer.toReadAgain(m_request.retryQuarantine, after, kReadAgainAtOnce);
        if (!records)
            return m_ledger.addProblem({}, records.error());
        if (records->isEmpty())
            return;
        const auto resolved = m_writer.readAgain(*records, m_connector);
        if (!resolved)
            return m_ledger.addProblem({}, resolved.error());
        m_ledger.addReadAgain(*resolved);
        after = records->constLast().id;
    }
}

/// What is not needed for the data to be right: the search, the planner's figures, learned options.
void SyncRun::tidyUp()
{
    if (const Done merged = m_writer.mergeOptions(m_connector.learnedOptions()); !merged)
        m_ledger.addProblem({}, merged.error());
    if (m_ledger.outcome() == SyncReport::Outcome::Cancelled)
        return;
    m_ledger.enter(SyncProgress::Phase::Indexing);
    keepSegments(SegmentKeeper::Depth::Whole);
    if (const Done indexed = indexNames(); !indexed)
        m_ledger.addProblem({}, indexed.error());
    if (m_firstImport && !m_cancel.isCancelled()) {
        if (const Done analyzed = m_writer.analyze(m_cancel); !analyzed)
            m_ledger.addProblem({}, analyzed.error());
    }
    if (m_cancel.isCancelled())
        stop(SyncReport::Outcome::Cancelled); // the next sync ends this
}

/// What fails here is made up for the next time and takes nothing from the sync.
void SyncRun::keepSegments(SegmentKeeper::Depth depth)
{
    const Done kept = m_writer.keepSegments(depth, m_cancel);
    if (!kept && kept.error().code != ErrorCode::Cancelled)
        qCWarning(segmentsLog) << "segments stay behind:" << kept.error().detail;
}

/// Slice by slice: what the owner saves meanwhile comes in between.
Done SyncRun::indexNames()
{
    for (qint64 behind = 1; behind > 0 && !m_cancel.isCancelled();) {
        const auto left = m_writer.catchUpSearch();
        if (!left)
            return left.error();
        behind = *left;
        m_ledger.tell();
    }
    return done();
}

void SyncRun::close()
{
    m_ledger.close(m_job);
    if (m_job.id.isValid())
        (void)m_writer.finish(m_job); // the report tells it in any case
    m_ledger.enter(SyncProgress::Phase::Idle);
}

void SyncRun::stop(SyncReport::Outcome outcome)
{
    m_stopped = true;
    m_ledger.setOutcome(outcome);
}

} // namespace comptoir
