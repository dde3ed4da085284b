#include "workflows/feedback/imapsyntax.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace comptoir::imap {

namespace {

constexpr int kDeepest = 20;
constexpr qsizetype kLongestShift = 1'000; ///< of a name's letters in base64

class Parser
{
public:
    explicit Parser(const QByteArray &text)
        : m_text(text)
    {}
    /// Values until the end, or until the list closes.
    bool readAll(std::vector<Value> &values, int depth)
    {
        while (true) {
            skipBlanks();
            if (m_at >= m_text.size())
                return depth == 0;
            if (m_text.at(m_at) == ')') {
                ++m_at;
                return depth > 0;
            }
            Value value;
            if (!readOne(value, depth))
                return false;
            values.push_back(std::move(value));
        }
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at) == ' ')
            ++m_at;
    }
    bool readOne(Value &value, int depth)
    {
        switch (m_text.at(m_at)) {
        case '(':
            ++m_at;
            value.kind = Value::Kind::List;
            return depth < kDeepest && readAll(value.items, depth + 1);
        case '"':
            return readQuoted(value);
        case '{':
            return readLiteral(value);
        default:
            return readAtom(value);
        }
    }
    bool readQuoted(Value &value)
    {
        value.kind = Value::Kind::Text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            char c = m_text.at(m_at);
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\\') {
                if (++m_at >= m_text.size())
                    return false;
                c = m_text.at(m_at);
            }
            value.bytes += c;
        }
        return false;
    }
    bool readLiteral(Value &value)
    {
        const qsizetype end = m_text.indexOf("}\r\n", m_at);
        if (end < 0 || end - m_at > 20)
            return false;
        const auto size = announcedLiteral(QByteArrayView(m_text).sliced(m_at, end + 1 - m_at));
        const qsizetype start = end + 3;
        if (!size || *size > m_text.size() - start)
            return false;
        value.kind = Value::Kind::Text;
        value.bytes = m_text.mid(start, *size);
        m_at = start + *size;
        return true;
    }
    /// "BODY[HEADER.FIELDS (TO)]<0>" is one.
    bool readAtom(Value &value)
    {
        const qsizetype start = m_at;
        int brackets = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '[')
                ++brackets;
            else if (c == ']' && brackets > 0)
                --brackets;
            else if (static_cast<uchar>(c) < 0x20)
                return false;
            else if (brackets == 0 && (c == ' ' || c == '(' || c == ')' || c == '"'))
                break;
        }
        value.bytes = m_text.mid(start, m_at - start);
        value.kind = value.bytes.toUpper() == "NIL" ? Value::Kind::Nil : Value::Kind::Atom;
        return m_at > start && brackets == 0;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// How servers without SPECIAL-USE call it: Outlook, Yahoo, Orange, Free, OVH, cPanel, and mail
/// programs that made the folder.
constexpr std::array kJunkNames{
    "junk",      "spam",      "junk e-mail",          "junk email",  "junk mail",
    "bulk mail", "bulk",      "courrier indésirable", "indésirable", "indésirables",
    "pourriel",  "pourriels", "quarantaine"};

Folder::Use useByName(const Folder &folder)
{
    if (folder.wireName.toUpper() == "INBOX")
        return Folder::Use::Inbox;
    const QString leaf
        = folder.name.mid(folder.name.lastIndexOf(QLatin1Char(folder.separator)) + 1).toLower();
    const bool isJunk = std::any_of(kJunkNames.begin(), kJunkNames.end(), [&](const char *name) {
        return leaf == QString::fromUtf8(name);
    });
    return isJunk ? Folder::Use::Junk : Folder::Use::None;
}

} // namespace

std::optional<qint64> announcedLiteral(QByteArrayView line)
{
    if (!line.endsWith('}'))
        return std::nullopt;
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0)
        return std::nullopt;
    QByteArrayView digits = line.sliced(open + 1, line.size() - open - 2);
    if (digits.endsWith('+'))
        digits.chop(1);
    const bool isNumber = !digits.isEmpty() && digits.size() <= 18
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(digits.toByteArray().toLongLong()) : std::nullopt;
}

std::optional<std::vector<Value>> parse(const QByteArray &response)
{
    std::vector<Value> values;
    if (!Parser(response).readAll(values, 0))
        return std::nullopt;
    return values;
}

Status statusOf(const QByteArray &line)
{
    Status status;
    const auto cut = [](QByteArray &rest) {
        const qsizetype blank = rest.indexOf(' ');
        const QByteArray word = blank < 0 ? rest : rest.left(blank);
        rest = blank < 0 ? QByteArray() : rest.mid(blank + 1);
        return word;
    };
    QByteArray rest = line;
    status.tag = cut(rest);
    if (status.tag != "+")
        status.word = cut(rest).toUpper();
    if (rest.startsWith('[')) {
        const qsizetype end = rest.indexOf(']');
        if (end > 0) {
            status.code = rest.mid(1, end - 1);
            rest = rest.mid(end + 1);
        }
    }
    status.text = QString::fromUtf8(rest.trimmed().left(300));
    return status;
}

std::optional<QByteArray> quoted(const QByteArray &text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        if (c == '\r' || c == '\n' || c == '\0' || static_cast<uchar>(c) >= 0x80)
            return std::nullopt;
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

QString folderName(const QByteArray &wire)
{
    QString name;
    for (qsizetype i = 0; i < wire.size(); ++i) {
        const QByteArrayView rest = QByteArrayView(wire).sliced(i);
        const qsizetype size = wire.at(i) == '&'
            ? rest.first(std::min(rest.size(), kLongestShift)).indexOf('-')
            : -1;
        if (size < 0) {
            name += QLatin1Char(wire.at(i));
            continue;
        }
        const qsizetype end = i + size;
        const QByteArray letters = wire.mid(i + 1, end - i - 1).replace(',', '/');
        QStringDecoder decoder(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
        name += letters.isEmpty() ? QStringLiteral("&")
                                  : QString(decoder.decode(QByteArray::fromBase64(letters)));
        i = end;
    }
    return name;
}

std::optional<Timestamp> internalDate(const QByteArray &text)
{
    // "dd-Mon-yyyy hh:mm:ss +zzzz", the day with a blank before it where it has one digit.
    const QByteArray date = text.trimmed();
    const QList<QByteArray> words = date.split(' ');
    const QList<QByteArray> parts = words.value(0).split('-');
    const QByteArray zone = words.value(2);
    if (words.size() != 3 || parts.size() != 3 || zone.size() != 5)
        return std::nullopt;
    const auto month = std::find_if(kMonths.begin(), kMonths.end(), [&parts](const char *one) {
        return qstricmp(one, parts.at(1).constData()) == 0;
    });
    if (month == kMonths.end())
        return std::nullopt;
    const QDate day(parts.at(2).toInt(), static_cast<int>(month - kMonths.begin()) + 1,
                    parts.at(0).toInt());
    const QTime time
        = QTime::fromString(QString::fromLatin1(words.at(1)), QStringLiteral("HH:mm:ss"));
    const int minutes = zone.mid(1, 2).toInt() * 60 + zone.mid(3, 2).toInt();
    if (!day.isValid() || !time.isValid() || minutes > 24 * 60)
        return std::nullopt;
    const QDateTime written(day, time, Qt::UTC);
    const int sign = zone.startsWith('-') ? -1 : 1;
    return Timestamp{written.toMSecsSinceEpoch() - qint64(sign) * minutes * 60'000};
}

QByteArray searchDate(Timestamp at)
{
    const QDate day = at.toUtc().date();
    return QByteArray::number(day.day()) + '-' + kMonths.at(static_cast<size_t>(day.month()) - 1)
        + '-' + QByteArray::number(day.year());
}

std::optional<Folder> folderOf(const std::vector<Value> &values)
{
    using Kind = Value::Kind;
    if (values.size() < 4 || values[0].bytes.toUpper() != "LIST" || values[1].kind != Kind::List
        || values[3].kind == Kind::List || values[3].kind == Kind::Nil)
        return std::nullopt;
    Folder folder;
    folder.wireName = values[3].bytes;
    folder.name = folderName(folder.wireName);
    if (!values[2].bytes.isEmpty() && values[2].kind == Kind::Text)
        folder.separator = values[2].bytes.at(0);
    folder.use = useByName(folder);
    for (const Value &flag : values[1].items) {
        const QByteArray name = flag.bytes.toLower();
        if (name == "\\noselect" || name == "\\nonexistent")
            folder.isSelectable = false;
        else if (name == "\\junk")
            folder.use = Folder::Use::Junk;
        else if (name == "\\sent")
            folder.use = Folder::Use::Sent;
        else if (name == "\\all")
            folder.use = Folder::Use::All;
    }
    return folder;
}

} // namespace comptoir::imap
