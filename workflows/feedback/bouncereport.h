#pragma once

#include "workflows/feedback/feedback.h"
#include "workflows/feedback/incomingmail.h"

#include <optional>

namespace comptoir {

/// What a report says became of a message at one address.
struct BounceReport
{
    FeedbackKind kind = FeedbackKind::Other; ///< Other: relayed or expanded, no outcome yet
    QString recipient; ///< normalised; of the address that we wrote to where that is told
    QString status; ///< "5.1.1"; may be empty

    bool operator==(const BounceReport &) const = default;
};

/// Delivery status notifications (RFC 3464), each recipient a report. `words`: what the bounce says
/// to people, for a report of one recipient that gives no reason (Exim, of domains that it cannot
/// reach). Pure.
QList<BounceReport> readDeliveryStatus(const QByteArray &body, const QString &words = {});
/// What a bounce says to people, without the message that it gives back. Pure.
QString bounceWords(const MailPart &mail);

/// Bounces that keep to no standard: of Exim (X-Failed-Recipients), qmail, Exchange and those that
/// say in words what happened, in French and English. nullopt: it does not look like one. Pure.
std::optional<BounceReport> readOddBounce(const MailPart &mail);

/// What a status (RFC 3463) and the other side's words together mean; words count where the status
/// says nothing exact. `isLasting`: whether they gave up.
FeedbackKind bounceKind(const QString &status, const QString &words, bool isLasting);

} // namespace comptoir
