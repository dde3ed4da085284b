#pragma once

#include "models/domain/consent.h"
#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QString>

namespace comptoir {

using SenderId = Id<struct SenderTag>;

/// How many recipients an account may write to within any stretch of that length; 0: no limit.
/// They are what providers count, by sliding windows.
struct SendingLimits
{
    int perMinute = 0, perHour = 0, perDay = 0;
    int perDomainHour = 0; ///< of one mailbox provider, so that none sees a flood

    bool operator==(const SendingLimits &) const = default;
};

/// An account by which messages leave. Its secret is in the keychain.
struct Sender
{
    SenderId id;
    Channel channel = Channel::Email;
    QString provider; ///< entry of the catalogue: "gmail", "ovh_sms", …
    QString name; ///< what the owner calls it
    QString address; ///< From address, or sender name or number
    QJsonObject options; ///< of the provider's form, no secrets
    SendingLimits limits;
    std::optional<Timestamp> warmUpFrom; ///< a new domain: sending grows day by day since then
    std::optional<Timestamp> pausedUntil; ///< the provider asked to wait
    QString blocked; ///< machine name of why it waits for the owner; empty: it does not
    int throttles = 0; ///< how often in a row the provider asked to wait
    bool isRemoved = false; ///< there for the ledger only

    bool operator==(const Sender &) const = default;
};

/// What one account sent on one day, for a warm-up.
struct SendingDay
{
    qint64 sent = 0, bounced = 0, complained = 0;

    bool operator==(const SendingDay &) const = default;
};

} // namespace comptoir
