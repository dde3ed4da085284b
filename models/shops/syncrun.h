#pragma once

#include "models/shops/syncledger.h"
#include "models/shops/syncrules.h"
#include "models/shops/syncwriter.h"

namespace comptoir {

/// One run of SyncEngine over one shop: the state between its first and last step.
class SyncRun
{
public:
    struct Surroundings
    {
        Store &store;
        Clock &clock;
        const std::function<double()> &random;
        const QString &programVersion;
        const std::function<void(const SyncProgress &)> &onProgress;
        const SyncEngine::Hooks &hooks;
    };

    SyncRun(const Surroundings &around, const Shop &shop, ShopConnector &connector,
            const SyncRequest &request, const CancelToken &cancel);

    SyncReport run();

private:
    /// What a call on the connector brought after the retries worth making.
    template <typename T>
    Result<T> patiently(const std::function<Result<T>()> &call);

    void begin();
    void walkAll();
    void walk(qsizetype index);
    Done walkPages(qsizetype index);
    Done takePage(qsizetype index, SyncCursor &cursor, const ShopPage &page);
    Error giveUpPlace(qsizetype index);
    void resourceFailed(qsizetype index, const Error &error);

    void sweepAll();
    Done sweep(qsizetype index);
    Done sweepPages(const ResourceInfo &resource, const SyncSweep &sweep);
    Done judgeSweep(qsizetype index);

    void readQuarantineAgain();
    void tidyUp();
    Done indexNames();
    void keepSegments(SegmentKeeper::Depth depth);
    void close();

    /// After this nothing more is asked of the shop.
    void stop(SyncReport::Outcome outcome);

    Surroundings m_around;
    const Shop &m_shop;
    ShopConnector &m_connector;
    const SyncRequest &m_request;
    const CancelToken &m_cancel;
    SyncWriter m_writer;
    QList<ResourceInfo> m_resources;
    SyncLedger m_ledger;
    JobEntry m_job;
    bool m_stopped = false;
    bool m_firstImport = false; ///< a resource was walked to its end for the first time
    int m_retriesLeft = syncrules::kRunRetries;
};

} // namespace comptoir
