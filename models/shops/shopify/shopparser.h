#pragma once

#include "models/domain/shopbatch.h"

namespace comptoir::shopify {

struct ShopInfo
{
    QString name;
    Currency currency;
    QByteArray timeZone; ///< IANA
    QString language; ///< ISO 639-1: "fr" of "fr-CA"
    QString plan; ///< Shopify's word: "basic"

    bool operator==(const ShopInfo &) const = default;
};

/// GET shop.json. Source: Shopify REST Admin API reference, resource Shop.
Result<ShopInfo> parseShop(const QByteArray &body);

/// GET locations.json → references of kind Location.
Result<ShopBatch> parseLocations(const QByteArray &body);

/// GET /admin/oauth/access_scopes.json (without version) → "read_orders", …
Result<QStringList> parseScopes(const QByteArray &body);

/// The ids of any list, asked for with fields=id; `list` is its name ("customers").
Result<QList<RemoteId>> parseIds(const QByteArray &body, const char *list);

} // namespace comptoir::shopify
