#include "app/cli/command.h"

namespace comptoir::cli {

QList<Command> commands()
{
    return shopCommands() + syncCommands() + readCommands() + fileCommands() + profileCommands()
        + screenshotCommands();
}

} // namespace comptoir::cli
