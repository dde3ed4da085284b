#pragma once

#include "models/domain/outgoing.h"
#include "workflows/messages/sendinghours.h"

#include <optional>
#include <vector>

namespace comptoir {

/// Why a message does not go, or not yet. In the order in which the gate asks: what can never be
/// put right first, then what waits; the first that applies is the one that is named.
enum class GateReason {
    None,
    // Refusals.
    CustomerGone,
    NoAddress,
    InvalidAddress,
    Suppressed, ///< comes with the list's reason
    NeverAsked, ///< no consent of any kind is known
    ConsentDenied,
    ConsentPending, ///< double opt-in not confirmed
    ConsentWithdrawn,
    NoOptOut, ///< a marketing message that says no way out
    NotTransactional, ///< of the class that needs no consent, but makes an offer
    TooLate, ///< older than its rule allows
    SameOffer, ///< the customer had this offer a moment ago
    NoAllowedHours, ///< the owner's hours leave no time at all
    // Waits.
    Disarmed, ///< a new, restored or copied profile: until the owner confirms
    Paused, ///< the owner paused everything
    CauseStopped, ///< this campaign or workflow is stopped
    LateToConfirm, ///< one of many late messages: until the owner's word
    AddressChanged, ///< since it was taken up: it is made again for the new one
    FrequencyCap,
    Late, ///< waits for the next window, as its rule says
    QuietHours,
};

/// Of the message.
struct GateMessage
{
    Channel channel = Channel::Email;
    MessageClass messageClass = MessageClass::Marketing;
    bool hasOptOut = false;
    bool hasOffer = false;
    LateRule lateRule = LateRule::Send;
    int lateHours = 0;
    Timestamp dueAt; ///< when it was meant to go
    Timestamp sendAt; ///< the instant it waits for now; not before dueAt
    bool isCauseStopped = false;

    bool operator==(const GateMessage &) const = default;
};

/// Of the customer, at this very moment.
struct GateFacts
{
    bool exists = false;
    bool hasContact = false; ///< something is written where the address should be
    QString address; ///< normalised e-mail or E.164; empty: none that is valid
    ConsentState consent = ConsentState::Unknown;
    std::optional<SuppressionReason> suppression;
    std::optional<Timestamp> sameOfferAt; ///< when this offer went to them last, by any channel
    std::vector<Timestamp> marketingAt; ///< marketing that may have reached them, oldest first
    SendingPlace place;

    bool operator==(const GateFacts &) const = default;
};

/// The owner's rules for all messages.
struct GateRules
{
    static constexpr int kStandardCap = 3;
    static constexpr int kStandardCapDays = 7;
    /// Long enough that one offer does not come by three channels at once, short enough for a
    /// text message a day after an e-mail that nobody read.
    static constexpr int kStandardOfferHours = 20;

    SendingHours hours;
    int cap = kStandardCap; ///< marketing messages to a customer by all channels; 0: no cap
    int capDays = kStandardCapDays; ///< within any stretch of so many days
    int offerHours = kStandardOfferHours;

    bool operator==(const GateRules &) const = default;
};

/// What holds for everything at this moment.
struct GateSwitches
{
    bool isArmed = true;
    bool isPaused = false;
    /// Many messages were late when the program started: those that were to go before this instant
    /// wait for the owner.
    std::optional<Timestamp> heldBefore;

    bool operator==(const GateSwitches &) const = default;
};

/// The answer. Wait without `until`: until the owner does something.
struct GateVerdict
{
    enum class Kind { Allow, Wait, Refuse };

    Kind kind = Kind::Allow;
    GateReason reason = GateReason::None;
    std::optional<Timestamp> until;
    std::optional<SuppressionReason> suppression; ///< of Suppressed

    [[nodiscard]] bool isAllowed() const { return kind == Kind::Allow; }
    bool operator==(const GateVerdict &) const = default;
};

/// The one gate in front of the outbox: no message goes that it does not allow, asked when the
/// message is planned, when it is taken up and again before its last byte. Pure.
///
/// Transactional messages that make an offer are refused: they are marketing. Others need no
/// consent, opt-out, hours or cap (they answer something that the
/// customer did, and the operators' charter exempts them), but an address, an address that is not
/// dead, and everything that stops all sending.
class Gate
{
public:
    /// How long after its time a message counts as late.
    static constexpr qint64 kLateAfterMs = 3'600'000;

    static GateVerdict decide(const GateMessage &message, const GateFacts &facts,
                              const GateRules &rules, const GateSwitches &switches, Timestamp now);

    static bool isLate(Timestamp sendAt, Timestamp now)
    {
        return now.ms - sendAt.ms > kLateAfterMs;
    }
};

/// "no_address": how the ledger and the timeline keep it.
QString machineName(GateReason reason);
GateReason gateReasonFrom(const QString &name); ///< None for an unknown word

} // namespace comptoir
