#pragma once

#include "models/domain/shop.h"
#include "models/shops/syncreport.h"

namespace comptoir::cli {

class CommandContext;

/// Syncs one shop as the command line's options say, telling its progress. Blocking.
SyncReport syncShop(CommandContext &context, const Shop &shop);

} // namespace comptoir::cli
