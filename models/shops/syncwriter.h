#pragma once

#include "models/segments/segmentkeeper.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncengine.h"
#include "models/store/ingest.h"
#include "models/store/joblog.h"
#include "models/store/quarantinerepository.h"
#include "models/store/syncrepository.h"

namespace comptoir {

class Database;

/// The store's side of a sync: each function is one transaction on the writer thread, waited for.
/// For worker threads.
class SyncWriter
{
public:
    SyncWriter(Store &store, Clock &clock, ShopId shop, QString programVersion,
               const SyncEngine::Hooks &hooks);

    /// Opens the log entry; a full sync forgets the cursors.
    Result<JobId> begin(SyncMode mode);
    Done finish(const JobEntry &entry);

    Result<SyncCursor> beginWalk(const QString &resource);
    /// `learned`: the connector's options; what it learned from a page must not be lost when the
    /// page is not asked for again.
    Result<IngestResult> savePage(const QString &resource, const ShopPage &page,
                                  const QJsonObject &learned);
    Done saveError(const QString &resource, const Error &error);
    /// The next walk of this resource begins at the start; the records stay.
    Done restart(const QString &resource);

    /// The sweep under way or done; a first one only notes today as the day of the last.
    Result<SyncSweep> sweep(const QString &resource);
    Done beginSweep(const QString &resource);
    Done saveSweepPage(const QString &resource, const ShopIdPage &page);
    Result<SweepComparison> compare(const QString &resource);
    /// Marks `missing` as gone and ends the sweep.
    Result<qint64> endSweep(const QString &resource, const QList<RemoteId> &missing);

    Result<QList<QuarantinedRecord>> toReadAgain(bool all, QuarantineId after, int limit);
    /// Takes records in that parse now; the others stay with their new error. Returns how many
    /// left the quarantine.
    Result<qint64> readAgain(const QList<QuarantinedRecord> &records,
                             const ShopConnector &connector);

    Done mergeOptions(const QJsonObject &learned);
    /// Indexes some of the people who changed; how many are still behind.
    Result<qint64> catchUpSearch();
    /// Who came into a segment or left one by what was written since the last time.
    Done keepSegments(SegmentKeeper::Depth depth, const CancelToken &cancel);
    /// In one short write a table; ends early when cancelled.
    Done analyze(const CancelToken &cancel);

private:
    Result<IngestResult> writePage(Database &database, const QString &resource,
                                   const ShopPage &page, const QJsonObject &learned);
    Done writeOptions(Database &database, const QJsonObject &learned);
    Done writeQuarantine(Database &database, const QString &resource, const ShopPage &page,
                         const QList<BadRecord> &rejected);
    /// Runs `work` in a transaction on the writer thread; an error rolls back.
    template <typename F>
    auto inTransaction(F work) -> std::invoke_result_t<F, Database &>;

    Store &m_store;
    Clock &m_clock;
    ShopId m_shop;
    QString m_programVersion;
    const SyncEngine::Hooks &m_hooks;
    QJsonObject m_savedOptions; ///< as last committed by this run
};

} // namespace comptoir
