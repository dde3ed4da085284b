#include "models/store/machinenames.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr std::array kChannels{"email", "sms", "whatsapp", "phone", "post"};
constexpr std::array kPurposes{"marketing", "partner_offers", "tracking"};
constexpr std::array kConsentStates{"unknown", "denied", "pending", "granted", "withdrawn"};
constexpr std::array kOrderStates{"other",     "pending",   "paid",     "preparing",    "shipped",
                                  "delivered", "cancelled", "refunded", "payment_error"};
constexpr std::array kReferences{"group", "language", "currency", "country", "shop", "location"};
constexpr std::array kDiscounts{"percentage", "amount", "free_shipping", "other"};

constexpr std::array kMessageClasses{"marketing", "transactional"};
constexpr std::array kLateRules{"send", "next_window", "skip"};
constexpr std::array kOutboxStates{"planned",  "claimed", "handed_over", "accepted",
                                   "deferred", "failed",  "skipped",     "uncertain"};
constexpr std::array kSuppressionReasons{"unsubscribed", "hard_bounce", "mailbox_full",
                                         "complaint",    "erased",      "owner"};

template <typename Names, typename Enum>
QString nameAt(const Names &names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

template <typename Enum, typename Names>
Enum valueOf(const Names &names, const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const char *candidate) {
        return name == QLatin1String(candidate);
    });
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

} // namespace

QString machineName(Channel channel)
{
    return nameAt(kChannels, channel);
}

QString machineName(Purpose purpose)
{
    return nameAt(kPurposes, purpose);
}

QString machineName(ConsentState state)
{
    return nameAt(kConsentStates, state);
}

QString machineName(OrderStateKind kind)
{
    return nameAt(kOrderStates, kind);
}

QString machineName(ReferenceRecord::Kind kind)
{
    return nameAt(kReferences, kind);
}

QString machineName(DiscountCodeRecord::Kind kind)
{
    return nameAt(kDiscounts, kind);
}

QString machineName(MessageClass messageClass)
{
    return nameAt(kMessageClasses, messageClass);
}

QString machineName(LateRule rule)
{
    return nameAt(kLateRules, rule);
}

QString machineName(OutboxState state)
{
    return nameAt(kOutboxStates, state);
}

QString machineName(SuppressionReason reason)
{
    return nameAt(kSuppressionReasons, reason);
}

Channel channelFrom(const QString &name)
{
    return valueOf<Channel>(kChannels, name);
}

Purpose purposeFrom(const QString &name)
{
    return valueOf<Purpose>(kPurposes, name);
}

ConsentState consentStateFrom(const QString &name)
{
    return valueOf<ConsentState>(kConsentStates, name);
}

MessageClass messageClassFrom(const QString &name)
{
    return valueOf<MessageClass>(kMessageClasses, name);
}

LateRule lateRuleFrom(const QString &name)
{
    return valueOf<LateRule>(kLateRules, name);
}

OutboxState outboxStateFrom(const QString &name)
{
    return valueOf<OutboxState>(kOutboxStates, name);
}

SuppressionReason suppressionReasonFrom(const QString &name)
{
    return valueOf<SuppressionReason>(kSuppressionReasons, name);
}

} // namespace comptoir
