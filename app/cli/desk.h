#pragma once

#include "workflows/messages/sendingdesk.h"

#include <memory>

namespace comptoir::cli {

class CommandContext;

/// The desk of the open profile, by `clock`. Both outlive it.
std::unique_ptr<SendingDesk> openDesk(
    CommandContext &context, Clock &clock,
    std::function<void(const char *)> at = [](const char *) {});

/// The account's secret as the keychain keeps it; of an account that its owner signed in for,
/// renewed first where needed. On the main thread, which is the keychain's.
Result<QString> freshSecret(CommandContext &context, Clock &clock, const Sender &account);

} // namespace comptoir::cli
