#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/channel.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace comptoir {

/// The channel by which an account sends.
class SenderChannels
{
    Q_DECLARE_TR_FUNCTIONS(SenderChannels)
public:
    /// What gateways and accounts with a sign-in need; the clock outlives the channel.
    struct Parts
    {
        Clock *clock = nullptr;
        std::function<double()> random; ///< in [0, 1)
        /// A secret that was renewed while sending, for the keychain; called on the thread that
        /// sends. May be empty.
        std::function<void(SenderId, const QString &secret)> keepSecret = {};
    };
    /// `secret`: its password, key or tokens as the keychain keeps them; empty for an account
    /// without a login. InvalidArgument: its options cannot be used. Secret: there is none.
    static Result<std::unique_ptr<MessageChannel>> make(const Sender &sender, const QString &secret,
                                                        const Parts &parts);
    /// Whether the account logs in at all.
    static bool needsSecret(const Sender &sender);
    /// Whether what it sends stays on this computer, so that it reaches nobody: for trying out. One
    /// that cannot be used counts as not.
    static bool staysHere(const Sender &sender);
};

} // namespace comptoir
