#pragma once

#include "models/domain/consent.h"
#include "models/domain/sender.h"

#include <QString>

#include <array>

namespace comptoir {

using OutboxId = Id<struct OutboxTag>;
using WrittenMessageId = Id<struct WrittenMessageTag>;

/// Marketing needs consent, hours, a cap and an opt-out. Transactional is narrow: what the customer
/// waits for because of an order or an account (confirmation, parcel, password), and nothing that
/// sells.
enum class MessageClass { Marketing, Transactional };

/// What to do with a message whose time passed while the program was closed.
enum class LateRule {
    Send, ///< as soon as it is allowed
    NextWindow, ///< when the customer's hours open next
    Skip, ///< not any more once it is older than so many hours; else as Send
};

/// Where a message is on its way. See mayBecome().
enum class OutboxState {
    Planned,
    Claimed, ///< taken up by a run; nothing has left
    HandedOver, ///< on disk before the last byte: from here on it may have left
    Accepted, ///< the other side has it
    Deferred, ///< the other side asked to try again
    Failed,
    Skipped, ///< refused by the gate, with its reason
    Uncertain, ///< handed over, and nobody knows: the owner decides, never the program
};

inline constexpr std::array kAllOutboxStates{
    OutboxState::Planned,  OutboxState::Claimed, OutboxState::HandedOver, OutboxState::Accepted,
    OutboxState::Deferred, OutboxState::Failed,  OutboxState::Skipped,    OutboxState::Uncertain};

/// The one table of steps that a message may take; the store refuses every other. What was handed
/// over never becomes planned or claimed again but through Uncertain, by the owner's word.
bool mayBecome(OutboxState from, OutboxState to);

/// Why an address gets nothing any more.
enum class SuppressionReason {
    Unsubscribed, ///< marketing only; the rest stop everything
    HardBounce,
    MailboxFull, ///< for weeks
    Complaint,
    Erased, ///< the person had their data erased
    Owner, ///< put there by hand
};

/// Whether the reason holds for messages of that class.
bool stops(SuppressionReason reason, MessageClass messageClass);

/// Who caused a message, and which: no two rows of the outbox share one, so that nobody gets the
/// same message of the same step twice.
struct OutboxKey
{
    QString cause; ///< "campaign:12", "workflow:3:1", "owner:<random>"
    QString step; ///< within the cause: the node, "1"
    CustomerId customer;
    QString variant; ///< of a test: "A"

    bool operator==(const OutboxKey &) const = default;
};

/// A message as it is planned. What it says is made when it is taken up: by then the cart may hold
/// something else.
struct PlannedMessage
{
    OutboxKey key;
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::Marketing;
    MessageClass messageClass = MessageClass::Marketing;
    SenderId sender; ///< by which account
    QString name; ///< what the owner calls it
    WrittenMessageId written; ///< what it says
    QString offer; ///< what it offers, the same on every channel; empty: nothing in particular
    bool hasOptOut = false;
    LateRule lateRule = LateRule::Send;
    int lateHours = 0; ///< of LateRule::Skip
    Timestamp dueAt; ///< when it is meant to go

    bool operator==(const PlannedMessage &) const = default;
};

/// A row of the outbox without its bytes.
struct OutboxRow
{
    OutboxId id;
    PlannedMessage message;
    OutboxState state = OutboxState::Planned;
    QString reason; ///< of Skipped, Failed, Deferred, Uncertain: machine name
    QString address; ///< where it went; empty before it was claimed, and after an erasure
    QString messageId; ///< made once, when first claimed
    Timestamp sendAt; ///< not before
    std::optional<Timestamp> handedOverAt; ///< of the last attempt that got so far
    std::optional<Timestamp> settledAt; ///< when it got its present state, where that is an outcome
    int attempts = 0; ///< claims
    int replyCode = 0;
    QString replyText; ///< untrusted
    QString remoteReference;

    bool operator==(const OutboxRow &) const = default;
};

} // namespace comptoir
