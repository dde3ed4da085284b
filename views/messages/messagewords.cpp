#include "views/messages/messagewords.h"

#include "models/domain/consentwords.h"
#include "views/widgets/format.h"

namespace comptoir {

namespace {
constexpr qsizetype kBeginning = 80; ///< letters
} // namespace

QList<Channel> MessageWords::channels()
{
    return {Channel::Email, Channel::Sms, Channel::WhatsApp};
}

QString MessageWords::icon(Channel channel)
{
    return channel == Channel::Email ? QStringLiteral("mail")
        : channel == Channel::Sms    ? QStringLiteral("message")
                                     : QStringLiteral("phone");
}

QString MessageWords::kind(MessageClass messageClass)
{
    return messageClass == MessageClass::Marketing ? tr("Marketing") : tr("Transactional");
}

QString MessageWords::explanation(MessageClass messageClass)
{
    return messageClass == MessageClass::Marketing
        ? tr("News, offers, invitations: goes only to customers who agreed, in the allowed hours, "
             "and says how to unsubscribe.")
        : tr("Only what a customer waits for because of an order or an account: a confirmation, a "
             "parcel, a password. It must not offer anything, and needs no consent.");
}

QString MessageWords::late(LateRule rule)
{
    switch (rule) {
    case LateRule::Send:
        return tr("Send it as soon as it may go");
    case LateRule::NextWindow:
        return tr("Wait for the customer’s next hours");
    case LateRule::Skip:
        break;
    }
    return tr("Do not send it any more after");
}

QString MessageWords::beginning(const WrittenMessage &message)
{
    if (message.channel == Channel::Email)
        return message.subject;
    const QString text = message.text.simplified();
    return text.size() <= kBeginning ? text : text.left(kBeginning).trimmed() + u'…';
}

QString MessageWords::summary(const WrittenMessage &message)
{
    return QStringList{ConsentWords::channel(message.channel), kind(message.messageClass),
                       Format::language(message.language)}
        .join(QStringLiteral(" · "));
}

} // namespace comptoir
