#pragma once

#include "models/domain/shopbatch.h"

#include <QMultiHash>

namespace comptoir::shopify {

/// GET custom_collections.json or smart_collections.json → categories.
/// Source: Shopify REST Admin API reference, resources CustomCollection and SmartCollection.
Result<ShopBatch> parseCollections(const QByteArray &body);

/// Product id → collection id. Only collections filled by hand have collects; the products of smart
/// ones are asked for one collection at a time.
using Memberships = QMultiHash<RemoteId, RemoteId>;

/// GET collects.json. A line that cannot be read is left out: it names no person and no sale.
Result<Memberships> parseCollects(const QByteArray &body);

} // namespace comptoir::shopify
