#pragma once

#include "models/shops/prestashop/readers.h"
#include "models/shops/shopconnector.h"

#include <span>

namespace comptoir::prestashop {

/// How new and changed rows of a resource are found.
enum class Follow {
    Changes, ///< by date_upd, after a first walk by id
    NewRows, ///< by id: rows never change (order_histories)
    Whole, ///< read whole each time: small, or without any date
};

/// One resource of the web service that we read. Source of names, fields and dates: the schemas of
/// 1.6.1, 1.7.6, 8.1 and thirty bees; a field that a version lacks is left out after its error 35.
struct Resource
{
    QLatin1String id; ///< as in /api/ID and as the owner ticks it
    QLatin1String answerKey; ///< over the records; differs for order_slip
    QLatin1String fields; ///< display=[…]; never passwd or secure_key
    Follow follow = Follow::Changes;
    int pageSize = 200;
    bool required = false;
    bool perShop = false; ///< the list holds rows of all shops of a multistore: we filter
    std::chrono::hours sweepEvery{0};
    std::chrono::minutes notBefore{0}; ///< Whole: pause between two readings
    void (*read)(Record &, ShopBatch &) = nullptr;
};

/// In the order of syncing: what others point at comes first.
std::span<const Resource> resources();
/// nullptr when we read no such resource.
const Resource *findResource(QStringView id);

/// The resources as the engine and the owner see them.
QList<ResourceInfo> resourceInfos();
/// For the owner: "Customers".
QString resourceLabel(QStringView id);

} // namespace comptoir::prestashop
