#pragma once

#include "app/cli/invocation.h"

namespace comptoir::cli {

class CommandContext;

/// The file that a command line names to be written. Every command that writes one takes the option
/// and asks before it begins.
class TargetFile
{
    Q_DECLARE_TR_FUNCTIONS(TargetFile)
public:
    /// The option --force.
    static OptionSpec force();
    /// File: checkExportTarget() forbids it. InvalidArgument: something stands there, and --force
    /// was not given.
    static Done check(const CommandContext &context, const QString &path);
};

} // namespace comptoir::cli
