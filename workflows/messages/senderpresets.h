#pragma once

#include "models/domain/sender.h"

#include <QList>

namespace comptoir {

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
};

/// Sources: the providers' help pages as of November 2026 (Gmail and Workspace, Exchange Online,
/// Brevo, Infomaniak FAQ 2065, IONOS mass mailing limits). OVHcloud, Orange and Outlook.com publish
/// no figure: theirs are what other programs found, or cautious.
QList<SenderPreset> senderPresets();
/// For an unknown id the free-form entry "smtp".
SenderPreset senderPreset(const QString &id);

} // namespace comptoir
