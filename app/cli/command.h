#pragma once

#include "app/cli/invocation.h"

#include <functional>

namespace comptoir::cli {

class CommandContext;

/// What a command finds ready when it runs.
enum class Needs {
    Folder, ///< the profile's folder, nothing open
    Store, ///< the profile opened (made when it is new)
    Shops, ///< likewise, and the demo shops answer when --demo was given
    Window, ///< nothing open, and a QApplication to draw with
};

/// One entry of the catalogue: parsing, --help and docs/command-line.md come from it. A new command
/// is one entry and the function that runs it.
struct Command
{
    QString name; ///< one or two words: "shop add"
    QString arguments; ///< as shown in --help: "PLATFORM ADDRESS"
    int minArguments = 0;
    int maxArguments = 0;
    QString summary; ///< one line, translated
    QList<OptionSpec> options;
    Needs needs = Needs::Store;
    std::function<int(CommandContext &)> run; ///< returns an ExitCode
};

/// All commands in the order of --help, in the language installed now.
QList<Command> commands();
/// Options that every command takes.
QList<OptionSpec> commonOptions();

// One list a group, each in its own file.
QList<Command> shopCommands();
QList<Command> syncCommands();
QList<Command> statsCommands();
QList<Command> customerCommands();
QList<Command> rightsCommands();
QList<Command> orderCommands();
QList<Command> taskCommands();
QList<Command> segmentCommands();
QList<Command> segmentQuestions(); ///< among segmentCommands()
QList<Command> placeCommands();
QList<Command> accountCommands();
QList<Command> messageCommands();
QList<Command> outboxCommands();
QList<Command> workflowCommands();
QList<Command> simulateCommands();
QList<Command> workflowQuestions(); ///< among workflowCommands()
QList<Command> ledgerCommands();
QList<Command> feedbackCommands();
QList<Command> consentCommands();
QList<Command> importCommands();
QList<Command> exportCommands();
QList<Command> backupCommands();
QList<Command> checkCommands();
QList<Command> screenshotCommands();

} // namespace comptoir::cli
