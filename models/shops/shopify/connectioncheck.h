#pragma once

#include "models/shops/shopconnector.h"
#include "models/shops/shopify/shopifyclient.h"

namespace comptoir::shopify {

/// One line for each access scope that Comptoir uses, by what was granted. A write scope holds the
/// read scope of the same name. Pure.
QList<PermissionCheck> permissionChecks(const QStringList &granted);

/// The connection test: signs in, compares the scopes, reads the shop.
Result<ConnectionReport> checkConnection(ShopifyClient &client, const CancelToken &cancel);

} // namespace comptoir::shopify
