#pragma once

#include "models/domain/sender.h"
#include "workflows/channels/channel.h"
#include "workflows/messages/replypolicy.h"

#include <functional>
#include <optional>

namespace comptoir {

class Store;

/// Takes over who told a provider to stop: without it the gate would not know, since an answer to
/// a text message reaches the provider. For worker threads.
class OptOutKeeper
{
public:
    /// Both outlive it.
    OptOutKeeper(Store &store, Clock &clock)
        : m_store(store)
        , m_clock(clock)
    {}

    /// Asks the channel and puts the answer into the suppression list, on the disk. When the
    /// provider does not answer nothing may be sent: the account waits, and the policy that was
    /// followed is returned. The error is one of the store, or Cancelled.
    Result<std::optional<ReplyPolicy>> take(const Sender &sender, MessageChannel &channel,
                                            const std::function<double()> &random,
                                            const CancelToken &cancel);

private:
    Result<QString> cursor(SenderId sender);
    Done keep(SenderId sender, const OptOuts &said);
    Result<std::optional<ReplyPolicy>> standBack(const Sender &sender, const Error &error,
                                                 double random);

    Store &m_store;
    Clock &m_clock;
};

} // namespace comptoir
