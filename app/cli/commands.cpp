#include "app/cli/command.h"

namespace comptoir::cli {

QList<Command> commands()
{
    return shopCommands() + syncCommands() + statsCommands() + customerCommands() + rightsCommands()
        + orderCommands() + taskCommands() + segmentCommands() + accountCommands()
        + messageCommands() + outboxCommands() + workflowCommands() + simulateCommands()
        + ledgerCommands() + feedbackCommands() + consentCommands() + placeCommands()
        + importCommands() + exportCommands() + backupCommands() + checkCommands()
        + screenshotCommands();
}

} // namespace comptoir::cli
