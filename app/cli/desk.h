#pragma once

#include "workflows/messages/sendingdesk.h"

#include <memory>

namespace comptoir::cli {

class CommandContext;

/// The desk of the open profile, by `clock`. Both outlive it.
std::unique_ptr<SendingDesk> openDesk(
    CommandContext &context, Clock &clock,
    std::function<void(const char *)> at = [](const char *) {});

} // namespace comptoir::cli
