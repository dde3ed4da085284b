#include "app/cli/desk.h"

#include "app/cli/await.h"
#include "app/cli/commandcontext.h"
#include "app/deskwiring.h"
#include "workflows/messages/oauthaccess.h"

namespace comptoir::cli {

Result<QString> freshSecret(CommandContext &context, Clock &clock, const Sender &account)
{
    const Result<QString> secret = context.secretOf(account);
    if (!secret)
        return secret;
    const auto keep = [&context](SenderId id, const QString &renewed) {
        const Result<SecretVault *> vault = context.vault();
        if (vault && (*vault)->isPersistent())
            (void)await((*vault)->write(id, {renewed, {}})); // else it is renewed again
    };
    OAuthAccess access(account, *secret, {&clock, context.random, keep});
    (void)access.login(context.cancel); // who sends tells what is wrong with it
    return access.secret();
}

std::unique_ptr<SendingDesk> openDesk(CommandContext &context, Clock &clock,
                                      std::function<void(const char *)> at)
{
    DeskParts parts = systemDeskParts();
    parts.secret = [&context, &clock](const Sender &account) {
        return freshSecret(context, clock, account);
    };
    parts.at = std::move(at);
    return std::make_unique<SendingDesk>(context.store(), clock, sendingMarksFolder(),
                                         std::move(parts));
}

} // namespace comptoir::cli
