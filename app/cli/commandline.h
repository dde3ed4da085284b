#pragma once

#include "app/cli/command.h"

class QIODevice;

namespace comptoir {
class Clock;
}

namespace comptoir::cli {

/// The command line taken apart by the program's own catalogue.
Result<Invocation> parse(const QStringList &words);

/// Whether `words` ask for something drawn: the window itself, or a command that needs one. main()
/// decides by it which application object to make; a wrong command line needs none.
bool needsWindow(const QStringList &words);
/// Whether `words` ask for the window itself rather than a command, --help or --version.
bool isWindow(const QStringList &words);

/// Runs a command line to its end and returns the exit code. Needs a QCoreApplication, or a
/// QApplication when needsWindow().
int run(const QStringList &words, Clock &clock, QIODevice &out, QIODevice &err);

/// The text of --help, for one command or for all.
QString helpText(const QString &command);

} // namespace comptoir::cli
