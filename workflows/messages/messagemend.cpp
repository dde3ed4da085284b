#include "workflows/messages/messagemend.h"

#include "workflows/messages/fieldmarks.h"
#include "workflows/messages/mailbody.h"
#include "workflows/messages/messagevalues.h"

namespace comptoir {

namespace {

using Kind = MessageProblem::Kind;

bool names(const QString &text, const QString &field)
{
    return text.contains(QLatin1String("{{")) && text.contains(field);
}

bool canAddLink(const WrittenMessage &message)
{
    return message.channel == Channel::Email && !(message.html.isEmpty() && message.text.isEmpty());
}

/// A paragraph at the end; whole HTML documents get it before theirs.
QString withLink(const QString &html, const QString &words)
{
    const QString link = FieldMark::tag(messagefields::kUnsubscribeLink);
    bool isWhole = false;
    MailBody body = MailBody::read(html, &isWhole);
    if (isWhole) {
        MailBlock block;
        block.runs = {MailRun{words, false, false, false, link}};
        body.blocks.append(block);
        return body.write();
    }
    const QString paragraph
        = QStringLiteral("<p style=\"margin:16px 0\"><a href=\"%1\">%2</a></p>\n")
              .arg(link, words.toHtmlEscaped());
    const qsizetype end = html.lastIndexOf(QLatin1String("</body>"), -1, Qt::CaseInsensitive);
    return end < 0 ? html + u'\n' + paragraph.trimmed() : QString(html).insert(end, paragraph);
}

/// The owner's sentence as the words of a link: what stands before it.
QString ownWords(const QString &optOut)
{
    const QString link = FieldMark::tag(messagefields::kUnsubscribeLink);
    if (!optOut.contains(link))
        return {};
    QString words = optOut.section(link, 0, 0).simplified();
    while (words.endsWith(u':') || words.endsWith(u' ') || words.endsWith(QChar(QChar::Nbsp)))
        words.chop(1);
    return words;
}

} // namespace

MessageMend::Place MessageMend::placeOf(const WrittenMessage &message,
                                        const MessageProblem &problem)
{
    const bool isEmail = message.channel == Channel::Email;
    switch (problem.kind) {
    case Kind::NoSubject:
        return Place::Subject;
    case Kind::NoPlainText:
        return Place::Text;
    case Kind::NoFallback:
    case Kind::UnusedFallback:
        return Place::Fallback;
    case Kind::SellsAsTransactional:
        return Place::Class;
    case Kind::NoOptOut:
    case Kind::HiddenOptOut:
        return isEmail ? Place::Html : Place::OptOut;
    case Kind::NotWellFormed: // which part is said by its words alone: the first that is broken
        if (!MessageTemplate::parse(message.subject))
            return Place::Subject;
        return isEmail && !MessageTemplate::parse(message.html) ? Place::Html : Place::Text;
    case Kind::UnknownField:
    case Kind::FieldIsNoText:
    case Kind::NoSenderName:
        if (names(message.subject, problem.field))
            return Place::Subject;
        return isEmail && names(message.html, problem.field) ? Place::Html : Place::Text;
    case Kind::NoContent:
    case Kind::TooLarge:
    case Kind::LargeHtml:
        break;
    }
    return isEmail ? Place::Html : Place::Text;
}

QString MessageMend::wordsAt(const MessageProblem &problem)
{
    const bool isAtField = problem.kind == Kind::UnknownField || problem.kind == Kind::FieldIsNoText
        || problem.kind == Kind::NoSenderName;
    return isAtField ? problem.field : QString();
}

QString MessageMend::words(const WrittenMessage &message, const MessageProblem &problem)
{
    switch (problem.kind) {
    case Kind::NoOptOut:
    case Kind::HiddenOptOut:
        return canAddLink(message) ? tr("Add the link") : QString();
    case Kind::SellsAsTransactional:
        return tr("Make it marketing");
    case Kind::UnusedFallback:
        return tr("Remove it");
    case Kind::NoSenderName:
        //: %1 is the shop's name, or an address
        return problem.value.isEmpty() ? QString() : tr("Sign with “%1”").arg(problem.value);
    default:
        return {};
    }
}

WrittenMessage MessageMend::mended(const WrittenMessage &message, const MessageProblem &problem,
                                   const QString &optOut)
{
    WrittenMessage mended = message;
    const QString own = ownWords(optOut);
    const QString words = own.isEmpty() ? unsubscribeWords(message.language) : own;
    switch (problem.kind) {
    case Kind::NoOptOut:
    case Kind::HiddenOptOut:
        if (!canAddLink(message))
            break;
        if (!message.html.isEmpty())
            mended.html = withLink(message.html, words);
        if (!message.text.isEmpty() && !own.isEmpty())
            mended.text += QStringLiteral("\n\n") + optOut;
        else if (!message.text.isEmpty())
            mended.text
                += QStringLiteral("\n\n%1%2 ")
                       .arg(words,
                            message.language == QLatin1String("fr") ? QStringLiteral("\u00A0:")
                                                                    : QStringLiteral(":"))
                + FieldMark::tag(messagefields::kUnsubscribeLink);
        break;
    case Kind::SellsAsTransactional:
        mended.messageClass = MessageClass::Marketing;
        break;
    case Kind::UnusedFallback:
        mended.fallbacks.remove(problem.field);
        break;
    case Kind::NoSenderName:
        if (!problem.value.isEmpty())
            mended.fallbacks.insert(problem.field, problem.value);
        break;
    default:
        break;
    }
    return mended;
}

QString MessageMend::unsubscribeWords(const QString &language)
{
    return language == QLatin1String("fr") ? QStringLiteral("Ne plus recevoir nos messages")
                                           : QStringLiteral("Unsubscribe");
}

} // namespace comptoir
