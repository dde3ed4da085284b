#pragma once

#include "app/cli/command.h"

namespace comptoir::cli {

QList<Command> workflowRunCommands(); ///< among workflowCommands()

} // namespace comptoir::cli
