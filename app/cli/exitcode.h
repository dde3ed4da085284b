#pragma once

#include "models/domain/result.h"

namespace comptoir::cli {

/// What the program tells a script. Stable; docs/command-line.md lists them.
enum ExitCode {
    Ok = 0,
    ProblemFound = 1, ///< it worked, and what was looked at is not in order
    Usage = 2, ///< the command line makes no sense, or asks for a window without a display
    ProfileUnavailable = 3, ///< in use, damaged, newer than this program, or not writable
    ShopUnavailable = 4, ///< the shop or the network did not answer as it should
    SecretUnavailable = 5, ///< no key at hand, or the shop refused it
    NotFound = 6, ///< no such shop, customer, file or backup
    FileProblem = 7, ///< a file named on the command line cannot be read or written
    Interrupted = 130, ///< Ctrl+C; what was done is kept
};

ExitCode exitCodeFor(ErrorCode code);
/// Of what a shop answered: there is no file and no name on the command line to blame.
ExitCode exitCodeForShop(ErrorCode code);
/// Of opening the profile: no file of the command line is to blame.
ExitCode exitCodeForProfile(ErrorCode code);
/// Of writing a file that the command line names: a full disk is that file's problem.
ExitCode exitCodeForTarget(ErrorCode code);
/// "in_use": how JSON names an error. Stable.
QString nameOf(ErrorCode code);

} // namespace comptoir::cli
