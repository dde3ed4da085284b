#pragma once

#include "models/shops/adminpages.h"
#include "models/shops/shopconnector.h"

namespace comptoir::prestashop {

inline constexpr QLatin1String kPlatformId("prestashop");

/// The catalogue entry: texts of the wizard in the current language, address rules, connector.
ShopPlatform platform();

/// "maison-tournesol.example/api/" → https://maison-tournesol.example. Plain http is refused except
/// to this computer: the key would travel in clear.
Result<QUrl> normaliseAddress(const QString &typed);

/// Below the back office that the owner told (Shop::options, kAdminUrlOption). The addresses are
/// those of PrestaShop 1.6, which 1.7 to 9 still lead to their new pages; without the session's
/// token the shop asks once whether to show the page.
QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record);

} // namespace comptoir::prestashop
