#include "views/outbox/messagecontent.h"

#include "workflows/feedback/incomingmail.h"
#include "workflows/feedback/mailtext.h"

namespace comptoir {

namespace {

/// In the order in which they are read.
constexpr const char *kHeaders[] = {"From", "Reply-To", "To", "Subject", "Date"};

} // namespace

MessageContent MessageContent::read(Channel channel, const QByteArray &bytes)
{
    MessageContent content;
    content.raw = QString::fromUtf8(bytes.left(kMostRaw));
    if (channel != Channel::Email) {
        content.text = content.raw;
        return content;
    }
    content.isMail = true;
    const Result<MailPart> mail = IncomingMail::read(bytes);
    if (!mail)
        return content;
    for (const char *name : kHeaders) {
        const QByteArray value = mail->header(QByteArray(name).toLower().constData());
        if (!value.isEmpty())
            content.headers.append({QString::fromLatin1(name), mail::headerText(value)});
    }
    if (const MailPart *html = mail->find("text/html"))
        content.html = html->text();
    if (const MailPart *text = mail->find("text/plain"))
        content.text = text->text();
    return content;
}

} // namespace comptoir
