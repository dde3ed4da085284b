#include "app/cli/interrupt.h"

#include <csignal>

namespace comptoir::cli {

namespace {

// A signal handler has no context; cancelling is one lock-free atomic store, which it may do.
CancelToken *interruptToken = nullptr;

void onInterrupt(int number)
{
    if (interruptToken)
        interruptToken->cancel();
    std::signal(number, SIG_DFL);
}

} // namespace

CancelToken cancelOnInterrupt()
{
    static CancelToken token;
    interruptToken = &token;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    return token;
}

} // namespace comptoir::cli
