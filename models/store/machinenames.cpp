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

} // namespace comptoir
