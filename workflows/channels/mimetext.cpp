#include "workflows/channels/mimetext.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace comptoir::mime {

namespace {

constexpr qsizetype kLongestLine = 76; ///< of encoded words and encoded bodies
constexpr qsizetype kLongestWord = 75; ///< RFC 2047 §2
const QByteArray kFold = "\r\n ";
const QByteArray kBase64Start = "=?utf-8?B?";
const QByteArray kQuotedStart = "=?utf-8?Q?";
const QByteArray kWordEnd = "?=";

/// Through UTF-8 and back: what cannot be written in it is replaced.
QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

/// Unicode's category Cc, without looking up each letter of a message.
bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
}

bool breaksHeaders(QChar c)
{
    return isControl(c) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

void appendHex(QByteArray &out, char byte)
{
    const auto value = static_cast<uchar>(byte);
    out += '=';
    out += kHexDigits[value >> 4U];
    out += kHexDigits[value & 0xFU];
}

/// Bytes that stand for themselves in a Q word wherever it is (RFC 2047 §5 (3)).
bool isPlainInWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '!'
        || c == '*' || c == '+' || c == '-' || c == '/';
}

QByteArray quotedForWord(const QByteArray &utf8)
{
    QByteArray quoted;
    for (const char c : utf8) {
        if (c == ' ')
            quoted += '_';
        else if (isPlainInWord(c))
            quoted += c;
        else
            appendHex(quoted, c);
    }
    return quoted;
}

qsizetype base64Size(qsizetype bytes)
{
    return (bytes + 2) / 3 * 4;
}

QList<QByteArray> characters(const QString &text)
{
    QList<QByteArray> all;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype size = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        all.append(text.mid(i, size).toUtf8());
        i += size;
    }
    return all;
}

/// Puts characters into encoded words and words onto lines.
class WordWriter
{
public:
    WordWriter(const QString &text, qsizetype column)
        : m_characters(characters(text))
        , m_column(column)
    {
        const QByteArray utf8 = text.toUtf8();
        m_isBase64 = base64Size(utf8.size()) < quotedForWord(utf8).size();
    }

    QByteArray write()
    {
        for (const QByteArray &character : m_characters) {
            if (!fits(character)) {
                endWord();
                if (!m_out.isEmpty() || !fits(character))
                    fold();
            }
            m_pending += character;
        }
        endWord();
        return m_out;
    }
    [[nodiscard]] qsizetype column() const { return m_column; }

private:
    [[nodiscard]] bool fits(const QByteArray &character) const
    {
        const QByteArray whole = m_pending + character;
        const qsizetype size = kBase64Start.size() + kWordEnd.size()
            + (m_isBase64 ? base64Size(whole.size()) : quotedForWord(whole).size());
        return size <= std::min(kLongestWord, kLongestLine - m_column);
    }
    void endWord()
    {
        if (m_pending.isEmpty())
            return;
        const QByteArray word = m_isBase64 ? kBase64Start + m_pending.toBase64() + kWordEnd
                                           : kQuotedStart + quotedForWord(m_pending) + kWordEnd;
        m_out += word;
        m_column += word.size();
        m_pending.clear();
    }
    void fold()
    {
        m_out += kFold;
        m_column = 1;
    }

    QList<QByteArray> m_characters;
    qsizetype m_column;
    bool m_isBase64 = false;
    QByteArray m_pending, m_out;
};

/// A long word cannot be folded, and what looks like an encoded word would be decoded.
bool canStayPlain(const QString &text)
{
    if (!isPrintableAscii(text) || text.contains(QLatin1String("=?")))
        return false;
    const QStringList words = text.split(u' ');
    return std::all_of(words.begin(), words.end(),
                       [](const QString &word) { return word.size() <= kLongestLine - 1; });
}

QByteArray folded(const QByteArray &words, qsizetype column)
{
    QByteArray out;
    const QList<QByteArray> list = words.split(' ');
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QByteArray &word = list.at(i);
        const qsizetype gap = i > 0 ? 1 : 0;
        if (column + gap + word.size() > kLongestLine && column > 1) {
            out += kFold;
            column = 1;
        } else if (gap > 0) {
            out += ' ';
            ++column;
        }
        out += word;
        column += word.size();
    }
    return out;
}

QByteArray quotedString(const QString &name)
{
    QByteArray quoted = "\"";
    for (const char c : name.toLatin1()) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

QString headerText(const QString &text)
{
    QString clean;
    const QString whole = wellFormed(text);
    clean.reserve(whole.size());
    for (const QChar c : whole) {
        const QChar kept = breaksHeaders(c) ? QChar(u' ') : c;
        if (kept != u' ' || (!clean.isEmpty() && clean.back() != u' '))
            clean.append(kept);
    }
    if (clean.endsWith(u' '))
        clean.chop(1);
    return clean;
}

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    const QString clean = headerText(text);
    const QByteArray start = name + ": ";
    if (canStayPlain(clean))
        return start + folded(clean.toLatin1(), start.size()) + "\r\n";
    return start + WordWriter(clean, start.size()).write() + "\r\n";
}

QByteArray mailboxHeader(const QByteArray &name, const QString &displayName, const QString &address)
{
    const QString clean = headerText(displayName);
    const QByteArray bare = address.toLatin1();
    QByteArray line = name + ": ";
    if (clean.isEmpty())
        return line + bare + "\r\n";
    qsizetype column = line.size();
    const QByteArray quoted = canStayPlain(clean) ? quotedString(clean) : QByteArray();
    if (!quoted.isEmpty() && column + quoted.size() <= kLongestLine) {
        line += quoted;
        column += quoted.size();
    } else {
        WordWriter words(clean, column);
        line += words.write();
        column = words.column();
    }
    line += column + bare.size() + 3 > kLongestLine ? kFold : QByteArray(" ");
    return line + '<' + bare + ">\r\n";
}

QString bodyText(const QString &text)
{
    QString clean;
    const QString kept = wellFormed(text);
    const QStringView whole = kept;
    clean.reserve(whole.size() + whole.size() / 32 + 2);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const qsizetype from = i; // pieces without controls are copied whole
        while (i < whole.size() && (!isControl(whole[i]) || whole[i] == u'\t'))
            ++i;
        clean.append(whole.sliced(from, i - from));
        if (i == whole.size())
            break;
        const QChar c = whole[i];
        if (c == u'\r' || c == u'\n') {
            clean.append(QLatin1String("\r\n"));
            if (c == u'\r' && i + 1 < whole.size() && whole[i + 1] == u'\n')
                ++i;
        }
    }
    if (!clean.isEmpty() && !clean.endsWith(u'\n'))
        clean.append(QLatin1String("\r\n"));
    return clean;
}

namespace {

bool isPlainInBody(char c)
{
    return c >= 32 && c < 127 && c != '=';
}

/// Of bytes, for loops over whole messages: those that stand for themselves within a line, and
/// those that never do.
struct ByteKinds
{
    std::array<bool, 256> isPlain{}, isQuoted{};
};

constexpr ByteKinds kBytes = [] {
    ByteKinds kinds;
    for (size_t i = 0; i < kinds.isPlain.size(); ++i) {
        const bool isText = (i >= 32 && i < 127 && i != '=') || i == '\t';
        kinds.isPlain[i] = isText;
        kinds.isQuoted[i] = !isText && i != '\r' && i != '\n';
    }
    return kinds;
}();

/// One line of a quoted-printable body, broken softly. Collects what goes on one line of the mail,
/// since most of the time would go into growing the whole by single bytes.
class QuotedLine
{
public:
    explicit QuotedLine(QByteArray &out)
        : m_out(out)
    {}

    void write(QByteArrayView line)
    {
        for (qsizetype i = 0; i < line.size();) {
            if (const qsizetype run = plainRun(line, i); run > 0) {
                put(line.sliced(i, run));
                m_column += run;
                i += run;
                continue;
            }
            const qsizetype size = characterSize(line, i);
            const bool isLast = i + size == line.size();
            const bool isPlain = standsForItself(line.at(i), isLast);
            // The last may take the place that else the "=" of a soft break needs.
            if (m_column + (isPlain ? 1 : 3 * size) > kLongestLine - (isLast ? 0 : 1)) {
                put("=");
                end();
            }
            append(line.sliced(i, size), isPlain && !(m_column == 0 && isRisky(line.sliced(i))));
            i += size;
        }
        end();
    }

private:
    /// How many bytes from there on stand for themselves on what is left of the line, so that most
    /// of a message is copied in pieces. The last byte of a line and the first after a break have
    /// rules of their own, and so has a byte that others continue.
    [[nodiscard]] qsizetype plainRun(QByteArrayView line, qsizetype at) const
    {
        if (m_column == 0 && isRisky(line.sliced(at)))
            return 0;
        const qsizetype end = std::min(line.size() - 1, at + kLongestLine - 1 - m_column);
        qsizetype to = at;
        while (to < end && kBytes.isPlain[static_cast<uchar>(line[to])])
            ++to;
        if (to > at && to < line.size() && isContinued(line[to]))
            --to;
        return to - at;
    }
    static bool isContinued(char c) { return (static_cast<uchar>(c) & 0xC0U) == 0x80U; }
    /// The bytes of one character of UTF-8, so that no line ends within it.
    static qsizetype characterSize(QByteArrayView line, qsizetype at)
    {
        qsizetype size = 1;
        while (at + size < line.size() && isContinued(line.at(at + size)))
            ++size;
        return size;
    }
    static bool standsForItself(char c, bool isLast)
    {
        const bool isBlank = c == ' ' || c == '\t';
        return (isPlainInBody(c) || c == '\t') && !(isBlank && isLast);
    }
    static bool isRisky(QByteArrayView rest)
    {
        return rest.startsWith('.') || rest.startsWith("From ");
    }
    void append(QByteArrayView character, bool isPlain)
    {
        m_column += isPlain ? 1 : 3 * character.size();
        if (isPlain) {
            put(character);
            return;
        }
        for (const char c : character) {
            const auto value = static_cast<uchar>(c);
            put(std::array{'=', kHexDigits[value >> 4U], kHexDigits[value & 0xFU]});
        }
    }
    /// A character of many bytes, as no UTF-8 has it, may be longer than a line.
    void put(QByteArrayView bytes)
    {
        if (m_size + bytes.size() > kRoom)
            flush();
        if (bytes.size() > kRoom) {
            m_out += bytes;
        } else {
            std::memcpy(m_line.data() + m_size, bytes.data(), static_cast<size_t>(bytes.size()));
            m_size += bytes.size();
        }
    }
    void flush()
    {
        m_out.append(m_line.data(), m_size);
        m_size = 0;
    }
    void end()
    {
        put("\r\n");
        flush();
        m_column = 0;
    }

    static constexpr qsizetype kRoom = kLongestLine + 4;
    QByteArray &m_out;
    std::array<char, static_cast<size_t>(kRoom)> m_line;
    qsizetype m_size = 0;
    qsizetype m_column = 0;
};

QByteArray quotedPrintable(const QByteArray &utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + utf8.size() / 8);
    for (qsizetype from = 0; from < utf8.size();) {
        qsizetype end = utf8.indexOf('\r', from);
        while (end >= 0 && end + 1 < utf8.size() && utf8.at(end + 1) != '\n')
            end = utf8.indexOf('\r', end + 1);
        if (end < 0 || end + 1 == utf8.size())
            end = utf8.size();
        QuotedLine(out).write(QByteArrayView(utf8).sliced(from, end - from));
        from = end + 2;
    }
    return out;
}

QByteArray base64Lines(const QByteArray &utf8)
{
    const QByteArray text = utf8.toBase64();
    QByteArray out;
    for (qsizetype from = 0; from < text.size(); from += kLongestLine)
        out += text.mid(from, kLongestLine) + "\r\n";
    return out;
}

} // namespace

Encoding shorterEncoding(const QByteArray &utf8)
{
    qsizetype quoted = 0;
    for (const char c : utf8)
        quoted += kBytes.isQuoted[static_cast<uchar>(c)] ? 1 : 0;
    return utf8.size() + 2 * quoted > base64Size(utf8.size()) ? Encoding::Base64
                                                              : Encoding::QuotedPrintable;
}

QByteArray encoded(const QByteArray &utf8, Encoding encoding)
{
    return encoding == Encoding::Base64 ? base64Lines(utf8) : quotedPrintable(utf8);
}

} // namespace comptoir::mime
