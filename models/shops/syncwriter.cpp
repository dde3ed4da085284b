#include "models/shops/syncwriter.h"

#include "models/shops/rereading.h"
#include "models/shops/syncrules.h"
#include "models/store/searchindex.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/storesettings.h"

namespace comptoir {
namespace {

const QString kJobKind = QStringLiteral("sync");

} // namespace

SyncWriter::SyncWriter(Store &store, Clock &clock, ShopId shop, QString programVersion,
                       const SyncEngine::Hooks &hooks)
    : m_store(store)
    , m_clock(clock)
    , m_shop(shop)
    , m_programVersion(std::move(programVersion))
    , m_hooks(hooks)
{}

template <typename F>
auto SyncWriter::inTransaction(F work) -> std::invoke_result_t<F, Database &>
{
    using R = std::invoke_result_t<F, Database &>;
    return m_store
        .write([&work](Database &database) -> R {
            Transaction transaction(database);
            if (!transaction.isActive())
                return transaction.commit().error();
            R result = work(database);
            if (!result)
                return result;
            if (const Done committed = transaction.commit(); !committed)
                return committed.error();
            return result;
        })
        .result();
}

Result<JobId> SyncWriter::begin(SyncMode mode)
{
    return inTransaction([&](Database &database) -> Result<JobId> {
        JobLog log(database);
        const Timestamp now = m_clock.now();
        if (const Done closed = log.closeInterrupted(kJobKind, m_shop, now); !closed)
            return closed.error();
        if (mode == SyncMode::Full) {
            if (const Done restarted = SyncRepository(database, m_shop).restart(); !restarted)
                return restarted.error();
        }
        return log.begin(kJobKind, m_shop, now);
    });
}

Done SyncWriter::finish(const JobEntry &entry)
{
    return inTransaction([&](Database &database) { return JobLog(database).finish(entry); });
}

Result<SyncCursor> SyncWriter::beginWalk(const QString &resource)
{
    return inTransaction([&](Database &database) -> Result<SyncCursor> {
        SyncRepository sync(database, m_shop);
        if (const Done begun = sync.beginWalk(resource, m_clock.now()); !begun)
            return begun.error();
        return sync.cursor(resource);
    });
}

Result<IngestResult> SyncWriter::savePage(const QString &resource, const ShopPage &page,
                                          const QJsonObject &learned)
{
    Result<IngestResult> result = inTransaction([&](Database &database) {
        Result<IngestResult> written = writePage(database, resource, page, learned);
        if (written && m_hooks.beforeCommit)
            m_hooks.beforeCommit();
        return written;
    });
    if (result)
        m_savedOptions = learned;
    if (result && m_hooks.afterCommit)
        m_hooks.afterCommit();
    return result;
}

Result<IngestResult> SyncWriter::writePage(Database &database, const QString &resource,
                                           const ShopPage &page, const QJsonObject &learned)
{
    if (const Done kept = writeOptions(database, learned); !kept)
        return kept.error();
    const Timestamp now = m_clock.now();
    Result<IngestResult> result = Ingest(database, m_shop, now).apply(page.batch);
    if (!result)
        return result;
    if (const Done kept = writeQuarantine(database, resource, page, result->rejected); !kept)
        return kept.error();
    SyncRepository sync(database, m_shop);
    const Done saved = sync.savePage(resource, page.nextCursor, syncrules::recordCount(page.batch),
                                     page.total, !page.hasMore, now);
    if (!saved)
        return saved.error();
    // What comes in while ids are compared is in the shop, whatever page of ids was read before.
    const auto sweep = sync.sweep(resource);
    if (!sweep)
        return sweep.error();
    if (*sweep && !(*sweep)->finishedAt) {
        const auto landed = syncrules::landedIds(resource, page.batch).values();
        if (const Done seen = sync.saveSweepPage(resource, landed, (*sweep)->cursor); !seen)
            return seen.error();
    }
    return result;
}

Done SyncWriter::writeQuarantine(Database &database, const QString &resource, const ShopPage &page,
                                 const QList<BadRecord> &rejected)
{
    QList<BadRecord> bad = page.batch.bad + rejected;
    QSet<RemoteId> landed = syncrules::landedIds(resource, page.batch);
    for (BadRecord &record : bad) {
        if (record.resource.isEmpty())
            record.resource = resource;
        landed.remove(record.id);
    }
    QuarantineRepository quarantine(database);
    const Timestamp now = m_clock.now();
    if (Done added = quarantine.add(m_shop, bad, m_programVersion, now); !added)
        return added;
    return quarantine.resolve(m_shop, resource, landed, now);
}

Done SyncWriter::saveError(const QString &resource, const Error &error)
{
    return inTransaction([&](Database &database) {
        return SyncRepository(database, m_shop).saveError(resource, error, m_clock.now());
    });
}

Done SyncWriter::restart(const QString &resource)
{
    return inTransaction(
        [&](Database &database) { return SyncRepository(database, m_shop).restart(resource); });
}

Result<SyncSweep> SyncWriter::sweep(const QString &resource)
{
    return inTransaction([&](Database &database) -> Result<SyncSweep> {
        SyncRepository sync(database, m_shop);
        const auto known = sync.sweep(resource);
        if (!known)
            return known.error();
        if (*known)
            return **known;
        const Timestamp now = m_clock.now();
        if (const Done noted = sync.endSweep(resource, now); !noted)
            return noted.error();
        return SyncSweep{{}, now, now};
    });
}

Done SyncWriter::beginSweep(const QString &resource)
{
    return inTransaction([&](Database &database) {
        return SyncRepository(database, m_shop).beginSweep(resource, m_clock.now());
    });
}

Done SyncWriter::saveSweepPage(const QString &resource, const ShopIdPage &page)
{
    return inTransaction([&](Database &database) {
        return SyncRepository(database, m_shop).saveSweepPage(resource, page.ids, page.nextCursor);
    });
}

Result<SweepComparison> SyncWriter::compare(const QString &resource)
{
    return m_store
        .read(
            [&](Database &database) { return SyncRepository(database, m_shop).compare(resource); })
        .result();
}

Result<qint64> SyncWriter::endSweep(const QString &resource, const QList<RemoteId> &missing)
{
    return inTransaction([&](Database &database) -> Result<qint64> {
        const Timestamp now = m_clock.now();
        if (!missing.isEmpty()) {
            const auto marked = Ingest(database, m_shop, now).markGone(resource, missing);
            if (!marked)
                return marked.error();
        }
        if (const Done ended = SyncRepository(database, m_shop).endSweep(resource, now); !ended)
            return ended.error();
        return static_cast<qint64>(missing.size());
    });
}

Result<QList<QuarantinedRecord>> SyncWriter::toReadAgain(bool all, QuarantineId after, int limit)
{
    const QString notBy = all ? QString() : m_programVersion;
    return m_store
        .read([&](Database &database) {
            return QuarantineRepository(database).toReadAgain(m_shop, notBy, after, limit);
        })
        .result();
}

Result<qint64> SyncWriter::readAgain(const QList<QuarantinedRecord> &records,
                                     const ShopConnector &connector)
{
    return inTransaction([&](Database &database) -> Result<qint64> {
        qint64 resolved = 0;
        Rereading rereading(database, m_clock, m_programVersion);
        for (const QuarantinedRecord &record : records) {
            const auto left = rereading.read(record, connector);
            if (!left)
                return left.error();
            resolved += *left ? 1 : 0;
        }
        return resolved;
    });
}

Done SyncWriter::mergeOptions(const QJsonObject &learned)
{
    return inTransaction([&](Database &database) { return writeOptions(database, learned); });
}

Done SyncWriter::writeOptions(Database &database, const QJsonObject &learned)
{
    if (learned.isEmpty() || learned == m_savedOptions)
        return done();
    ShopRepository shops(database);
    Result<Shop> shop = shops.get(m_shop);
    if (!shop)
        return shop.error();
    const QJsonObject before = shop->options;
    for (auto option = learned.begin(); option != learned.end(); ++option)
        shop->options.insert(option.key(), option.value());
    return shop->options == before ? done() : shops.update(*shop);
}

Done SyncWriter::keepSegments(SegmentKeeper::Depth depth, const CancelToken &cancel)
{
    const auto kept = updateSegments(m_store, depth, cancel).result();
    return kept ? done() : Done(kept.error());
}

Result<qint64> SyncWriter::catchUpSearch()
{
    return m_store
        .write([](Database &database) {
            return SearchIndex(database).catchUp(storesettings::kSearchCatchUpRows);
        })
        .result();
}

Done SyncWriter::analyze(const CancelToken &cancel)
{
    const auto tables
        = m_store
              .read([&](Database &database) { return SyncRepository(database, m_shop).tables(); })
              .result();
    if (!tables)
        return tables.error();
    for (const QString &table : *tables) {
        if (cancel.isCancelled())
            return done();
        const auto analyzed = m_store.write(
            [&](Database &database) { return SyncRepository(database, m_shop).analyze(table); });
        if (Done outcome = analyzed.result(); !outcome)
            return outcome;
    }
    return done();
}

} // namespace comptoir
