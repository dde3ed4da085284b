#include "workflows/messages/testmessage.h"

#include "models/domain/contact.h"
#include "workflows/messages/composer.h"

namespace comptoir {

QString TestMessage::mark()
{
    //: in front of the subject of a message that the owner sends to herself
    return tr("[Test]") + QLatin1Char(' ');
}

Result<QString> TestMessage::address(Channel channel, const QString &typed, const QString &region)
{
    const std::optional<QString> address
        = channel == Channel::Email ? normaliseEmail(typed) : normalisePhone(typed, region);
    if (address)
        return *address;
    return Error{ErrorCode::InvalidArgument,
                 channel == Channel::Email
                     ? tr("This e-mail address cannot be right.")
                     : tr("This number cannot be right. Write it with its country: +33…"),
                 QStringLiteral("test address")};
}

Result<SendRequest> TestMessage::request(Database &database, const Trial &trial,
                                         const QString &token, Timestamp now)
{
    const bool isEmail = trial.message.channel == Channel::Email;
    WrittenMessage marked = trial.message;
    (isEmail ? marked.subject : marked.text).prepend(mark());
    const QString from = isEmail
        ? normaliseEmail(trial.sender.address).value_or(trial.sender.address)
        : trial.sender.address;
    Composer::PreviewAs as;
    as.to = trial.to;
    as.reference = isEmail ? token + QLatin1Char('@') + from.section(QLatin1Char('@'), -1) : token;
    const auto preview = Composer::preview(database, marked, trial.sender, trial.customer, now, as);
    if (!preview)
        return preview.error();
    SendRequest request;
    request.sender = from;
    request.recipient = trial.to;
    request.content = isEmail ? preview->content : preview->said.text.toUtf8();
    request.reference = as.reference;
    request.isMarketing = trial.message.messageClass == MessageClass::Marketing;
    return request;
}

Done TestMessage::send(MessageChannel &channel, const SendRequest &request,
                       const CancelToken &cancel)
{
    const SendOutcome outcome = channel.send(
        request, [] { return true; }, cancel);
    channel.hangUp();
    if (outcome.reply == ReplyClass::Accepted)
        return done();
    return Error{ErrorCode::Network, words(outcome),
                 QStringLiteral("test message: %1 %2").arg(outcome.code).arg(outcome.enhanced)};
}

QString TestMessage::words(const SendOutcome &outcome)
{
    switch (outcome.reply) {
    case ReplyClass::Throttled:
        return tr("The provider asks to wait. Nothing was sent: try again in a few minutes.");
    case ReplyClass::NoSuchAddress:
        return tr("The other side says that this address does not exist. Check what you typed.");
    case ReplyClass::Unsubscribed:
        return tr("This number told the provider to stop. Try another one.");
    case ReplyClass::MailboxFull:
        return tr("This mailbox is full. Make room in it, or try another address.");
    case ReplyClass::PolicyRefused:
        return tr("The other side refused the message for its content or its sender. Nothing else "
                  "was sent.");
    case ReplyClass::LoginRefused:
        return tr("The provider refused the account’s password or key. Look at the account in the "
                  "settings.");
    case ReplyClass::NotProtected:
        return tr("The mail server does not offer the protected connection that the account asks "
                  "for, so nothing was told to it. Look at the account in the settings.");
    case ReplyClass::NoConnection:
        return tr("The provider could not be reached. Nothing was sent: look whether this computer "
                  "is online.");
    case ReplyClass::Unknown:
        return tr("The message was handed over, and no answer came: it may have arrived or not. "
                  "Look into the mailbox.");
    default:
        return tr("The other side refused the message. Nothing else was sent.");
    }
}

} // namespace comptoir
