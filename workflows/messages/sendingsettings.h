#pragma once

#include "models/domain/attribution.h"
#include "models/domain/result.h"
#include "workflows/messages/gate.h"

namespace comptoir {

class Database;

/// The owner's rules and switches for sending, in the settings of the profile.
struct SendingSettings
{
    static constexpr int kStandardAskBeforeLate = 20;

    GateRules rules;
    bool isPaused = false;
    std::optional<Timestamp> heldBefore; ///< see GateSwitches
    int askBeforeLate = kStandardAskBeforeLate; ///< more late messages than that wait for the owner

    /// A value that makes no sense reads as the standard.
    static Result<SendingSettings> load(Database &database);
    /// In the caller's Transaction; what is standard is not written.
    [[nodiscard]] Done save(Database &database) const;
    /// Of the switch in the frame: a setting that is not empty while sending is paused.
    static QString pausedKey();
    /// The switch in the frame; takes hold before the next message.
    static Done setPaused(Database &database, bool paused);

    /// Whose holidays count for customers of whom nothing tells where they live; nullopt: what goes
    /// by the shop's time zone.
    std::optional<HolidayRegion> homeRegion;
    /// What the owner wrote instead of OptOutWording's sentences; empty: those.
    QString optOutText, stopText;
    /// How long after a touch an order is put down to a message. Neither loaded nor saved here: no
    /// message asks for it, and OrderCredits keeps it.
    CreditWindows credit;

    /// These rules with the switches of `other`: what pauses and holds back is no rule.
    [[nodiscard]] SendingSettings withSwitchesOf(const SendingSettings &other) const;
    /// homeRegion alone.
    static Result<std::optional<HolidayRegion>> loadHomeRegion(Database &database);

    bool operator==(const SendingSettings &) const = default;
};

} // namespace comptoir
