#include "app/cli/falseclock.h"

#include "app/cli/commandcontext.h"
#include "workflows/messages/senderchannels.h"

#include <algorithm>

namespace comptoir::cli {

Done FalseClock::check(CommandContext &context)
{
    if (!context.given.has(QStringLiteral("now")))
        return done();
    const Result<QList<Sender>> accounts = context.accounts();
    if (!accounts)
        return accounts.error();
    const auto reaches
        = std::find_if_not(accounts->cbegin(), accounts->cend(),
                           [](const Sender &one) { return SenderChannels::staysHere(one); });
    if (reaches == accounts->cend())
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("“%1” sends to real people, who are to get nothing at an hour that is not the "
                    "real one. Nothing was sent. Leave out --now, or plan a message for later with "
                    "comptoir message send --at.")
                     .arg(reaches->address),
                 QStringLiteral("false clock with a real account")};
}

} // namespace comptoir::cli
