#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>

namespace comptoir::cli {

class CommandContext;

/// Another clock than the real one (--now) would let messages go at night, and leave its times
/// behind: as pauses of accounts, limits and hours. So it is for accounts that reach nobody.
class FalseClock
{
    Q_DECLARE_TR_FUNCTIONS(FalseClock)
public:
    /// InvalidArgument: --now was given, and an account reaches people.
    static Done check(CommandContext &context);
};

} // namespace comptoir::cli
