#pragma once

#include "models/domain/sender.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace comptoir {

/// What receivers look up about the domain of a From address, as the provider wants it to be.
struct MailDomainNeeds
{
    /// What the domain's SPF record must include (RFC 7208 §5.2); empty: messages go with a return
    /// address of the provider's own, so that the owner's record does not count.
    QString spf;
    bool hasOwnReturnAddress = false; ///< the latter
    /// Under which names the DKIM keys stand (RFC 6376 §3.6.2.1); empty: the provider makes other
    /// names for each domain, and tells them.
    QStringList selectors;
    QStringList ownDomains; ///< of the provider's own addresses: it looks after them

    bool operator==(const MailDomainNeeds &) const = default;
};

/// What a provider lets an account do, to begin with; the owner may change it. Names are the
/// providers' own and not translated.
struct SenderPreset
{
    QString id; ///< as Sender::provider keeps it
    Channel channel = Channel::Email;
    QString name;
    SendingLimits limits;
    int perConnection = 50; ///< messages before the connection is made anew
    int gapFromMs = 0, gapToMs = 0; ///< rest between two messages, by chance within
    MailDomainNeeds domain = {};
    // In the current language; null: nothing special.
    QString (*secretLabel)() = nullptr; ///< what the provider calls the password
    QString (*userLabel)() = nullptr; ///< the user name, where it is not the address
    QString (*guide)() = nullptr; ///< where both are found, in steps
};

/// Sources: the providers' help pages as of November 2026 (Gmail and Workspace, Exchange Online,
/// Brevo, Infomaniak FAQ 2065 and 2199, IONOS mass mailing limits and DKIM). OVHcloud, Orange and
/// Outlook.com publish no figure: theirs are what other programs found, or cautious.
QList<SenderPreset> senderPresets();
/// For an unknown id the free-form entry "smtp".
SenderPreset senderPreset(const QString &id);

} // namespace comptoir
