#include "workflows/messages/senderpresets.h"

#include "workflows/channels/gateways/catalogue.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kSpread = 100; ///< to one domain an hour, where the account itself may do more

SenderPreset mailbox(const char *id, const char *name, int perMinute, int perHour, int perDay)
{
    // Mailboxes are watched for bursts: a few seconds between two messages.
    return {QLatin1String(id),
            Channel::Email,
            QLatin1String(name),
            {perMinute, perHour, perDay, kSpread},
            50,
            1'000,
            5'000};
}

SenderPreset relay(const char *id, const char *name, int perDay)
{
    return {QLatin1String(id), Channel::Email, QLatin1String(name), {0, 0, perDay, 0}, 50, 0, 0};
}

SenderPreset gateway(const GatewayEntry &entry)
{
    return {entry.id, entry.channel, entry.name, {entry.perMinute, 0, 0, 0}, 50, 0, 0};
}

} // namespace

QList<SenderPreset> senderPresets()
{
    QList<SenderPreset> presets{
        mailbox("gmail", "Gmail", 0, 0, 500),
        mailbox("google_workspace", "Google Workspace", 0, 0, 2'000),
        mailbox("outlook", "Outlook.com", 0, 0, 300),
        mailbox("exchange_online", "Exchange Online", 30, 0, 10'000),
        mailbox("ovh", "OVHcloud MX Plan", 0, 200, 0),
        mailbox("orange", "Orange", 0, 50, 0),
        mailbox("ionos", "IONOS", 0, 50, 0), // of the first week; 100, 400, then 500 after a month
        mailbox("infomaniak", "Infomaniak", 0, 0, 1'440),
        mailbox("infomaniak_free", "Infomaniak (my kSuite, Starter)", 0, 0, 500),
        relay("brevo", "Brevo", 300), // of the free plan
        relay("mailjet", "Mailjet", 200), // of the free plan
        relay("mailgun", "Mailgun", 0),
        relay("postmark", "Postmark", 0),
        relay("sendgrid", "SendGrid", 0),
        mailbox("smtp", "SMTP", 0, 100, 0),
    };
    for (const GatewayEntry &entry : Gateways::all())
        presets.append(gateway(entry));
    return presets;
}

SenderPreset senderPreset(const QString &id)
{
    const QList<SenderPreset> all = senderPresets();
    const auto named = [&all](const QString &name) {
        return std::find_if(all.cbegin(), all.cend(),
                            [&name](const SenderPreset &one) { return one.id == name; });
    };
    const auto found = named(id);
    return found != all.cend() ? *found : *named(QStringLiteral("smtp"));
}

} // namespace comptoir
