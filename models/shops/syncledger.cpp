#include "models/shops/syncledger.h"

#include "models/shops/syncrules.h"

#include <algorithm>

namespace comptoir {

namespace {

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

SyncLedger::SyncLedger(ShopId shop, SyncMode mode, const QList<ResourceInfo> &resources,
                       Clock &clock, const Tell &tell)
    : m_clock(clock)
    , m_tell(tell)
{
    m_report.shop = shop;
    m_report.mode = mode;
    m_progress.shop = shop;
    for (const ResourceInfo &resource : resources) {
        m_report.resources.append(ResourceReport{resource.id, resource.label});
        m_progress.resources.append(ResourceProgress{resource.id, resource.label});
    }
}

void SyncLedger::begin()
{
    m_report.startedAt = m_clock.now();
    enter(SyncProgress::Phase::Starting);
}

void SyncLedger::enter(SyncProgress::Phase phase)
{
    m_progress.phase = phase;
    tell();
}

void SyncLedger::tell() const
{
    if (m_tell)
        m_tell(m_progress);
}

void SyncLedger::beginWalk(qsizetype index)
{
    m_progress.current = index;
    m_progress.resources[index].state = ResourceProgress::State::Running;
    enter(SyncProgress::Phase::Fetching);
}

void SyncLedger::setPlace(qsizetype index, const SyncCursor &cursor)
{
    m_progress.resources[index].records = cursor.records;
    m_progress.resources[index].total = cursor.total;
    m_estimate.restart(m_clock.now(), cursor.records);
    tell();
}

void SyncLedger::addPage(qsizetype index, const ShopPage &page, const IngestResult &result)
{
    ResourceReport &report = m_report.resources[index];
    ++report.pages;
    report.inserted += result.inserted;
    report.updated += result.updated;
    report.unchanged += result.unchanged;
    report.quarantined += page.batch.bad.size() + result.rejected.size();
    for (const QString &text : page.notices)
        addNotice(text);

    const qint64 records = syncrules::recordCount(page.batch);
    ResourceProgress &progress = m_progress.resources[index];
    progress.records += records;
    if (page.total)
        progress.total = page.total;
    m_progress.records += records;
    m_estimate.add(m_clock.now(), progress.records);
    m_progress.timeLeft = progress.total ? m_estimate.left(*progress.total) : std::nullopt;
    tell();
}

void SyncLedger::endWalk(qsizetype index, ResourceProgress::State state)
{
    m_progress.resources[index].state = state;
    m_report.resources[index].skipped = state == ResourceProgress::State::Skipped;
    m_progress.timeLeft.reset();
    tell();
}

bool SyncLedger::isWalked(qsizetype index) const
{
    return m_progress.resources[index].state == ResourceProgress::State::Finished;
}

void SyncLedger::addProblem(const QString &resource, const Error &error, bool needsConfirmation)
{
    const bool isKnown
        = std::any_of(m_report.problems.cbegin(), m_report.problems.cend(),
                      [&](const SyncProblem &known) { return known.error.text == error.text; });
    if (!isKnown || !resource.isEmpty()) // a full disk is told once, whatever else it stops
        m_report.problems.append(SyncProblem{resource, error, needsConfirmation});
}

void SyncLedger::addNotice(const QString &text)
{
    if (!m_report.notices.contains(text))
        m_report.notices.append(text);
}

void SyncLedger::close(JobEntry &job)
{
    m_report.finishedAt = m_clock.now();
    job.finishedAt = m_report.finishedAt;
    job.outcome = outcomeName(m_report.outcome);
    job.counts = countsOf(m_report);
    if (m_report.problems.isEmpty())
        return;
    const Error &first = m_report.problems.constFirst().error;
    job.code = first.code;
    job.text = first.text;
    job.detail = first.detail;
}

} // namespace comptoir
