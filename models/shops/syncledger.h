#pragma once

#include "models/domain/clock.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncestimate.h"
#include "models/shops/syncreport.h"
#include "models/store/ingest.h"
#include "models/store/joblog.h"
#include "models/store/syncrepository.h"

#include <functional>

namespace comptoir {

/// What a sync tells of itself: its progress while it runs, its report at the end. Resources go by
/// their place in the connector's list.
class SyncLedger
{
public:
    using Tell = std::function<void(const SyncProgress &)>;

    /// `clock` and `tell` outlive it; `tell` may be empty.
    SyncLedger(ShopId shop, SyncMode mode, const QList<ResourceInfo> &resources, Clock &clock,
               const Tell &tell);

    void begin();
    void enter(SyncProgress::Phase phase);
    [[nodiscard]] SyncProgress::Phase phase() const { return m_progress.phase; }
    void tell() const;

    void beginWalk(qsizetype index);
    /// The walk goes on from here, or begins.
    void setPlace(qsizetype index, const SyncCursor &cursor);
    void addPage(qsizetype index, const ShopPage &page, const IngestResult &result);
    void endWalk(qsizetype index, ResourceProgress::State state);
    void endWalks() { m_progress.current = -1; }
    [[nodiscard]] bool isWalked(qsizetype index) const;

    void addGone(qsizetype index, qint64 records) { m_report.resources[index].gone += records; }
    void addReadAgain(qint64 records) { m_report.readAgain += records; }
    void addProblem(const QString &resource, const Error &error, bool needsConfirmation = false);
    void addNotice(const QString &text);
    void setOutcome(SyncReport::Outcome outcome) { m_report.outcome = outcome; }
    [[nodiscard]] SyncReport::Outcome outcome() const { return m_report.outcome; }

    /// The run is over: what the log keeps of it goes into `job`.
    void close(JobEntry &job);
    [[nodiscard]] const SyncReport &report() const { return m_report; }

private:
    Clock &m_clock;
    const Tell &m_tell;
    SyncReport m_report;
    SyncProgress m_progress;
    SyncEstimate m_estimate;
};

} // namespace comptoir
