#include "workflows/feedback/mailclassifier.h"

#include "models/domain/contact.h"
#include "workflows/feedback/bouncereport.h"
#include "workflows/feedback/mailtext.h"
#include "workflows/messages/plaintext.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qsizetype kMostText = 20'000; ///< letters of a reply that are kept
constexpr qsizetype kMostRead = qsizetype(256) * 1024;
constexpr qsizetype kMostTokens = 20;
constexpr qsizetype kMostMarks = 100; ///< Message-IDs and tokens that are looked up

/// The same message in two folders, or after the folder was numbered anew.
QByteArray keyOf(const MailPart &mail)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("mail"));
    bool hasName = false;
    for (const char *name : {"message-id", "date", "from", "subject"}) {
        const QByteArray value = mail.header(name);
        hasName = hasName || (!value.isEmpty() && qstrcmp(name, "subject") != 0);
        hash.addData(QByteArrayView("\n"));
        hash.addData(value);
    }
    if (!hasName) {
        for (const MailHeader &header : mail.headers)
            hash.addData(header.name + ':' + header.value);
        hash.addData(mail.body);
    }
    return hash.result();
}

void addUnique(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && list.size() < kMostMarks && !list.contains(text))
        list.append(text);
}

void addIds(QStringList &list, const QByteArray &header)
{
    for (const QByteArray &id : mail::messageIds(header))
        addUnique(list, QString::fromLatin1(id));
}

/// Those of the message that is given back whole, or by its headers, or within the text.
void addReturnedIds(QStringList &ids, const MailPart &part, int depth = 0)
{
    if (depth > IncomingMail::kDeepest)
        return;
    const bool isWhole = part.type == "message/rfc822" || part.type == "message/global";
    if (isWhole && !part.parts.empty())
        addIds(ids, part.parts.front().header("message-id"));
    if (part.type == "text/rfc822-headers" || part.type == "message/rfc822-headers") {
        for (const MailHeader &header : readHeaders(part.body)) {
            if (header.name == "message-id")
                addIds(ids, header.value);
        }
    }
    for (const MailPart &inner : part.parts)
        addReturnedIds(ids, inner, depth + 1);
}

/// "Message-ID: <…>" in a text that gives a message back (qmail, Exim).
void addWrittenIds(QStringList &ids, const MailPart &mail)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[> \\t]*Message-ID:\\s*(<[^<>\\s]{1,990}>)"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const MailPart *text = mail.find("text/plain");
    if (!text)
        return;
    auto matches = pattern.globalMatch(QString::fromLatin1(text->body.left(kMostRead)));
    for (int count = 0; matches.hasNext() && count < 10; ++count)
        addIds(ids, matches.next().captured(1).toLatin1());
}

/// The report of the outcome that matters most: a failure before a delay before a delivery.
std::optional<BounceReport> worst(const QList<BounceReport> &reports)
{
    const auto rank = [](const BounceReport &report) {
        switch (report.kind) {
        case FeedbackKind::Other:
            return 0;
        case FeedbackKind::Delivered:
            return 1;
        case FeedbackKind::Delayed:
            return 2;
        default:
            return 3;
        }
    };
    const auto found = std::max_element(
        reports.begin(), reports.end(),
        [&](const BounceReport &a, const BounceReport &b) { return rank(a) < rank(b); });
    return found != reports.end() ? std::optional(*found) : std::nullopt;
}

bool isReport(const MailPart &mail, const char *kind)
{
    return mail.type == "multipart/report"
        && mail.parameters.value("report-type").toLower() == kind;
}

bool takeBounce(Feedback &feedback, const MailPart &mail)
{
    const MailPart *status = mail.find("message/delivery-status");
    if (!status)
        status = mail.find("message/global-delivery-status"); // RFC 6533
    std::optional<BounceReport> report;
    if (status || isReport(mail, "delivery-status"))
        report
            = status ? worst(readDeliveryStatus(status->body, bounceWords(mail))) : BounceReport{};
    else
        report = readOddBounce(mail);
    if (!report)
        return status != nullptr;
    feedback.kind = report->kind;
    feedback.detail = report->status;
    feedback.recipient = report->recipient;
    addReturnedIds(feedback.messageIds, mail);
    addWrittenIds(feedback.messageIds, mail);
    addIds(feedback.messageIds, mail.header("in-reply-to"));
    addIds(feedback.messageIds, mail.header("references"));
    return true;
}

bool takeComplaint(Feedback &feedback, const MailPart &mail)
{
    const MailPart *report = mail.find("message/feedback-report");
    if (!report)
        return false;
    QByteArray type = "abuse";
    for (const MailHeader &field : readHeaders(report->body, 200)) {
        if (field.name == "feedback-type")
            type = mail::headerValue(field.value).value;
    }
    // "auth-failure" (RFC 6591), "dmarc" and "not-spam" complain about nothing.
    const bool isComplaint = type == "abuse" || type == "fraud" || type == "other"
        || type == "opt-out" || type == "opt-out-list";
    feedback.kind = isComplaint ? FeedbackKind::Complaint : FeedbackKind::Other;
    feedback.detail = QString::fromLatin1(type.left(40));
    addReturnedIds(feedback.messageIds, mail);
    return true;
}

void takeTokens(Feedback &feedback, const MailPart &mail)
{
    for (const char *name : {"to", "delivered-to", "x-original-to", "x-envelope-to", "cc"}) {
        for (const MailHeader &header : mail.headers) {
            if (header.name != name)
                continue;
            const QStringList marks
                = MailClassifier::tokensIn(mail::headerText(header.value.left(10'000)));
            for (const QString &token : marks)
                addUnique(feedback.tokens, token);
        }
    }
    const QString subject = mail::headerText(mail.header("subject"));
    for (const QString &token : MailClassifier::tokensIn(subject))
        addUnique(feedback.tokens, token);
}

QString answerIn(const QString &subject)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:(?:re|tr|fwd?)\\s*:\\s*)*(\\d{1,2})\\s+[0-9a-fA-F]{24}\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(subject).captured(1);
}

void takeWriting(Feedback &feedback, const MailPart &mail)
{
    const MailPart *plain = mail.find("text/plain");
    const MailPart *html = mail.find("text/html");
    QString text;
    if (plain && !plain->body.trimmed().isEmpty())
        text = plain->text().left(kMostRead);
    else if (html)
        text = plainTextOf(html->text().left(kMostRead));
    feedback.text = MailClassifier::ownWords(text).left(kMostText);
    feedback.subject = mail::headerText(mail.header("subject")).left(500);
    addIds(feedback.messageIds, mail.header("in-reply-to"));
    // The message answered is the last of the thread.
    QList<QByteArray> thread = mail::messageIds(mail.header("references"));
    std::reverse(thread.begin(), thread.end());
    for (const QByteArray &id : thread)
        addUnique(feedback.messageIds, QString::fromLatin1(id));
    const QStringList from = mail::addresses(mail.header("from"), 1);
    if (!from.isEmpty())
        feedback.recipient = normaliseEmail(from.first()).value_or(QString());
    if (MailClassifier::isAutomatic(mail))
        feedback.kind = FeedbackKind::AutoReply;
    else
        feedback.kind = MailClassifier::asksToStop(feedback.text) ? FeedbackKind::Unsubscribe
                                                                  : FeedbackKind::Reply;
    feedback.detail = answerIn(feedback.subject);
}

/// "Le 12 mars 2026 à 10:04, Boutique <a@b.fr> a écrit :", "On … wrote:", "-----Original Message",
/// "De : …" and their like: from there on it is the message answered.
bool beginsQuote(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:(?:le|on|am|el|il)\\b.{4,200}(?:a écrit|wrote|schrieb|escribió|"
                       "ha scritto)\\s*:?\\s*$|-{2,}\\s*(?:original message|message d.origine|"
                       "forwarded message|message transféré)|_{10,}\\s*$|"
                       "(?:de|from|von)\\s?:\\s.{0,200}@)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line).hasMatch();
}

} // namespace

Feedback MailClassifier::classify(const MailPart &mail, Timestamp receivedAt)
{
    Feedback feedback;
    feedback.key = keyOf(mail);
    feedback.at = receivedAt;
    if (takeComplaint(feedback, mail) || takeBounce(feedback, mail))
        return feedback;
    takeTokens(feedback, mail);
    takeWriting(feedback, mail);
    return feedback;
}

QString MailClassifier::ownWords(const QString &text)
{
    QStringList own;
    const QStringList lines = QString(text).remove(u'\r').split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        // "Le … a écrit" is often folded in two.
        const bool isFolded = i + 1 < lines.size() && line.size() < 200
            && lines.at(i + 1).size() < 200 && beginsQuote(line + u' ' + lines.at(i + 1));
        if (beginsQuote(line) || (isFolded && !beginsQuote(lines.at(i + 1))))
            break;
        if (line == QLatin1String("-- ")) // signature (RFC 3676 §4.3)
            break;
        if (!line.startsWith(u'>'))
            own.append(line);
    }
    return own.join(u'\n').trimmed();
}

bool MailClassifier::asksToStop(const QString &words)
{
    constexpr qsizetype kLongest = 60; // more than that is a letter, to be read by a person
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:bonjour[,. ]*)?(?:stop|arr[êe]t(?:ez)?|unsubscribe(?: me)?|"
            "d[ée]sinscri(?:re|ption|vez[- ]moi)|d[ée]sabonn(?:er|ement|ez[- ]moi)|"
            "me d[ée]sinscrire|me d[ée]sabonner|remove me)"
            "(?:[ ,]*(?:svp|s’il vous pla[îi]t|s'il vous pla[îi]t|please|merci))?[ .!]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString line = words.simplified();
    return line.size() <= kLongest && pattern.match(line).hasMatch();
}

bool MailClassifier::isAutomatic(const MailPart &mail)
{
    const QByteArray submitted = mail::headerValue(mail.header("auto-submitted")).value;
    if (!submitted.isEmpty() && submitted != "no")
        return true;
    static constexpr std::array kTelling{"x-autoreply",     "x-autorespond", "x-autoresponse",
                                         "x-auto-reply",    "list-id",       "x-auto-reply-from",
                                         "x-mail-autoreply"};
    const bool tells = std::any_of(kTelling.begin(), kTelling.end(),
                                   [&](const char *name) { return mail.hasHeader(name); });
    const QByteArray precedence = mail::headerValue(mail.header("precedence")).value;
    const bool isReceipt = mail.type == "multipart/report"; // "was read" (RFC 8098)
    if (tells || isReceipt || precedence == "bulk" || precedence == "auto_reply"
        || precedence == "junk" || precedence == "list"
        || mail.header("return-path").trimmed() == "<>")
        return true;
    static const QRegularExpression subject(
        QStringLiteral(
            "^\\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the "
            ")?office|r[ée]ponse automatique|absence du bureau|absent du bureau|"
            "message d.absence|abwesenheit)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return subject.match(mail::headerText(mail.header("subject"))).hasMatch();
}

QStringList MailClassifier::tokensIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9a-zA-Z])[0-9a-fA-F]{24}(?![0-9a-zA-Z])"));
    QStringList tokens;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext() && tokens.size() < kMostTokens)
        addUnique(tokens, matches.next().captured().toLower());
    return tokens;
}

} // namespace comptoir
