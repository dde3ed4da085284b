#include "app/cli/desk.h"

#include "app/cli/commandcontext.h"
#include "app/deskwiring.h"

namespace comptoir::cli {

std::unique_ptr<SendingDesk> openDesk(CommandContext &context, Clock &clock,
                                      std::function<void(const char *)> at)
{
    DeskParts parts = systemDeskParts();
    parts.secret = [&context](const Sender &account) { return context.secretOf(account); };
    parts.at = std::move(at);
    return std::make_unique<SendingDesk>(context.store(), clock, sendingMarksFolder(),
                                         std::move(parts));
}

} // namespace comptoir::cli
