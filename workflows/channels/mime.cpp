#include "workflows/channels/mime.h"

#include "models/domain/contact.h"
#include "workflows/channels/mimetext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kLongestUrl = 900; ///< stands on one line, and 998 is the end of a line
constexpr qsizetype kLongestMessageId = 240;

/// Written by us alone.
const QList<QByteArray> &ownHeaders()
{
    static const QList<QByteArray> names{"date",
                                         "from",
                                         "sender",
                                         "to",
                                         "cc",
                                         "bcc",
                                         "reply-to",
                                         "subject",
                                         "message-id",
                                         "in-reply-to",
                                         "references",
                                         "return-path",
                                         "mime-version",
                                         "content-type",
                                         "list-unsubscribe",
                                         "list-unsubscribe-post",
                                         "received",
                                         "resent-to",
                                         "resent-from",
                                         "auto-submitted",
                                         "content-transfer-encoding"};
    return names;
}

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
}

const QRegularExpression &messageIds()
{
    static const QRegularExpression ids
        = whole("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    return ids;
}

const QRegularExpression &tokens()
{
    static const QRegularExpression tokens = whole("[A-Za-z0-9._-]{1,120}");
    return tokens;
}

const QRegularExpression &headerNames()
{
    static const QRegularExpression names = whole("[A-Za-z][A-Za-z0-9-]{0,60}");
    return names;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

/// In ASCII, or empty: letters beyond it before the @ need servers that most people do not have.
/// Before the @ capitals stay, for a code in it may mean them.
QString wireAddress(const QString &address)
{
    const std::optional<QString> normal = normaliseEmail(address);
    if (!normal || !isAscii(*normal))
        return {};
    const qsizetype at = normal->lastIndexOf(u'@');
    const QString bare = address.trimmed();
    const QString local = bare.left(bare.lastIndexOf(u'@'));
    return local.compare(normal->left(at), Qt::CaseInsensitive) == 0 ? local + normal->mid(at)
                                                                     : *normal;
}

QByteArray dateHeader(Timestamp date)
{
    const QString text
        = QLocale::c().toString(date.toUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    return "Date: " + text.toLatin1() + " +0000\r\n";
}

/// "=_" stands in no quoted-printable and in no Base64 line: a part never holds its own end.
QByteArray boundaryOf(const QString &messageId)
{
    QByteArray boundary = "=_";
    for (const QChar c : messageId.section(u'@', 0, 0).left(40)) {
        if (c.isLetterOrNumber())
            boundary += static_cast<char>(c.unicode());
    }
    return boundary;
}

/// From its own headers on.
QByteArray part(const QByteArray &type, const QString &body)
{
    const QByteArray utf8 = mime::bodyText(body).toUtf8();
    const mime::Encoding encoding = mime::shorterEncoding(utf8);
    const QByteArray name = encoding == mime::Encoding::Base64 ? "base64" : "quoted-printable";
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: " + name
        + "\r\n\r\n" + mime::encoded(utf8, encoding);
}

QByteArray bodyOf(const MailMessage &message)
{
    const QByteArray text = part("text/plain", message.text);
    if (message.html.isEmpty())
        return text;
    const QByteArray boundary = boundaryOf(message.messageId);
    return "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n--"
        + boundary + "\r\n" + text + "--" + boundary + "\r\n" + part("text/html", message.html)
        + "--" + boundary + "--\r\n";
}

/// Percent-encoded as RFC 6068 asks, but for what addresses hold every day.
QByteArray mailtoLink(const QString &address, const QString &token)
{
    return "<mailto:" + QUrl::toPercentEncoding(address, "@+") + "?subject=unsubscribe%20"
        + token.toLatin1() + '>';
}

/// In ASCII; empty when it is no https address that fits on a line.
QByteArray pageLink(const QString &page, const QString &token)
{
    QString text = page;
    text.replace(QLatin1String("{token}"), token);
    const QUrl url(text, QUrl::StrictMode);
    const QByteArray link = url.toEncoded();
    const bool isFit = url.isValid() && url.scheme() == QLatin1String("https")
        && !url.host().isEmpty() && url.userInfo().isEmpty() && link.size() <= kLongestUrl
        && !link.contains('>') && !link.contains(' ') && page.contains(QLatin1String("{token}"));
    return isFit ? '<' + link + '>' : QByteArray();
}

bool isOurHeader(const QByteArray &name)
{
    return ownHeaders().contains(name.toLower());
}

/// Writes the headers one after the other; keeps the first thing that is wrong.
class HeaderWriter
{
    Q_DECLARE_TR_FUNCTIONS(MimeMessage)
public:
    explicit HeaderWriter(const MailMessage &message)
        : m_message(message)
    {}

    Result<QByteArray> write()
    {
        m_out = dateHeader(m_message.date);
        writePerson("From", m_message.from);
        writePerson("To", m_message.to);
        if (!m_message.replyTo.isEmpty())
            writePerson("Reply-To", {{}, m_message.replyTo});
        m_out += mime::textHeader("Subject", m_message.subject);
        writeMessageId();
        writeUnsubscribe();
        if (m_message.isAutomatic)
            m_out += "Auto-Submitted: auto-generated\r\n";
        for (const auto &[name, value] : m_message.moreHeaders)
            writeMore(name, value);
        m_out += "MIME-Version: 1.0\r\n";
        return m_error ? Result<QByteArray>(*m_error) : Result<QByteArray>(m_out);
    }

private:
    void fail(const QString &text, const QString &detail)
    {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidArgument, text, detail};
    }
    void writePerson(const QByteArray &header, const MailPerson &person)
    {
        const QString address = wireAddress(person.address);
        if (address.isEmpty())
            fail(tr("“%1” is no address that mail servers take. Nothing was sent. Correct the "
                    "address.")
                     .arg(mime::headerText(person.address)),
                 QStringLiteral("address of ") + QString::fromLatin1(header));
        m_out += mime::mailboxHeader(header, person.name, address);
    }
    void writeMessageId()
    {
        const QString &id = m_message.messageId;
        if (id.size() > kLongestMessageId || !messageIds().match(id).hasMatch())
            fail(tr("The message could not be given a number of its own. Nothing was sent. Check "
                    "the address of the sending account."),
                 QStringLiteral("Message-ID"));
        m_out += "Message-ID: <" + id.toLatin1() + ">\r\n";
    }
    void writeUnsubscribe()
    {
        const ListUnsubscribe &ways = m_message.unsubscribe;
        if (ways.mode == ListUnsubscribe::Mode::None) {
            if (m_message.messageClass == MessageClass::Marketing)
                fail(tr("The message says no way to unsubscribe. Nothing was sent. Choose how "
                        "customers unsubscribe in the settings of the sending account."),
                     QStringLiteral("no List-Unsubscribe"));
            return;
        }
        if (!tokens().match(ways.token).hasMatch())
            fail(tr("The message could not be given a code for unsubscribing. Nothing was sent."),
                 QStringLiteral("token"));
        QList<QByteArray> links;
        if (!ways.mailbox.isEmpty() || ways.mode == ListUnsubscribe::Mode::ByMail)
            addMailbox(links);
        if (ways.mode == ListUnsubscribe::Mode::OneClick)
            addPage(links);
        m_out += "List-Unsubscribe: " + links.join(",\r\n ") + "\r\n";
        if (ways.mode == ListUnsubscribe::Mode::OneClick)
            m_out += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    }
    void addMailbox(QList<QByteArray> &links)
    {
        const QString address = wireAddress(m_message.unsubscribe.mailbox);
        if (address.isEmpty())
            fail(tr("The address for unsubscribing, “%1”, is none that mail servers take. Nothing "
                    "was sent. Correct it in the settings of the sending account.")
                     .arg(mime::headerText(m_message.unsubscribe.mailbox)),
                 QStringLiteral("unsubscribe mailbox"));
        links += mailtoLink(address, m_message.unsubscribe.token);
    }
    void addPage(QList<QByteArray> &links)
    {
        const QByteArray link = pageLink(m_message.unsubscribe.page, m_message.unsubscribe.token);
        if (link.isEmpty())
            fail(tr("The page for unsubscribing, “%1”, cannot be used: it must begin with https "
                    "and hold {token}. Nothing was sent. Correct it in the settings of the "
                    "sending account.")
                     .arg(mime::headerText(m_message.unsubscribe.page)),
                 QStringLiteral("unsubscribe page"));
        links += link;
    }
    void writeMore(const QByteArray &name, const QString &value)
    {
        const QRegularExpressionMatch match = headerNames().match(QString::fromLatin1(name));
        if (!match.hasMatch() || isOurHeader(name))
            fail(tr("A header of the sending account cannot be written. Nothing was sent. Remove "
                    "it from the settings of the account."),
                 QStringLiteral("header name"));
        m_out += mime::textHeader(name, value);
    }

    const MailMessage &m_message;
    QByteArray m_out;
    std::optional<Error> m_error;
};

} // namespace

Error MimeMessage::tooLarge()
{
    return {ErrorCode::InvalidArgument,
            tr("The message is larger than mailboxes take. Nothing was sent. Make it shorter."),
            QStringLiteral("too large")};
}

Result<QByteArray> MimeMessage::write(const MailMessage &message)
{
    const Result<QByteArray> headers = HeaderWriter(message).write();
    if (!headers)
        return headers.error();
    if (message.text.trimmed().isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     tr("The message has no plain text, which some people read and filters expect. "
                        "Nothing was sent. Add the text."),
                     QStringLiteral("no text")};
    if (message.text.size() + message.html.size() > kLargest)
        return tooLarge();
    QByteArray whole = *headers + bodyOf(message);
    if (whole.size() > kLargest)
        return tooLarge();
    return whole;
}

} // namespace comptoir
