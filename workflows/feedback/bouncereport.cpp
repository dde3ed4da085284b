#include "workflows/feedback/bouncereport.h"

#include "models/domain/contact.h"
#include "workflows/channels/reply.h"
#include "workflows/feedback/mailtext.h"
#include "workflows/messages/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qsizetype kMostText = qsizetype(64) * 1024;
constexpr qsizetype kMostReport = qsizetype(256) * 1024;
constexpr int kMostRecipients = 100;

struct Phrase
{
    const char *words; ///< in lower case
    FeedbackKind kind;
};

/// Of the large mailbox providers and servers; the first found counts. What a full mailbox says
/// often has "user" in it, so that comes first.
constexpr std::array kPhrases{
    Phrase{"mailbox full", FeedbackKind::MailboxFull},
    Phrase{"mailbox is full", FeedbackKind::MailboxFull},
    Phrase{"over quota", FeedbackKind::MailboxFull},
    Phrase{"overquota", FeedbackKind::MailboxFull},
    Phrase{"quota exceeded", FeedbackKind::MailboxFull},
    Phrase{"exceeded its quota", FeedbackKind::MailboxFull},
    Phrase{"exceeded storage", FeedbackKind::MailboxFull},
    Phrase{"out of storage", FeedbackKind::MailboxFull},
    Phrase{"insufficient system storage", FeedbackKind::MailboxFull},
    Phrase{"boîte aux lettres pleine", FeedbackKind::MailboxFull},
    Phrase{"boite aux lettres pleine", FeedbackKind::MailboxFull},
    Phrase{"boîte de réception est pleine", FeedbackKind::MailboxFull},
    Phrase{"user unknown", FeedbackKind::HardBounce},
    Phrase{"unknown user", FeedbackKind::HardBounce},
    Phrase{"no such user", FeedbackKind::HardBounce},
    Phrase{"no such recipient", FeedbackKind::HardBounce},
    Phrase{"no such address", FeedbackKind::HardBounce},
    Phrase{"no mailbox here by that name", FeedbackKind::HardBounce},
    Phrase{"mailbox unavailable", FeedbackKind::HardBounce},
    Phrase{"mailbox not found", FeedbackKind::HardBounce},
    Phrase{"does not exist", FeedbackKind::HardBounce},
    Phrase{"doesn't exist", FeedbackKind::HardBounce},
    Phrase{"doesn't have a", FeedbackKind::HardBounce},
    Phrase{"recipient not found", FeedbackKind::HardBounce},
    Phrase{"recipientnotfound", FeedbackKind::HardBounce},
    Phrase{"address rejected", FeedbackKind::HardBounce},
    Phrase{"recipient rejected", FeedbackKind::HardBounce},
    Phrase{"invalid recipient", FeedbackKind::HardBounce},
    Phrase{"account disabled", FeedbackKind::HardBounce},
    Phrase{"account has been disabled", FeedbackKind::HardBounce},
    Phrase{"host not found", FeedbackKind::HardBounce},
    Phrase{"domain not found", FeedbackKind::HardBounce},
    Phrase{"name or service not known", FeedbackKind::HardBounce},
    Phrase{"unrouteable address", FeedbackKind::HardBounce},
    Phrase{"unrouteable mail domain", FeedbackKind::HardBounce},
    Phrase{"adresse inconnue", FeedbackKind::HardBounce},
    Phrase{"utilisateur inconnu", FeedbackKind::HardBounce},
    Phrase{"n'existe pas", FeedbackKind::HardBounce},
    Phrase{"n’existe pas", FeedbackKind::HardBounce},
    Phrase{"destinataire introuvable", FeedbackKind::HardBounce},
    Phrase{"spam", FeedbackKind::PolicyBounce},
    Phrase{"blacklist", FeedbackKind::PolicyBounce},
    Phrase{"blocklist", FeedbackKind::PolicyBounce},
    Phrase{"dmarc", FeedbackKind::PolicyBounce},
    Phrase{"message content rejected", FeedbackKind::PolicyBounce},
    Phrase{"blocked using", FeedbackKind::PolicyBounce},
    Phrase{"policy reasons", FeedbackKind::PolicyBounce},
};

std::optional<FeedbackKind> kindByWords(const QString &words)
{
    const QString lower = words.left(kMostText).toLower();
    const auto found = std::find_if(kPhrases.begin(), kPhrases.end(), [&](const Phrase &one) {
        return lower.contains(QString::fromUtf8(one.words));
    });
    return found != kPhrases.end() ? std::optional(found->kind) : std::nullopt;
}

FeedbackKind kindOf(ReplyClass reply)
{
    switch (reply) {
    case ReplyClass::NoSuchAddress:
        return FeedbackKind::HardBounce;
    case ReplyClass::MailboxFull:
        return FeedbackKind::MailboxFull;
    case ReplyClass::PolicyRefused:
        return FeedbackKind::PolicyBounce;
    default:
        return FeedbackKind::SoftBounce;
    }
}

/// "5.0.0", "5.4.7": gave up, and the words know more.
bool isExact(const QString &status)
{
    return status.startsWith(QLatin1Char('5')) && !status.startsWith(QLatin1String("5.0."))
        && !status.startsWith(QLatin1String("5.4.")) && !status.startsWith(QLatin1String("5.3."));
}

QString statusIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])"));
    return pattern.match(text).captured();
}

/// "rfc822; a@b", "RFC822;<a@b>": normalised.
QString addressOf(const QByteArray &field)
{
    const qsizetype semicolon = field.indexOf(';');
    const QStringList found = mail::addresses(semicolon >= 0 ? field.mid(semicolon + 1) : field, 1);
    return found.isEmpty() ? QString() : normaliseEmail(found.first()).value_or(QString());
}

QByteArray valueOf(const QList<MailHeader> &fields, const char *name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const MailHeader &one) { return one.name == name; });
    return found != fields.end() ? found->value : QByteArray();
}

/// Blocks of fields with empty lines between.
QList<QByteArray> blocks(const QByteArray &body)
{
    QList<QByteArray> list{QByteArray()};
    for (const QByteArray &line : body.left(kMostReport).replace("\r\n", "\n").split('\n')) {
        if (!line.trimmed().isEmpty())
            list.last() += line + '\n';
        else if (!list.last().isEmpty())
            list.append(QByteArray());
        if (list.size() > kMostRecipients)
            break;
    }
    return list;
}

/// "failed" of "failed (bounced)".
QByteArray actionOf(const QList<MailHeader> &fields)
{
    const QByteArray action = mail::headerValue(valueOf(fields, "action")).value;
    const qsizetype blank = action.indexOf(' ');
    return blank > 0 ? action.left(blank) : action;
}

BounceReport reportOf(const QList<MailHeader> &fields)
{
    const QString words = mail::headerText(valueOf(fields, "diagnostic-code"));
    const QString status = statusIn(QString::fromLatin1(valueOf(fields, "status").left(100)));
    BounceReport report;
    report.recipient = addressOf(valueOf(fields, "original-recipient"));
    if (report.recipient.isEmpty())
        report.recipient = addressOf(valueOf(fields, "final-recipient"));
    const QByteArray action = actionOf(fields);
    // "5.0.0" beside "550 5.1.1 User unknown": the exact one counts.
    const QString said = statusIn(words);
    report.status = !isExact(status) && isExact(said) ? said : status;
    if (action == "failed")
        report.kind = bounceKind(report.status, words, true);
    else if (action == "delayed")
        report.kind = FeedbackKind::Delayed;
    else if (action == "delivered")
        report.kind = FeedbackKind::Delivered;
    return report;
}

/// The written parts of a message together.
QString wordsOf(const MailPart &part, int depth = 0)
{
    QString words;
    if (part.type == "text/plain")
        words = part.text().left(kMostText) + QLatin1Char('\n');
    else if (part.type == "text/html")
        words = plainTextOf(part.text().left(kMostText)) + QLatin1Char('\n');
    if (depth > IncomingMail::kDeepest || part.type.startsWith("message/"))
        return words;
    for (const MailPart &inner : part.parts) {
        if (words.size() < kMostText)
            words += wordsOf(inner, depth + 1);
    }
    return words;
}

bool containsAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&text](const char *word) {
        return text.contains(QString::fromUtf8(word), Qt::CaseInsensitive);
    });
}

bool isOfAPostOffice(const MailPart &mail)
{
    const QString from = mail.header("from").isEmpty()
        ? QString()
        : mail::addresses(mail.header("from"), 1).value(0).section(QLatin1Char('@'), 0, 0);
    return containsAny(from, {"mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon"})
        || QString::fromLatin1(mail.header("from")).contains(QLatin1String("MAILER-DAEMON"))
        || mail.header("return-path").trimmed() == "<>";
}

bool hasBounceSubject(const QString &subject)
{
    return containsAny(subject,
                       {"undeliver", "mail delivery", "delivery status", "delivery failure",
                        "delivery has failed", "failure notice", "returned mail", "returned to",
                        "non remis", "non remise", "échec de la remise", "échec d’envoi",
                        "échec d'envoi", "message non délivré", "nondeliverable",
                        "could not be delivered", "warning: message"});
}

/// What stands above the message that is given back.
QString aboveTheCopy(const QString &words)
{
    static const QRegularExpression copy(
        QStringLiteral("^-{2,}.*(below this line|copy of (the|your) message|original message|"
                       "this is a copy|message d’origine|message d'origine).*$"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = copy.match(words);
    return match.hasMatch() ? words.left(match.capturedStart()) : words;
}

bool isStillTrying(const QString &subject, const QString &words)
{
    return containsAny(subject, {"delayed", "warning:", "retard"})
        || containsAny(words,
                       {"will be retried", "still being retried", "will keep trying",
                        "delivery attempts will continue", "you do not need to resend"});
}

QString failedAddress(const MailPart &mail, const QString &words)
{
    QStringList found = mail::addresses(mail.header("x-failed-recipients"), 1);
    if (found.isEmpty())
        found = mail::addresses(words.toUtf8(), 5);
    for (const QString &address : found) {
        if (const auto normalised = normaliseEmail(address))
            return *normalised;
    }
    return {};
}

} // namespace

FeedbackKind bounceKind(const QString &status, const QString &words, bool isLasting)
{
    if (!isLasting)
        return FeedbackKind::Delayed;
    if (isExact(status)) {
        const FeedbackKind exact = kindOf(smtpReplyClass(550, status, SmtpStage::Envelope));
        if (exact != FeedbackKind::SoftBounce)
            return exact;
    }
    if (status.endsWith(QLatin1String(".2.2")))
        return FeedbackKind::MailboxFull;
    if (const auto told = kindByWords(words))
        return *told;
    return FeedbackKind::SoftBounce;
}

QList<BounceReport> readDeliveryStatus(const QByteArray &body, const QString &words)
{
    QList<BounceReport> reports;
    bool hasReason = false;
    for (const QByteArray &block : blocks(body)) {
        const QList<MailHeader> fields = readHeaders(block, 100);
        if (!valueOf(fields, "action").isEmpty() || !valueOf(fields, "final-recipient").isEmpty())
            reports.append(reportOf(fields));
        hasReason = hasReason || !valueOf(fields, "diagnostic-code").isEmpty();
    }
    if (reports.size() == 1 && !hasReason && reports.first().kind == FeedbackKind::SoftBounce) {
        BounceReport &report = reports.first();
        QString said = words; // the address itself says nothing
        if (!report.recipient.isEmpty())
            said.remove(report.recipient, Qt::CaseInsensitive);
        report.kind = bounceKind(report.status, said, true);
    }
    return reports;
}

QString bounceWords(const MailPart &mail)
{
    return aboveTheCopy(wordsOf(mail));
}

std::optional<BounceReport> readOddBounce(const MailPart &mail)
{
    const QString subject = mail::headerText(mail.header("subject"));
    const bool isEximBounce = mail.hasHeader("x-failed-recipients");
    if (!isEximBounce && !(isOfAPostOffice(mail) && hasBounceSubject(subject)))
        return std::nullopt;
    const QString words = bounceWords(mail);
    BounceReport report;
    report.recipient = failedAddress(mail, words);
    report.status = statusIn(words);
    report.kind = bounceKind(report.status, words, !isStillTrying(subject, words));
    return report;
}

} // namespace comptoir
