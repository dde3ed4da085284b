#include "tests/workflows/channels/mailreader.h"

#include <QRegularExpression>

namespace comptoir {

namespace {

using Header = ReadMail::Header;

QByteArray valueOf(const QList<Header> &headers, const QByteArray &name)
{
    QList<QByteArray> found;
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            found.append(header.raw);
    }
    return found.size() == 1 ? found.first() : QByteArray();
}

/// Up to and with the empty line; what is left is the body.
QList<Header> takeHeaders(QByteArray &bytes, QByteArray &problem)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        problem = "no empty line after the headers";
        return {};
    }
    QByteArray block = bytes.left(end);
    bytes.remove(0, end + 4);
    block.replace("\r\n ", " ").replace("\r\n\t", "\t");
    QList<Header> headers;
    for (const QByteArray &line : block.replace("\r\n", "\n").split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon < 1 || line.left(colon).contains(' '))
            problem = "no header: " + line;
        headers.append({line.left(colon), line.mid(colon + 2)});
    }
    return headers;
}

QByteArray quotedDecoded(const QByteArray &text, bool isWord)
{
    QByteArray decoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '=') {
            decoded += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            decoded += isWord && text.at(i) == '_' ? ' ' : text.at(i);
        }
    }
    return decoded;
}

QByteArray bodyDecoded(QByteArray body, const QByteArray &encoding, QByteArray &problem)
{
    if (encoding == "base64")
        return QByteArray::fromBase64(body.replace("\r\n", ""));
    if (encoding != "quoted-printable")
        problem = "encoding " + encoding;
    QByteArray decoded = body.replace("=\r\n", "");
    static const QRegularExpression blankAtEnd(QStringLiteral("[ \t]\r\n"));
    if (blankAtEnd.match(QString::fromLatin1(decoded)).hasMatch())
        problem = "a blank at the end of a line";
    return quotedDecoded(decoded, false);
}

/// Encoded words, the white space between two of them gone.
QString decodedWords(const QByteArray &raw, QByteArray *problem = nullptr)
{
    static const QRegularExpression word(
        QStringLiteral("=\\?([^?\\s]+)\\?([BbQq])\\?([^?\\s]*)\\?="));
    const QString text = QString::fromLatin1(raw);
    QString decoded;
    qsizetype at = 0;
    bool wasWord = false;
    QRegularExpressionMatchIterator it = word.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const QString between = text.mid(at, match.capturedStart() - at);
        if (!wasWord || !between.trimmed().isEmpty())
            decoded += between;
        const QByteArray inside = match.captured(3).toLatin1();
        const QByteArray utf8 = match.captured(2).toUpper() == QLatin1String("B")
            ? QByteArray::fromBase64(inside)
            : quotedDecoded(inside, true);
        if (problem && (match.capturedLength() > 75 || !QUtf8StringView(utf8).isValidUtf8()))
            *problem = "a word that is too long or ends within a character";
        decoded += QString::fromUtf8(utf8);
        at = match.capturedEnd();
        wasWord = true;
    }
    return decoded + text.mid(at);
}

QByteArray boundaryIn(const QByteArray &type)
{
    static const QRegularExpression pattern(QStringLiteral("boundary=\"([^\"]+)\""));
    return pattern.match(QString::fromLatin1(type)).captured(1).toLatin1();
}

void readParts(ReadMail &mail, QByteArray body, const QByteArray &boundary)
{
    const QByteArray start = "--" + boundary + "\r\n";
    const QByteArray end = "--" + boundary + "--\r\n";
    if (!body.startsWith(start) || !body.endsWith(end) || body.count("--" + boundary) < 3) {
        mail.problem = "parts are not where they belong";
        return;
    }
    body.chop(end.size());
    qsizetype at = start.size();
    while (at < body.size()) {
        qsizetype next = body.indexOf("\r\n" + start, at);
        next = next < 0 ? body.size() - 2 : next;
        QByteArray bytes = body.mid(at, next + 2 - at);
        ReadMail::Part part;
        part.headers = takeHeaders(bytes, mail.problem);
        part.body
            = bodyDecoded(bytes, valueOf(part.headers, "Content-Transfer-Encoding"), mail.problem);
        mail.parts.append(part);
        at = next + 2 + start.size();
    }
}

QByteArray problemOfLines(const QByteArray &bytes)
{
    const QByteArray plain = QByteArray(bytes).replace("\r\n", "\n");
    if (plain.contains('\r') || plain.count('\n') != bytes.count('\n')
        || bytes.count("\r\n") != bytes.count('\n'))
        return "a bare CR or LF";
    for (const QByteArray &line : plain.split('\n')) {
        if (line.size() > 998)
            return "a line of " + QByteArray::number(line.size());
    }
    for (const char c : plain) {
        if (static_cast<uchar>(c) > 126 || (static_cast<uchar>(c) < 32 && c != '\n' && c != '\t'))
            return "a byte beyond printable ASCII";
    }
    return {};
}

} // namespace

QList<QByteArray> ReadMail::names() const
{
    QList<QByteArray> all;
    for (const Header &header : headers)
        all.append(header.name);
    return all;
}

QByteArray ReadMail::raw(const QByteArray &name) const
{
    return valueOf(headers, name);
}

QString ReadMail::text(const QByteArray &name) const
{
    return decodedWords(raw(name).trimmed()); // blanks within words are the text's own
}

std::pair<QString, QByteArray> ReadMail::person(const QByteArray &name) const
{
    const QByteArray value = raw(name).trimmed();
    const qsizetype open = value.lastIndexOf('<');
    if (open < 0)
        return {QString(), value};
    QByteArray shown = value.left(open).trimmed();
    const QByteArray address = value.mid(open + 1).chopped(1);
    if (!shown.startsWith('"'))
        return {decodedWords(shown), address};
    QByteArray plain;
    for (qsizetype i = 1; i < shown.size() - 1; ++i) {
        if (shown.at(i) == '\\')
            ++i;
        plain += shown.at(i);
    }
    return {QString::fromLatin1(plain), address};
}

ReadMail readMail(const QByteArray &bytes)
{
    ReadMail mail;
    mail.problem = problemOfLines(bytes);
    QByteArray body = bytes;
    mail.headers = takeHeaders(body, mail.problem);
    for (const Header &header : mail.headers)
        decodedWords(header.raw, &mail.problem);
    const QByteArray type = mail.raw("Content-Type");
    if (type.startsWith("multipart/"))
        readParts(mail, body, boundaryIn(type));
    else
        mail.parts.append(
            {mail.headers, bodyDecoded(body, mail.raw("Content-Transfer-Encoding"), mail.problem)});
    return mail;
}

} // namespace comptoir
