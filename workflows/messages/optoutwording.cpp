#include "workflows/messages/optoutwording.h"

#include "models/domain/writtenmessage.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/sendingsettings.h"

namespace comptoir {

namespace {

Error wrong(const QString &text)
{
    return {ErrorCode::InvalidArgument, text, QStringLiteral("opt-out wording")};
}

/// Asked of a message that says nothing else.
bool saysWayOut(Channel channel, const QString &wording)
{
    WrittenMessage message;
    message.channel = channel;
    message.messageClass = MessageClass::Marketing;
    message.text = wording;
    const Result<ParsedMessage> parsed = ParsedMessage::parse(message);
    return parsed && MessageCheck::hasOptOut(*parsed);
}

} // namespace

QString OptOutWording::mail(const SendingSettings &settings)
{
    return settings.optOutText.isEmpty() ? standardMail() : settings.optOutText;
}

QString OptOutWording::text(const SendingSettings &settings)
{
    return settings.stopText.isEmpty() ? standardText() : settings.stopText;
}

QString OptOutWording::standardMail()
{
    return tr("Unsubscribe: {{unsubscribe_link}}");
}

QString OptOutWording::standardText()
{
    return QStringLiteral("STOP");
}

Done OptOutWording::checkMail(const QString &wording)
{
    if (wording.size() > kLongestMail)
        return wrong(
            tr("The sentence for e-mails is too long: at most %1 letters.").arg(kLongestMail));
    if (!saysWayOut(Channel::Email, wording))
        return wrong(
            tr("The sentence for e-mails must hold {{unsubscribe_link}}, where every reader "
               "sees it."));
    return done();
}

Done OptOutWording::checkText(const QString &wording)
{
    if (wording.size() > kLongestText)
        return wrong(tr("The sentence for text messages is too long: at most %1 letters.")
                         .arg(kLongestText));
    if (!saysWayOut(Channel::Sms, wording))
        return wrong(tr("The sentence for text messages must hold the word STOP in capitals."));
    return done();
}

} // namespace comptoir
