#pragma once

#include "app/cli/command.h"

namespace comptoir::cli {

// Among workflowCommands().
QList<Command> workflowRunCommands();
QList<Command> workflowMoveCommands();

} // namespace comptoir::cli
