#include "workflows/feedback/feedbackmeaning.h"

namespace comptoir {

namespace {

using Reason = SuppressionReason;

constexpr size_t kKinds = kAllFeedbackKinds.size();

/// In the order of the enumeration.
constexpr std::array<Consequence, kKinds> kConsequences{{
    /* Other */ {.name = "other"},
    /* HardBounce */
    {.name = "hard_bounce",
     .failure = "no_such_address",
     .suppression = Reason::HardBounce,
     .countsAsBounce = true},
    /* MailboxFull */
    {.name = "mailbox_full", .failure = "mailbox_full", .isMailboxFull = true},
    /* SoftBounce */ {.name = "soft_bounce", .failure = "came_back"},
    /* PolicyBounce */
    {.name = "policy_bounce", .failure = "policy_refused", .stopsCause = true},
    /* Delayed */ {.name = "delayed"},
    /* Taken */ {.name = "taken", .provesArrival = true},
    /* Delivered */
    {.name = "delivered", .provesArrival = true, .event = "message_delivered"},
    /* Complaint */
    {.name = "complaint",
     .provesArrival = true,
     .suppression = Reason::Complaint,
     .withdrawsConsent = true,
     .countsAsComplaint = true,
     .event = "message_reported"},
    /* Unsubscribe */
    {.name = "unsubscribe",
     .provesArrival = true,
     .suppression = Reason::Unsubscribed,
     .withdrawsConsent = true,
     .event = "message_unsubscribed"},
    /* SurveyAnswer */
    {.name = "survey_answer", .provesArrival = true, .event = "nps", .isAnswer = true},
    /* AutoReply */ {.name = "auto_reply", .provesArrival = true},
    /* Reply */ {.name = "reply", .provesArrival = true, .isConversation = true},
    /* Opened */
    {.name = "opened", .provesArrival = true, .event = "message_opened", .needsTracking = true},
    /* MachineOpened */ {.name = "machine_opened", .provesArrival = true},
    /* Clicked */
    {.name = "clicked", .provesArrival = true, .event = "message_clicked", .needsTracking = true},
}};

} // namespace

const Consequence &consequenceOf(FeedbackKind kind)
{
    return kConsequences.at(static_cast<size_t>(kind));
}

FeedbackKind believedWithoutProof(FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::HardBounce:
    case FeedbackKind::MailboxFull:
    case FeedbackKind::PolicyBounce:
        return FeedbackKind::SoftBounce;
    case FeedbackKind::Complaint:
    case FeedbackKind::SurveyAnswer:
    case FeedbackKind::Taken:
    case FeedbackKind::Delivered:
    case FeedbackKind::Opened:
    case FeedbackKind::MachineOpened:
    case FeedbackKind::Clicked:
    case FeedbackKind::AutoReply:
        return FeedbackKind::Other;
    default:
        return kind;
    }
}

} // namespace comptoir
