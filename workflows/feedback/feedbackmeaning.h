#pragma once

#include "models/domain/consent.h"
#include "models/domain/outgoing.h"
#include "workflows/feedback/feedback.h"

namespace comptoir {

/// What follows from something that came back. The one table of it: consequenceOf().
struct Consequence
{
    const char *name = ""; ///< of the kind, as the file keeps it
    /// The other side has the message, whatever was known of it: an uncertain one is settled.
    bool provesArrival = false;
    /// It did not: a message taken or uncertain has failed for this reason.
    const char *failure = nullptr;
    /// The address gets nothing any more.
    std::optional<SuppressionReason> suppression = {};
    bool isMailboxFull = false; ///< the third in thirty days suppresses
    bool stopsCause = false; ///< nothing more of this mailing
    /// The customer wants no more marketing by this channel.
    bool withdrawsConsent = false;
    bool countsAsBounce = false, countsAsComplaint = false; ///< of the account's warm-up
    const char *event = nullptr; ///< kind of the event on the timeline
    bool needsTracking = false; ///< the event only with the customer's consent to be measured
    bool isAnswer = false; ///< the detail is the event's value
    bool isConversation = false; ///< what was written is kept, and the owner is told
};

/// Pure.
const Consequence &consequenceOf(FeedbackKind kind);

/// A finding that only a recipient and the time connect with a message may be anybody's doing: it
/// may not stop anything. What of `kind` is believed then.
FeedbackKind believedWithoutProof(FeedbackKind kind);

} // namespace comptoir
