#include "models/shops/rereading.h"

#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/searchindex.h"
#include "models/store/shoprepository.h"
#include "models/store/storesettings.h"

namespace comptoir {

namespace {

/// A connector that only parses: it has no key and is never asked to fetch.
std::unique_ptr<ShopConnector> parserOf(const Shop &shop, Clock &clock)
{
    const ShopPlatform platform = shopPlatform(shop.platform);
    return platform.connect ? platform.connect(shop, {}, {&clock, [] { return 0.5; }}) : nullptr;
}

} // namespace

Rereading::Rereading(Database &database, Clock &clock, QString programVersion)
    : m_database(database)
    , m_clock(clock)
    , m_programVersion(std::move(programVersion))
    , m_now(clock.now())
{}

Result<bool> Rereading::stays(const QuarantinedRecord &record, const Error &error)
{
    const Done failed
        = QuarantineRepository(m_database).fail(record.id, error, m_programVersion, m_now);
    return failed ? Result<bool>(false) : Result<bool>(failed.error());
}

Result<bool> Rereading::read(const QuarantinedRecord &record, const ShopConnector &connector)
{
    const auto batch = connector.parseAgain(record.record.resource, record.record.raw);
    if (!batch)
        return stays(record, batch.error());
    if (!batch->bad.isEmpty())
        return stays(record, batch->bad.constFirst().error);
    const auto taken = Ingest(m_database, record.shop, m_now).apply(*batch);
    if (!taken)
        return taken.error();
    if (!taken->rejected.isEmpty())
        return stays(record, taken->rejected.constFirst().error);
    const Done resolved = QuarantineRepository(m_database).resolve(record.id, m_now);
    return resolved ? Result<bool>(true) : Result<bool>(resolved.error());
}

Result<Rereading::Outcome> Rereading::read(const QList<QuarantineId> &ids)
{
    const auto records = QuarantineRepository(m_database).get(ids);
    if (!records)
        return records.error();
    Transaction transaction(m_database);
    Outcome outcome;
    for (const QuarantinedRecord &record : *records) {
        const Result<bool> came = readOfShop(record);
        if (!came)
            return came.error();
        ++(*came ? outcome.cameIn : outcome.stayed);
    }
    const Done committed = transaction.commit();
    if (!committed)
        return committed.error();
    if (outcome.cameIn == 0)
        return outcome;
    const auto indexed = SearchIndex(m_database).catchUp(storesettings::kSearchCatchUpRows);
    return indexed ? Result<Outcome>(outcome) : Result<Outcome>(indexed.error());
}

Result<bool> Rereading::readOfShop(const QuarantinedRecord &record)
{
    const Result<Shop> shop = ShopRepository(m_database).get(record.shop);
    if (!shop)
        return shop.error();
    const std::unique_ptr<ShopConnector> parser = parserOf(*shop, m_clock);
    return parser ? read(record, *parser) : stays(record, record.record.error);
}

} // namespace comptoir
