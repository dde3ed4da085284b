#include "models/shops/syncrules.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace comptoir::syncrules {
namespace {

using std::chrono::milliseconds;

template <typename Record>
QSet<RemoteId> idsOf(const QList<Record> &records)
{
    QSet<RemoteId> ids;
    for (const Record &record : records) {
        if (!record.id.isNull())
            ids.insert(record.id);
    }
    return ids;
}

template <auto Member>
QSet<RemoteId> idsIn(const ShopBatch &batch)
{
    return idsOf(batch.*Member);
}

/// The platforms' names of resources, and where their records lie in a batch.
struct Place
{
    QLatin1String resource;
    QSet<RemoteId> (*ids)(const ShopBatch &);
};

constexpr std::array kPlaces{
    Place{QLatin1String("customers"), idsIn<&ShopBatch::accounts>},
    Place{QLatin1String("addresses"), idsIn<&ShopBatch::addresses>},
    Place{QLatin1String("orders"), idsIn<&ShopBatch::orders>},
    Place{QLatin1String("order_slip"), idsIn<&ShopBatch::refunds>},
    Place{QLatin1String("order_histories"), idsIn<&ShopBatch::orderStateChanges>},
    Place{QLatin1String("order_states"), idsIn<&ShopBatch::orderStates>},
    Place{QLatin1String("carts"), idsIn<&ShopBatch::carts>},
    Place{QLatin1String("checkouts"), idsIn<&ShopBatch::carts>},
    Place{QLatin1String("products"), idsIn<&ShopBatch::products>},
    Place{QLatin1String("combinations"), idsIn<&ShopBatch::variants>},
    Place{QLatin1String("variants"), idsIn<&ShopBatch::variants>},
    Place{QLatin1String("categories"), idsIn<&ShopBatch::categories>},
    Place{QLatin1String("collections"), idsIn<&ShopBatch::categories>},
    Place{QLatin1String("cart_rules"), idsIn<&ShopBatch::discountCodes>},
    Place{QLatin1String("discount_codes"), idsIn<&ShopBatch::discountCodes>},
    Place{QLatin1String("price_rules"), idsIn<&ShopBatch::discountCodes>},
    Place{QLatin1String("customer_threads"), idsIn<&ShopBatch::threads>},
    Place{QLatin1String("threads"), idsIn<&ShopBatch::threads>},
    Place{QLatin1String("customer_messages"), idsIn<&ShopBatch::messages>},
};

} // namespace

bool isWorthRetrying(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Network:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerFailure:
    case ErrorCode::Protocol:
    case ErrorCode::Parse:
    case ErrorCode::InUse:
        return true;
    default:
        return false;
    }
}

milliseconds backoff(int attempt, double random)
{
    const auto ceiling = std::min<qint64>(kFirstBackoff.count() << std::clamp(attempt - 1, 0, 20),
                                          kMaxBackoff.count());
    return milliseconds(std::llround(static_cast<double>(ceiling) * random));
}

Consequence consequence(ErrorCode code, bool required)
{
    switch (code) {
    case ErrorCode::Network:
        return Consequence::Offline;
    case ErrorCode::Permission:
    case ErrorCode::NotFound:
        return required ? Consequence::Stop : Consequence::SkipResource;
    case ErrorCode::ServerFailure:
    case ErrorCode::Protocol:
    case ErrorCode::Parse:
    case ErrorCode::Database:
        return required ? Consequence::Stop : Consequence::NextResource;
    default: // key, certificate, limits, disk, the owner's stop: the same for every resource
        return Consequence::Stop;
    }
}

bool isSweepDue(const SyncSweep &sweep, std::chrono::hours every, Timestamp now)
{
    if (!sweep.finishedAt || *sweep.finishedAt > now)
        return true;
    return now.ms - sweep.finishedAt->ms >= milliseconds(every).count();
}

bool canResume(const SyncSweep &sweep, Timestamp now)
{
    const qint64 age = now.ms - sweep.startedAt.ms;
    return !sweep.finishedAt && age >= 0 && age < milliseconds(kSweepKeeps).count();
}

SweepVerdict verdict(const SweepComparison &comparison, bool confirmed)
{
    if (comparison.missing.isEmpty())
        return SweepVerdict::Trust;
    if (comparison.seen == 0)
        return SweepVerdict::Empty;
    const bool many = comparison.missing.size() * 2 > comparison.known;
    return many && !confirmed ? SweepVerdict::TooMany : SweepVerdict::Trust;
}

QSet<RemoteId> landedIds(const QString &resource, const ShopBatch &batch)
{
    for (const Place &place : kPlaces) {
        if (place.resource == resource)
            return place.ids(batch);
    }
    return {};
}

qint64 recordCount(const ShopBatch &batch)
{
    const auto longest = std::max(
        {batch.references.size(), batch.orderStates.size(), batch.accounts.size(),
         batch.addresses.size(), batch.categories.size(), batch.products.size(),
         batch.variants.size(), batch.stock.size(), batch.discountCodes.size(), batch.orders.size(),
         batch.refunds.size(), batch.orderStateChanges.size(), batch.carts.size(),
         batch.threads.size(), batch.messages.size(), batch.events.size()});
    return longest + batch.bad.size();
}

} // namespace comptoir::syncrules
