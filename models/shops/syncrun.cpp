#include "models/shops/syncrun.h"

#include "models/shops/httperrors.h"
#include "models/shops/synctexts.h"

#include <QLoggingCategory>

namespace comptoir {
namespace {

Q_LOGGING_CATEGORY(segmentsLog, "comptoir.segments")

constexpr int kReadAgainAtOnce = 100;

QString outcomeName(SyncReport::Outcome outcome)
{
    switch (outcome) {
    case SyncReport::Outcome::Complete:
        return QStringLiteral("ok");
    case SyncReport::Outcome::Partial:
        return QStringLiteral("partial");
    case SyncReport::Outcome::Cancelled:
        return QStringLiteral("cancelled");
    case SyncReport::Outcome::Offline:
        return QStringLiteral("offline");
    case SyncReport::Outcome::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QJsonObject countsOf(const SyncReport &report)
{
    return {{QStringLiteral("inserted"), report.inserted()},
            {QStringLiteral("updated"), report.updated()},
            {QStringLiteral("unchanged"), report.unchanged()},
            {QStringLiteral("quarantined"), report.quarantined()},
            {QStringLiteral("gone"), report.gone()},
            {QStringLiteral("readAgain"), report.readAgain}};
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
{
    m_report.shop = shop.id;
    m_report.mode = request.mode;
    m_progress.shop = shop.id;
    for (const ResourceInfo &resource : std::as_const(m_resources)) {
        m_report.resources.append(ResourceReport{resource.id, resource.label});
        m_progress.resources.append(ResourceProgress{resource.id, resource.label});
    }
}

SyncReport SyncRun::run()
{
    begin();
    walkAll();
    sweepAll();
    readQuarantineAgain();
    tidyUp();
    close();
    return m_report;
}

void SyncRun::begin()
{
    m_report.startedAt = m_around.clock.now();
    enter(SyncProgress::Phase::Starting);
    const auto job = m_writer.begin(m_request.mode);
    if (!job) {
        problem({}, job.error());
        return stop(SyncReport::Outcome::Failed);
    }
    m_job.id = *job;
}

void SyncRun::walkAll()
{
    for (qsizetype index = 0; index < m_resources.size() && !m_stopped; ++index)
        walk(index);
    m_progress.current = -1;
}

void SyncRun::walk(qsizetype index)
{
    m_progress.current = index;
    m_progress.resources[index].state = ResourceProgress::State::Running;
    enter(SyncProgress::Phase::Fetching);
    if (const Done walked = walkPages(index); !walked)
        resourceFailed(index, walked.error());
    else
        m_progress.resources[index].state = ResourceProgress::State::Finished;
    m_progress.timeLeft.reset();
    tell();
}

Done SyncRun::walkPages(qsizetype index)
{
    const QString &resource = m_resources[index].id;
    Result<SyncCursor> cursor = m_writer.beginWalk(resource);
    if (!cursor)
        return cursor.error();
    m_progress.resources[index].records = cursor->records;
    m_progress.resources[index].total = cursor->total;
    m_estimate.restart(m_around.clock.now(), cursor->records);
    tell();
    for (bool hasMore = true; hasMore;) {
        if (m_cancel.isCancelled())
            return httperrors::cancelled();
        const auto page = patiently<ShopPage>(
            [&] { return m_connector.fetch(resource, cursor->cursor, m_cancel); });
        if (!page)
            return page.error();
        if (page->hasMore && page->nextCursor == cursor->cursor)
            return synctexts::noProgress(m_resources[index].label);
        if (Done taken = takePage(index, *cursor, *page); !taken)
            return taken;
        hasMore = page->hasMore;
    }
    return done();
}

Done SyncRun::takePage(qsizetype index, SyncCursor &cursor, const ShopPage &page)
{
    const QString &resource = m_resources[index].id;
    const auto result = patiently<IngestResult>(
        [&] { return m_writer.savePage(resource, page, m_connector.learnedOptions()); });
    if (!result)
        return result.error();
    ResourceReport &report = m_report.resources[index];
    ++report.pages;
    report.inserted += result->inserted;
    report.updated += result->updated;
    report.unchanged += result->unchanged;
    report.quarantined += page.batch.bad.size() + result->rejected.size();
    for (const QString &text : page.notices)
        notice(text);

    const qint64 records = syncrules::recordCount(page.batch);
    ResourceProgress &progress = m_progress.resources[index];
    progress.records += records;
    if (page.total)
        progress.total = page.total;
    m_progress.records += records;
    m_estimate.add(m_around.clock.now(), progress.records);
    m_progress.timeLeft = progress.total ? m_estimate.left(*progress.total) : std::nullopt;
    tell();
    keepSegments(SegmentKeeper::Depth::Page);

    m_firstImport = m_firstImport || (!page.hasMore && !cursor.complete);
    cursor.cursor = page.nextCursor;
    return done();
}

template <typename T>
Result<T> SyncRun::patiently(const std::function<Result<T>()> &call)
{
    const SyncProgress::Phase phase = m_progress.phase;
    for (int attempt = 1;; ++attempt) {
        if (attempt > 1 && m_cancel.isCancelled())
            return httperrors::cancelled();
        Result<T> result = call();
        if (result || !syncrules::isWorthRetrying(result.error().code)
            || attempt > syncrules::kPageRetries || m_retriesLeft == 0)
            return result;
        --m_retriesLeft;
        enter(SyncProgress::Phase::Waiting);
        m_around.clock.wait(syncrules::backoff(attempt, m_around.random()), m_cancel);
        enter(phase);
    }
}

void SyncRun::resourceFailed(qsizetype index, const Error &error)
{
    const ResourceInfo &resource = m_resources[index];
    m_progress.resources[index].state = ResourceProgress::State::Failed;
    if (error.code == ErrorCode::Cancelled || m_cancel.isCancelled())
        return stop(SyncReport::Outcome::Cancelled);
    (void)m_writer.saveError(resource.id, error); // the report tells it in any case
    switch (syncrules::consequence(error.code, resource.required)) {
    case syncrules::Consequence::SkipResource:
        m_progress.resources[index].state = ResourceProgress::State::Skipped;
        m_report.resources[index].skipped = true;
        return notice(error.text.isEmpty() ? synctexts::skipped(resource.label) : error.text);
    case syncrules::Consequence::NextResource:
        problem(resource.id, error);
        m_report.outcome = SyncReport::Outcome::Partial;
        return;
    case syncrules::Consequence::Offline:
        problem(resource.id, error);
        return stop(SyncReport::Outcome::Offline);
    case syncrules::Consequence::Stop:
        problem(resource.id, error);
        return stop(SyncReport::Outcome::Failed);
    }
}

void SyncRun::sweepAll()
{
    for (qsizetype index = 0; index < m_resources.size() && !m_stopped; ++index) {
        const ResourceInfo &resource = m_resources[index];
        const bool walked = m_progress.resources[index].state == ResourceProgress::State::Finished;
        if (!walked || resource.sweepEvery.count() <= 0 || !SyncRepository::canSweep(resource.id))
            continue;
        const Done swept = sweep(resource);
        if (swept)
            continue;
        if (swept.error().code == ErrorCode::Cancelled || m_cancel.isCancelled())
            return stop(SyncReport::Outcome::Cancelled);
        problem(resource.id, swept.error());
        m_report.outcome = SyncReport::Outcome::Partial;
        if (swept.error().code == ErrorCode::Network)
            return;
    }
}

Done SyncRun::sweep(const ResourceInfo &resource)
{
    Result<SyncSweep> sweep = m_writer.sweep(resource.id);
    if (!sweep)
        return sweep.error();
    const Timestamp now = m_around.clock.now();
    if (!m_request.confirmedRemovals.contains(resource.id)
        && !syncrules::isSweepDue(*sweep, resource.sweepEvery, now))
        return done();
    enter(SyncProgress::Phase::Comparing);
    if (!syncrules::canResume(*sweep, now)) {
        if (Done begun = m_writer.beginSweep(resource.id); !begun)
            return begun;
        sweep->cursor = {};
    }
    if (Done listed = sweepPages(resource, *sweep); !listed)
        return listed;
    return judgeSweep(resource);
}

Done SyncRun::sweepPages(const ResourceInfo &resource, const SyncSweep &sweep)
{
    QJsonObject cursor = sweep.cursor;
    for (bool hasMore = true; hasMore;) {
        if (m_cancel.isCancelled())
            return httperrors::cancelled();
        const auto page = patiently<ShopIdPage>(
            [&] { return m_connector.fetchIds(resource.id, cursor, m_cancel); });
        if (!page)
            return page.error();
        if (page->hasMore && page->nextCursor == cursor)
            return synctexts::noProgress(resource.label);
        if (Done saved = m_writer.saveSweepPage(resource.id, *page); !saved)
            return saved;
        cursor = page->nextCursor;
        hasMore = page->hasMore;
    }
    return done();
}

/// The list is whole here: only now may anything be marked.
Done SyncRun::judgeSweep(const ResourceInfo &resource)
{
    auto comparison = m_writer.compare(resource.id);
    if (!comparison)
        return comparison.error();
    const bool confirmed = m_request.confirmedRemovals.contains(resource.id);
    const qint64 missing = comparison->missing.size();
    switch (syncrules::verdict(*comparison, confirmed)) {
    case syncrules::SweepVerdict::Trust:
        break;
    case syncrules::SweepVerdict::Empty:
        problem(resource.id, synctexts::sweepEmpty(resource.label, comparison->known));
        comparison->missing.clear();
        break;
    case syncrules::SweepVerdict::TooMany:
        problem(resource.id, synctexts::sweepTooMany(resource.label, missing, comparison->known),
                true);
        comparison->missing.clear();
        break;
    }
    const auto gone = m_writer.endSweep(resource.id, comparison->missing);
    if (!gone)
        return gone.error();
    reportOf(resource.id).gone += *gone;
    return done();
}

void SyncRun::readQuarantineAgain()
{
    QuarantineId after;
    while (!m_stopped && !m_cancel.isCancelled()) {
        const auto records
            = m_writer.toReadAgain(m_request.retryQuarantine, after, kReadAgainAtOnce);
        if (!records)
            return problem({}, records.error());
        if (records->isEmpty())
            return;
        const auto resolved = m_writer.readAgain(*records, m_connector);
        if (!resolved)
            return problem({}, resolved.error());
        m_report.readAgain += *resolved;
        after = records->constLast().id;
    }
}

/// What is not needed for the data to be right: the search, the planner's figures, learned options.
void SyncRun::tidyUp()
{
    if (const Done merged = m_writer.mergeOptions(m_connector.learnedOptions()); !merged)
        problem({}, merged.error());
    if (m_report.outcome == SyncReport::Outcome::Cancelled)
        return;
    enter(SyncProgress::Phase::Indexing);
    keepSegments(SegmentKeeper::Depth::Whole);
    if (const Done indexed = indexNames(); !indexed)
        problem({}, indexed.error());
    if (m_firstImport && !m_cancel.isCancelled()) {
        if (const Done analyzed = m_writer.analyze(m_cancel); !analyzed)
            problem({}, analyzed.error());
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
        tell();
    }
    return done();
}

void SyncRun::close()
{
    m_report.finishedAt = m_around.clock.now();
    if (m_job.id.isValid()) {
        m_job.finishedAt = m_report.finishedAt;
        m_job.outcome = outcomeName(m_report.outcome);
        m_job.counts = countsOf(m_report);
        if (!m_report.problems.isEmpty()) {
            const Error &first = m_report.problems.constFirst().error;
            m_job.code = first.code;
            m_job.text = first.text;
            m_job.detail = first.detail;
        }
        (void)m_writer.finish(m_job); // the report tells it in any case
    }
    enter(SyncProgress::Phase::Idle);
}

void SyncRun::stop(SyncReport::Outcome outcome)
{
    m_stopped = true;
    m_report.outcome = outcome;
}

void SyncRun::problem(const QString &resource, const Error &error, bool needsConfirmation)
{
    const bool isKnown
        = std::any_of(m_report.problems.cbegin(), m_report.problems.cend(),
                      [&](const SyncProblem &known) { return known.error.text == error.text; });
    if (!isKnown || !resource.isEmpty()) // a full disk is told once, whatever else it stops
        m_report.problems.append(SyncProblem{resource, error, needsConfirmation});
}

void SyncRun::notice(const QString &text)
{
    if (!m_report.notices.contains(text))
        m_report.notices.append(text);
}

void SyncRun::enter(SyncProgress::Phase phase)
{
    m_progress.phase = phase;
    tell();
}

void SyncRun::tell()
{
    if (m_around.onProgress)
        m_around.onProgress(m_progress);
}

ResourceReport &SyncRun::reportOf(const QString &resource)
{
    for (ResourceReport &report : m_report.resources) {
        if (report.id == resource)
            return report;
    }
    Q_UNREACHABLE();
}

} // namespace comptoir
