#pragma once

#include "models/domain/currency.h"
#include "models/domain/result.h"

#include <QTimeZone>

namespace comptoir {

class Database;

/// The shop by whose clock and in whose currency everybody is judged alike, where customers have
/// several: the one that was connected first and still is, files apart; else the first of all.
struct MainShop
{
    QTimeZone zone = QTimeZone::utc(); ///< UTC where there is no shop at all
    Currency currency; ///< null as long as it is not known
};

Result<MainShop> mainShop(Database &database);

} // namespace comptoir
