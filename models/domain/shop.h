#pragma once

#include "models/domain/currency.h"
#include "models/domain/ids.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace comptoir {

/// A connected shop as the store keeps it. The secret is not here: it lives in the keychain.
struct Shop
{
    ShopId id;
    QString platform; ///< "prestashop", "shopify"; "csv" for imported files
    QString name;
    QUrl baseUrl;
    QByteArray timeZone = "Europe/Paris"; ///< IANA; PrestaShop writes local times without offset
    Currency currency; ///< the shop's main currency; read from the shop at the first check
    QString language; ///< ISO 639-1 of the shop's default language; may be empty
    QString countryCode; ///< ISO 3166 alpha-2: where phone numbers without prefix belong
    QString platformVersion; ///< as last seen: "8.1.0"
    QJsonObject options; ///< platform settings that are no secret (see the connector's header)
    bool paused = false;

    /// Where imported files land (ImportRepository::fileShop): it has customers and orders, but no
    /// address and no key, and there is nothing to sync.
    [[nodiscard]] bool isOfFiles() const { return platform == QLatin1String("csv"); }
};

} // namespace comptoir
