#pragma once

#include "models/domain/replenishment.h"
#include "models/history/productpick.h"

#include <QTimeZone>

namespace comptoir {

class Database;

/// Everything sold of some products until an instant, oldest first, by whom and on which day of the
/// zone; several of one order are one. Walks the index of those products, or all orders.
Result<std::vector<Purchase>> purchasesUntil(Database &database, const ProductPick &products,
                                             Timestamp until, const QTimeZone &zone);

} // namespace comptoir
