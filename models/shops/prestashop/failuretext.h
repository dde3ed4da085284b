#pragma once

#include "models/domain/result.h"
#include "models/shops/prestashop/answer.h"

namespace comptoir::prestashop {

/// The failure as the owner reads it: what happened, what is safe, what to do. `resource` is
/// PrestaShop's own word, as it stands beside the box to tick.
Error errorOf(const Failure &failure, const QString &resource);

} // namespace comptoir::prestashop
