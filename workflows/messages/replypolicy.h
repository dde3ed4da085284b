#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/timestamp.h"
#include "workflows/channels/reply.h"

#include <optional>

namespace comptoir {

/// What is to be done after an attempt: with the message, the address, the account and the cause.
struct ReplyPolicy
{
    OutboxState state = OutboxState::Failed; ///< of the message
    QString reason; ///< machine name, as GateWords knows it
    std::optional<Timestamp> retryAt; ///< of Deferred
    std::optional<Timestamp> pauseUntil; ///< of the account
    bool blocksAccount = false; ///< until the owner looked
    bool suppressesAddress = false; ///< nobody there
    bool unsubscribesAddress = false; ///< said to the provider: no marketing any more
    bool isMailboxFull = false; ///< counts towards suppression
    bool stopsCause = false; ///< nothing more of this mailing

    bool operator==(const ReplyPolicy &) const = default;
};

/// What was tried before.
struct ReplyHistory
{
    int attempts = 1; ///< this one included
    int throttles = 0; ///< how often in a row the account was asked to wait, before this
};

/// After so many attempts, an hour apart but for the first, a message is given up: a day and a
/// half.
inline constexpr int kMostAttempts = 36;

/// The policy for each class of reply. A throttled account waits 5, then 15, then 60 minutes, each
/// a fifth more or less by `random` in [0, 1), so that a quota hit never marks the contact. Not for
/// ReplyClass::Withheld, which the gate explains. Pure.
ReplyPolicy policyFor(ReplyClass reply, const ReplyHistory &history, Timestamp now, double random);

} // namespace comptoir
