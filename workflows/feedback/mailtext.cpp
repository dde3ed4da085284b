#include "workflows/feedback/mailtext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace comptoir::mail {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// What Windows-1252 has from 0x80 to 0x9F (WHATWG Encoding, index windows-1252).
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kWindows1252.at(c.unicode() - 0x80U));
    }
    return text;
}

QString fromLatin9(const QByteArray &bytes)
{
    static constexpr std::array<std::pair<char16_t, char16_t>, 8> kDifferent{{{0xA4, 0x20AC},
                                                                              {0xA6, 0x0160},
                                                                              {0xA8, 0x0161},
                                                                              {0xB4, 0x017D},
                                                                              {0xB8, 0x017E},
                                                                              {0xBC, 0x0152},
                                                                              {0xBD, 0x0153},
                                                                              {0xBE, 0x0178}}};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        for (const auto &[from, to] : kDifferent) {
            if (c.unicode() == from) {
                c = QChar(to);
                break;
            }
        }
    }
    return text;
}

QString guessed(const QByteArray &bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : fromWindows1252(bytes);
}

/// One encoded word: "=?charset?B?text?=".
struct EncodedWord
{
    QByteArray charset, bytes;
    qsizetype end = 0; ///< just behind it
};

QByteArray fromQ(const QByteArray &text)
{
    return fromQuotedPrintable(QByteArray(text).replace('_', ' '));
}

std::optional<EncodedWord> encodedWordAt(const QByteArray &value, qsizetype at)
{
    constexpr qsizetype kLongest = 4'000; // many write longer ones than the 75 of the RFC
    constexpr qsizetype kLongestCharset = 60;
    const QByteArrayView start = QByteArrayView(value).sliced(at + 2);
    const qsizetype nameSize = start.first(std::min(start.size(), kLongestCharset)).indexOf('?');
    const qsizetype charsetEnd = at + 2 + nameSize;
    if (nameSize < 0 || charsetEnd + 3 > value.size() || value.at(charsetEnd + 2) != '?')
        return std::nullopt;
    const QByteArrayView rest = QByteArrayView(value).sliced(charsetEnd + 3);
    const qsizetype size = rest.first(std::min(rest.size(), kLongest)).indexOf("?=");
    if (size < 0)
        return std::nullopt;
    const qsizetype textEnd = charsetEnd + 3 + size;
    const char way = value.at(charsetEnd + 1);
    const QByteArray text = value.mid(charsetEnd + 3, textEnd - charsetEnd - 3);
    // "utf-8*fr": with a language (RFC 2231 §5).
    QByteArray charset = value.mid(at + 2, charsetEnd - at - 2);
    if (const qsizetype star = charset.indexOf('*'); star >= 0)
        charset.truncate(star);
    if (way == 'B' || way == 'b')
        return EncodedWord{charset, fromBase64(text), textEnd + 2};
    if (way == 'Q' || way == 'q')
        return EncodedWord{charset, fromQ(text), textEnd + 2};
    return std::nullopt;
}

/// Puts the words of a header together: those beside each other in one charset are decoded as one,
/// for some programs cut letters in two.
class WordReader
{
public:
    QString read(const QByteArray &value)
    {
        for (qsizetype i = 0; i < value.size();) {
            const auto word = value.at(i) == '=' && i + 1 < value.size() && value.at(i + 1) == '?'
                ? encodedWordAt(value, i)
                : std::nullopt;
            if (!word) {
                m_plain += value.at(i++);
                continue;
            }
            take(*word);
            i = word->end;
        }
        flushWords();
        flushPlain();
        return m_text.simplified();
    }

private:
    void take(const EncodedWord &word)
    {
        const bool isBetweenWords = !m_words.isEmpty() && m_plain.trimmed().isEmpty();
        if (isBetweenWords && m_charset.toLower() == word.charset.toLower()) {
            m_plain.clear();
            m_words += word.bytes;
            return;
        }
        flushWords();
        if (isBetweenWords)
            m_plain.clear();
        flushPlain();
        m_charset = word.charset;
        m_words = word.bytes;
    }
    void flushWords()
    {
        if (!m_words.isEmpty())
            m_text += fromCharset(std::exchange(m_words, {}), m_charset);
    }
    void flushPlain()
    {
        if (!m_plain.isEmpty())
            m_text += guessed(std::exchange(m_plain, {}));
    }

    QString m_text;
    QByteArray m_charset, m_words, m_plain;
};

/// Splits at semicolons that stand in no quotes or comment; comments go.
QList<QByteArray> fields(const QByteArray &value)
{
    QList<QByteArray> list{QByteArray()};
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        if (c == '\\' && i + 1 < value.size() && (isQuoted || depth > 0)) {
            ++i;
            if (depth == 0) {
                list.last() += c;
                list.last() += value.at(i);
            }
        } else if (c == '"' && depth == 0) {
            isQuoted = !isQuoted;
            list.last() += c;
        } else if (!isQuoted && c == '(') {
            ++depth;
        } else if (!isQuoted && c == ')' && depth > 0) {
            --depth;
        } else if (!isQuoted && depth == 0 && c == ';') {
            list.append(QByteArray());
        } else if (depth == 0) {
            list.last() += c;
        }
    }
    return list;
}

QByteArray unquoted(const QByteArray &text)
{
    if (text.size() < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return text;
    QByteArray plain;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) == '\\' && i + 2 < text.size())
            ++i;
        plain += text.at(i);
    }
    return plain;
}

/// "name*0*" and its like become "name", pieces after each other as they come.
void addParameter(QHash<QByteArray, QByteArray> &parameters, const QByteArray &field)
{
    const qsizetype equals = field.indexOf('=');
    if (equals <= 0)
        return;
    QByteArray name = field.left(equals).trimmed().toLower();
    QByteArray value = unquoted(field.mid(equals + 1).trimmed());
    const qsizetype star = name.indexOf('*');
    if (star > 0) {
        const bool isEncoded = name.endsWith('*');
        const bool isFirst = name.endsWith("*0*") || name.count('*') == 1;
        name.truncate(star);
        if (isEncoded && isFirst && value.count('\'') >= 2)
            value = value.mid(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
        if (isEncoded)
            value = QByteArray::fromPercentEncoding(value);
        parameters[name] += value;
        return;
    }
    if (!parameters.contains(name))
        parameters.insert(name, value);
}

} // namespace

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c != '=') {
            bytes += c;
            continue;
        }
        const int high = i + 1 < text.size() ? hexValue(text.at(i + 1)) : -1;
        const int low = i + 2 < text.size() ? hexValue(text.at(i + 2)) : -1;
        if (high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else if (i + 1 < text.size() && text.at(i + 1) == '\n') {
            ++i;
        } else if (i + 2 < text.size() && text.at(i + 1) == '\r' && text.at(i + 2) == '\n') {
            i += 2;
        } else {
            bytes += c;
        }
    }
    return bytes;
}

QByteArray fromBase64(const QByteArray &text)
{
    // Qt leaves out what is no letter of the alphabet, and stops nowhere: cut at the padding.
    const qsizetype padding = text.indexOf('=');
    return QByteArray::fromBase64(padding >= 0 ? text.left(padding) : text);
}

QString fromCharset(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    if (name.isEmpty() || name == "utf-8" || name == "utf8" || name == "us-ascii"
        || name == "ascii")
        return guessed(bytes);
    if (name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252")
        return fromWindows1252(bytes);
    if (name == "iso-8859-15" || name == "latin9" || name == "iso8859-15")
        return fromLatin9(bytes);
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return guessed(bytes);
    return decoder.decode(bytes);
}

QString headerText(const QByteArray &value)
{
    return WordReader().read(value);
}

HeaderValue headerValue(const QByteArray &value)
{
    constexpr qsizetype kMostFields = 50;
    const QList<QByteArray> list = fields(value);
    HeaderValue read;
    read.value = list.first().trimmed().toLower();
    for (qsizetype i = 1; i < std::min(list.size(), kMostFields); ++i)
        addParameter(read.parameters, list.at(i));
    return read;
}

QList<QByteArray> messageIds(const QByteArray &value, qsizetype most)
{
    constexpr qsizetype kLongest = 998;
    QList<QByteArray> ids;
    qsizetype from = value.indexOf('<');
    while (from >= 0 && ids.size() < most) {
        const qsizetype to = value.indexOf('>', from);
        if (to < 0)
            break;
        QByteArray id;
        for (const char c : value.mid(from + 1, std::min(to - from - 1, kLongest))) {
            if (!isBlank(c)) // some fold within it
                id += c;
        }
        if (id.indexOf('@') > 0 && !id.contains('<'))
            ids.append(id);
        from = value.indexOf('<', to);
    }
    return ids;
}

QStringList addresses(const QByteArray &value, qsizetype most)
{
    static const QRegularExpression pattern(
        QStringLiteral("[^\\s<>()\\[\\],;:\"@\\\\]{1,200}@[^\\s<>()\\[\\],;:\"@\\\\]{1,253}"));
    QStringList list;
    auto matches = pattern.globalMatch(guessed(value.left(20'000)));
    while (matches.hasNext() && list.size() < most)
        list.append(matches.next().captured());
    return list;
}

} // namespace comptoir::mail
