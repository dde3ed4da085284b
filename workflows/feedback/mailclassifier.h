#pragma once

#include "workflows/feedback/feedback.h"
#include "workflows/feedback/incomingmail.h"

namespace comptoir {

/// What a message in the reply mailbox is, and which of ours it is about. Pure.
///
/// In this order (RFC 3464, RFC 5965, RFC 3834): delivery status; complaint; bounces that keep to
/// no standard; answers of machines; what a person wrote. Whether a mark stands for "unsubscribe"
/// is not to be seen in it: FeedbackLedger looks it up, and what a mark says counts before all but
/// bounces and complaints, for some mail programs send the unsubscribing themselves
/// ("Auto-Submitted").
class MailClassifier
{
public:
    /// `receivedAt`: as the server says. One finding for most; none for a delivery status without
    /// any recipient.
    static Feedback classify(const MailPart &mail, Timestamp receivedAt);

    /// What the person wrote, without the quoted message below or between, in plain text.
    static QString ownWords(const QString &text);
    /// "STOP", "unsubscribe", "désinscription" and nothing else to speak of.
    static bool asksToStop(const QString &words);
    /// By the headers that automatic answers bear (RFC 3834 §5, and those of common programs), or
    /// the subjects of those that bear none.
    static bool isAutomatic(const MailPart &mail);
    /// Marks in a text: 24 hexadecimal digits that stand alone or between the signs of an address.
    static QStringList tokensIn(const QString &text);
};

} // namespace comptoir
