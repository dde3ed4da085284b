#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/domain/sender.h"

#include <functional>

namespace comptoir {

/// Whether one can learn what came back, tried without reading or changing anything. Blocking, for
/// worker threads.
class FeedbackTrial
{
public:
    /// Connects to the mailbox, logs in and looks which folders there are. `secret`: as the
    /// keychain keeps it.
    static Done mailbox(const Sender &sender, const QString &secret, Clock &clock,
                        const std::function<double()> &random, const CancelToken &cancel);
    /// Asks the provider about the last hour. `key`: as eventSource() wants it. Both outlive it.
    static Done events(const Sender &sender, const QString &key, Clock &clock,
                       const std::function<double()> &random, const CancelToken &cancel);
};

} // namespace comptoir
