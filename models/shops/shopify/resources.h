#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopconnector.h"
#include "models/shops/shopify/parsecontext.h"

#include <QUrlQuery>

namespace comptoir::shopify {

/// One list to walk for a resource; most have one, collections and checkouts have two.
struct Leg
{
    const char *path; ///< "orders.json"
    const char *list; ///< "orders": the name inside the body
    const char *filter; ///< "status=any", or empty
};

/// How a resource is walked. The table of all of them is in resources.cpp.
struct ResourceSpec
{
    const char *id;
    QList<Leg> legs;
    const char *fields; ///< what is asked for: nothing that is not used comes over the line
    int limit = 250; ///< the most that Shopify allows
    bool counts = false; ///< has a count.json, for progress
    bool sweeps = false; ///< its ids are compared with ours now and then
    Result<ShopBatch> (*parse)(const QByteArray &, const ParseContext &) = nullptr;

    [[nodiscard]] bool is(const char *name) const { return qstrcmp(id, name) == 0; }
};

const QList<ResourceSpec> &resourceSpecs();
/// nullptr when there is none of that name.
const ResourceSpec *findResource(const QString &id);

/// The list for the engine, labels translated. Orders are swept only where the app sees all of
/// them: without read_all_orders the older ones are not listed, and would look deleted.
QList<ResourceInfo> resourceInfos(bool seesAllOrders);

/// The newest updated_at in a page.
std::optional<Timestamp> newestUpdate(const ShopBatch &batch);

} // namespace comptoir::shopify
