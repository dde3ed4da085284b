#pragma once

#include "models/domain/remoteid.h"
#include "models/domain/shop.h"

#include <QUrl>

namespace comptoir {

/// A record that has a page of its own in the shop's back office.
enum class AdminPage { Customer, Order, Cart };

/// Key of Shop::options: where the back office of a PrestaShop is. Every shop calls that folder
/// otherwise and keeps it to itself, so the owner has to tell it.
inline constexpr char kAdminUrlOption[] = "admin_url";

/// The page of the record in the shop's back office, to be opened in a browser where the owner
/// signs in as always. Invalid when the platform has none or its place is not known. Pure.
QUrl adminPage(const Shop &shop, AdminPage page, const RemoteId &record);

/// Whether adminPage() needs the owner to tell the place of the back office.
bool needsAdminUrl(const Shop &shop);
/// What the owner typed or copied from the browser's address line, without what comes after the
/// folder: an https address; http on this computer only. Invalid when it is none.
QUrl readAdminUrl(const QString &typed);

} // namespace comptoir
