#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <array>

namespace comptoir {

enum class Channel { Email, Sms, WhatsApp, Phone, Post };

/// What the customer agreed to. PartnerOffers is PrestaShop's "optin"; Tracking is the individual
/// measurement of opens, which needs a consent of its own in France (CNIL).
enum class Purpose { Marketing, PartnerOffers, Tracking };

/// What one can agree to, and what a ledger line is about.
struct ConsentTopic
{
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::Marketing;

    bool operator==(const ConsentTopic &) const = default;
};

inline constexpr std::array kAllChannels{Channel::Email, Channel::Sms, Channel::WhatsApp,
                                         Channel::Phone, Channel::Post};
inline constexpr std::array kAllPurposes{Purpose::Marketing, Purpose::PartnerOffers,
                                         Purpose::Tracking};

/// Unknown: the source says nothing. Pending: double opt-in not confirmed, so no consent yet.
/// Denied: never agreed, said by the source. Withdrawn: agreed once, then unsubscribed.
enum class ConsentState { Unknown, Denied, Pending, Granted, Withdrawn };

/// One line of the append-only ledger: what a source said of one channel and purpose, and when. The
/// latest line decides; lines are never changed or deleted.
struct ConsentRecord
{
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::Marketing;
    ConsentState state = ConsentState::Unknown;
    QString source; ///< machine name: "prestashop", "shopify", "csv:<profile>", "owner"
    QString wording; ///< the text the customer agreed to, as far as known
    QString proof; ///< what shows it: sign-up IP, opt-in level, form name, import line
    std::optional<Timestamp> at; ///< when the customer decided, as far as the source knows

    bool operator==(const ConsentRecord &) const = default;
};

} // namespace comptoir
