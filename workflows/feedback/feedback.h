#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>

namespace comptoir {

/// What can come back about a message. See consequenceOf() for what each leads to.
enum class FeedbackKind {
    Other, ///< tells nothing about the message
    HardBounce, ///< nobody there
    MailboxFull,
    SoftBounce, ///< given up for another reason
    PolicyBounce, ///< refused for its content or its sender
    Delayed, ///< they still try
    Taken, ///< the provider has it
    Delivered,
    Complaint, ///< reported as unwanted
    Unsubscribe,
    SurveyAnswer,
    AutoReply,
    Reply, ///< a person wrote
    Opened, ///< by a person, as far as the provider can tell
    MachineOpened, ///< by a mailbox provider's proxy: never a person
    Clicked,
};

inline constexpr std::array kAllFeedbackKinds{
    FeedbackKind::Other,       FeedbackKind::HardBounce,   FeedbackKind::MailboxFull,
    FeedbackKind::SoftBounce,  FeedbackKind::PolicyBounce, FeedbackKind::Delayed,
    FeedbackKind::Taken,       FeedbackKind::Delivered,    FeedbackKind::Complaint,
    FeedbackKind::Unsubscribe, FeedbackKind::SurveyAnswer, FeedbackKind::AutoReply,
    FeedbackKind::Reply,       FeedbackKind::Opened,       FeedbackKind::MachineOpened,
    FeedbackKind::Clicked};

/// One thing that came back, from whichever side. All texts are untrusted.
struct Feedback
{
    FeedbackKind kind = FeedbackKind::Other;
    OutboxId message; ///< whom it is about, where who asked knows; else what follows tells
    QByteArray key; ///< SHA-256 of what tells it from any other: the same again is the same
    QStringList tokens; ///< marks of ours, from addresses before those from the subject
    QStringList messageIds; ///< whom it may be about, without brackets, the surest first
    QStringList references; ///< by which the provider knows it (its reply to the last byte)
    /// Where the message went (bounce), or who writes (reply): with a message of late to that
    /// address, a hint where nothing surer is there. Normalised; may be empty.
    QString recipient;
    bool isVouched = false; ///< by the provider, who is asked with a key: believed without a mark
    QString detail; ///< "5.1.1", the answer of a survey
    QString link; ///< what was clicked
    QString subject, text; ///< of a reply
    Timestamp at;

    bool operator==(const Feedback &) const = default;
};

} // namespace comptoir
