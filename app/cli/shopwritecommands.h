#pragma once

#include "app/cli/command.h"
#include "workflows/engine/shopwritedesk.h"

namespace comptoir::cli {

class CommandContext;

QList<Command> shopWriteCommands(); ///< among workflowCommands()

/// What workflows ask of shops, as far as it is due by `clock`. By another clock than the real one
/// only where all shops are on this computer: codes would be valid at another time than is meant.
Result<ShopWriteReport> runShopWrites(CommandContext &context, Clock &clock);
/// How it went, with the reasons, for people.
void print(CommandContext &context, const ShopWriteReport &report);
QJsonObject toJson(const ShopWriteReport &report);

} // namespace comptoir::cli
