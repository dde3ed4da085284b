#pragma once

#include <QString>

namespace comptoir {

/// What the other side's answer means for the message, the address and the account: all that the
/// outbox needs to know of it. Channels put their provider's codes into these classes.
enum class ReplyClass {
    Accepted, ///< theirs now
    Throttled, ///< too much, too fast, quota, greylisted, or they are busy: the account waits
    NoSuchAddress, ///< nobody there: never again
    Unsubscribed, ///< the person told the provider to stop: no marketing any more
    MailboxFull, ///< perhaps later
    PolicyRefused, ///< spam, authentication, policy: our doing, not the contact's
    LoginRefused, ///< the owner must look: password, key, credit
    NotProtected, ///< the owner must look: the server does not offer the protection that was chosen
    OurFault, ///< the message or the command was not well formed
    Refused, ///< a lasting no that tells nothing more
    NoConnection, ///< nothing was said, or the talk broke off before the hand-over
    Withheld, ///< onHandOver said no
    Unknown, ///< handed over, and no answer came: never sent again by itself
};

/// Where an SMTP talk was when the reply came.
enum class SmtpStage {
    Login, ///< greeting, EHLO, STARTTLS, AUTH
    Envelope, ///< MAIL, RCPT, DATA
    Content, ///< after the final dot
};

/// The class of an SMTP reply (RFC 5321 §4.2) with the enhanced code of its text (RFC 3463), which
/// decides where there is one. `code` 0: no reply came.
ReplyClass smtpReplyClass(int code, const QString &enhanced, SmtpStage stage);

/// The enhanced code in a reply's text: "5.1.1" of "550 5.1.1 No such user"; empty when there is
/// none or when it contradicts the reply's first digit.
QString enhancedCode(const QString &reply);

/// The name under which the other side keeps an accepted message, as servers write it in their last
/// reply: "4F1A" of "250 2.0.0 Ok: queued as 4F1A"; else the whole text; at most 200 letters.
QString queueId(const QString &reply);

} // namespace comptoir
