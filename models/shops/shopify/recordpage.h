#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/jsondocument.h"
#include "models/shops/shopify/fieldreader.h"

#include <functional>

namespace comptoir::shopify {

/// How a page names itself: {"customers":[…]} or {"customer":{…}}.
struct PageNames
{
    const char *resource; ///< for BadRecord, as in ShopifyConnector::resources()
    const char *list;
    const char *single;
};

/// Reads one record into the batch; what it could not read stays in the FieldReader.
using RecordRead = std::function<void(FieldReader &record, ShopBatch &batch)>;

/// Reads every record of a page: a list, a wrapped single record, or a bare record (as
/// quarantined). Records that do not read go to `bad` with their JSON and the field that was wrong;
/// unknown members are ignored. Error when the body is no such page at all. Pure.
Result<ShopBatch> readPage(const QByteArray &body, const PageNames &names, const RecordRead &read);

} // namespace comptoir::shopify
