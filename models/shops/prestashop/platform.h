#pragma once

#include "models/shops/shopconnector.h"

namespace comptoir::prestashop {

/// The catalogue entry: texts of the wizard in the current language, address rules, connector.
ShopPlatform platform();

/// "maison-tournesol.example/api/" → https://maison-tournesol.example. Plain http is refused except
/// to this computer: the key would travel in clear.
Result<QUrl> normaliseAddress(const QString &typed);

} // namespace comptoir::prestashop
