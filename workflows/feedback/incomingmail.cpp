#include "workflows/feedback/incomingmail.h"

#include "workflows/feedback/mailtext.h"

#include <algorithm>

namespace comptoir {

namespace {

constexpr qsizetype kLongestHeader = qsizetype(64) * 1024; ///< with its continuations

/// Walks the lines of a text; each without its line break.
class Lines
{
public:
    explicit Lines(const QByteArray &text)
        : m_text(text)
    {}
    bool next()
    {
        if (m_next >= m_text.size())
            return false;
        m_start = m_next;
        const qsizetype feed = m_text.indexOf('\n', m_start);
        m_end = feed < 0 ? m_text.size() : feed;
        m_next = feed < 0 ? m_text.size() : feed + 1;
        if (m_end > m_start && m_text.at(m_end - 1) == '\r')
            --m_end;
        return true;
    }
    [[nodiscard]] QByteArrayView line() const
    {
        return QByteArrayView(m_text).sliced(m_start, m_end - m_start);
    }
    [[nodiscard]] qsizetype start() const { return m_start; }
    [[nodiscard]] qsizetype following() const { return m_next; }

private:
    const QByteArray &m_text;
    qsizetype m_start = 0, m_end = 0, m_next = 0;
};

bool isHeaderName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 200
        && std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127; });
}

/// Where the body begins: after the first empty line.
qsizetype bodyStart(const QByteArray &text)
{
    Lines lines(text);
    while (lines.next()) {
        if (lines.line().isEmpty())
            return lines.following();
    }
    return text.size();
}

/// Where parts lie between their delimiters (RFC 2046 §5.1.1); a last one without its end is taken
/// to the end of the text.
QList<QByteArray> split(const QByteArray &body, const QByteArray &boundary, int most)
{
    const QByteArray delimiter = "--" + boundary;
    QList<QByteArray> parts;
    qsizetype start = -1;
    const auto close = [&](qsizetype end) {
        if (start < 0 || parts.size() >= most)
            return;
        // The line break before a delimiter belongs to the delimiter.
        if (end > start && body.at(end - 1) == '\n')
            --end;
        if (end > start && body.at(end - 1) == '\r')
            --end;
        parts.append(body.mid(start, end - start));
    };
    Lines lines(body);
    while (lines.next()) {
        const QByteArrayView line = lines.line();
        if (!line.startsWith(delimiter))
            continue;
        const QByteArrayView rest = line.sliced(delimiter.size()).trimmed();
        if (!rest.isEmpty() && rest != "--")
            continue; // of a longer boundary
        close(lines.start());
        start = lines.following();
        if (rest == "--")
            return parts;
    }
    close(body.size());
    return parts;
}

class Reader
{
public:
    MailPart read(const QByteArray &bytes, int depth, const QByteArray &usualType)
    {
        MailPart part;
        part.headers = readHeaders(bytes);
        part.type = usualType;
        if (const QByteArray written = part.header("content-type"); !written.isEmpty()) {
            const mail::HeaderValue type = mail::headerValue(written);
            part.parameters = type.parameters;
            if (type.value.contains('/'))
                part.type = type.value;
        }
        takeBody(part, bytes.mid(bodyStart(bytes)), depth);
        return part;
    }

private:
    void takeBody(MailPart &part, const QByteArray &raw, int depth)
    {
        const QByteArray boundary = part.parameters.value("boundary");
        const bool mayDescend
            = depth < IncomingMail::kDeepest && m_parts < IncomingMail::kMostParts;
        if (mayDescend && part.type.startsWith("multipart/") && !boundary.isEmpty()) {
            takeParts(part, raw, boundary, depth);
            if (!part.parts.empty())
                return;
        }
        part.body = decoded(raw, part.header("content-transfer-encoding"));
        const bool isMessage = part.type == "message/rfc822" || part.type == "message/global";
        if (mayDescend && isMessage) {
            ++m_parts;
            part.parts.push_back(read(std::exchange(part.body, {}), depth + 1, "text/plain"));
        }
    }
    void takeParts(MailPart &part, const QByteArray &raw, const QByteArray &boundary, int depth)
    {
        const QByteArray usual = part.type == "multipart/digest" ? "message/rfc822" : "text/plain";
        const QList<QByteArray> pieces = split(raw, boundary, IncomingMail::kMostParts - m_parts);
        for (const QByteArray &piece : pieces) {
            if (m_parts >= IncomingMail::kMostParts)
                return;
            ++m_parts;
            part.parts.push_back(read(piece, depth + 1, usual));
        }
    }
    static QByteArray decoded(const QByteArray &raw, const QByteArray &encoding)
    {
        const QByteArray way = mail::headerValue(encoding).value;
        if (way == "base64")
            return mail::fromBase64(raw);
        if (way == "quoted-printable")
            return mail::fromQuotedPrintable(raw);
        return raw;
    }

    int m_parts = 0;
};

} // namespace

QList<MailHeader> readHeaders(const QByteArray &text, qsizetype most)
{
    QList<MailHeader> headers;
    bool mayGoOn = false; // the last line was a header or belonged to one
    Lines lines(text);
    while (lines.next() && !lines.line().isEmpty()) {
        const QByteArrayView line = lines.line();
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (mayGoOn && headers.last().value.size() + line.size() < kLongestHeader)
                headers.last().value += line.toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArrayView name = colon > 0 ? line.first(colon).trimmed() : QByteArrayView();
        mayGoOn = isHeaderName(name) && headers.size() < most;
        if (mayGoOn)
            headers.append({name.toByteArray().toLower(),
                            line.sliced(colon + 1).trimmed().toByteArray().left(kLongestHeader)});
    }
    return headers;
}

QByteArray MailPart::header(const char *name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const MailHeader &one) { return one.name == name; });
    return found != headers.end() ? found->value : QByteArray();
}

bool MailPart::hasHeader(const char *name) const
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const MailHeader &one) { return one.name == name; });
}

QString MailPart::text() const
{
    return mail::fromCharset(body, parameters.value("charset"));
}

const MailPart *MailPart::find(const char *wanted) const
{
    if (type == wanted)
        return this;
    if (type.startsWith("message/"))
        return nullptr;
    for (const MailPart &part : parts) {
        if (const MailPart *found = part.find(wanted))
            return found;
    }
    return nullptr;
}

Result<MailPart> IncomingMail::read(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return unreadable("empty");
    if (bytes.size() > kLargest)
        return unreadable("too large");
    MailPart mail = Reader().read(bytes, 0, "text/plain");
    if (mail.headers.isEmpty())
        return unreadable("no headers");
    return mail;
}

Error IncomingMail::unreadable(const char *why)
{
    return {ErrorCode::Parse,
            tr("A message in the mailbox cannot be read. It stays there; nothing was changed."),
            QLatin1String(why)};
}

} // namespace comptoir
