#include "workflows/messages/plaintext.h"

#include <QHash>

#include <algorithm>
#include <initializer_list>

namespace comptoir {

namespace {

/// Those that editors write; every other letter of a message is in UTF-8 anyway.
const QHash<QString, char32_t> &namedLetters()
{
    static const QHash<QString, char32_t> letters{
        {QStringLiteral("amp"), U'&'},        {QStringLiteral("lt"), U'<'},
        {QStringLiteral("gt"), U'>'},         {QStringLiteral("quot"), U'"'},
        {QStringLiteral("apos"), U'\''},      {QStringLiteral("nbsp"), U'\u00A0'},
        {QStringLiteral("euro"), U'€'},       {QStringLiteral("copy"), U'©'},
        {QStringLiteral("reg"), U'®'},        {QStringLiteral("trade"), U'™'},
        {QStringLiteral("laquo"), U'«'},      {QStringLiteral("raquo"), U'»'},
        {QStringLiteral("ldquo"), U'“'},      {QStringLiteral("rdquo"), U'”'},
        {QStringLiteral("lsquo"), U'‘'},      {QStringLiteral("rsquo"), U'’'},
        {QStringLiteral("ndash"), U'–'},      {QStringLiteral("mdash"), U'—'},
        {QStringLiteral("hellip"), U'…'},     {QStringLiteral("bull"), U'•'},
        {QStringLiteral("middot"), U'·'},     {QStringLiteral("times"), U'×'},
        {QStringLiteral("deg"), U'°'},        {QStringLiteral("agrave"), U'à'},
        {QStringLiteral("acirc"), U'â'},      {QStringLiteral("ccedil"), U'ç'},
        {QStringLiteral("egrave"), U'è'},     {QStringLiteral("eacute"), U'é'},
        {QStringLiteral("ecirc"), U'ê'},      {QStringLiteral("euml"), U'ë'},
        {QStringLiteral("icirc"), U'î'},      {QStringLiteral("iuml"), U'ï'},
        {QStringLiteral("ocirc"), U'ô'},      {QStringLiteral("ugrave"), U'ù'},
        {QStringLiteral("ucirc"), U'û'},      {QStringLiteral("oelig"), U'œ'},
        {QStringLiteral("Agrave"), U'À'},     {QStringLiteral("Ccedil"), U'Ç'},
        {QStringLiteral("Egrave"), U'È'},     {QStringLiteral("Eacute"), U'É'},
        {QStringLiteral("Ecirc"), U'Ê'},      {QStringLiteral("OElig"), U'Œ'},
        {QStringLiteral("zwnj"), U'\u200C'},  {QStringLiteral("shy"), U'\u00AD'},
        {QStringLiteral("nnbsp"), U'\u202F'}, {QStringLiteral("thinsp"), U'\u2009'}};
    return letters;
}

constexpr qsizetype kLongestEntity = 10;

/// "&eacute;", "&#233;", "&#xE9;"; what is none stays as it is.
QString decoded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = text.sliced(i);
        const qsizetype end
            = rest.front() == u'&' ? rest.left(kLongestEntity).indexOf(u';') : qsizetype{-1};
        char32_t letter = 0;
        if (end > 1) {
            const QStringView name = rest.sliced(1, end - 1);
            if (name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive))
                letter = name.sliced(2).toUInt(nullptr, 16);
            else if (name.startsWith(u'#'))
                letter = name.sliced(1).toUInt();
            else
                letter = namedLetters().value(name.toString());
        }
        const bool isLetter
            = letter >= 32 && letter <= QChar::LastValidCodePoint && !QChar::isSurrogate(letter);
        if (isLetter)
            out.append(QChar::fromUcs4(letter));
        else
            out.append(rest.front());
        i += isLetter ? end : 0;
    }
    return out;
}

struct Tag
{
    QString name; ///< lower case
    bool isEnd = false;
    QHash<QString, QString> attributes;
};

bool isNameEnd(QChar c)
{
    return c.isSpace() || c == u'>' || c == u'/' || c == u'=';
}

/// Reads a tag from its "<" on; `at` is behind its ">" afterwards.
class TagReader
{
public:
    TagReader(QStringView html, qsizetype &at)
        : m_html(html)
        , m_at(at)
    {}

    Tag read()
    {
        Tag tag;
        ++m_at;
        tag.isEnd = skip(u'/');
        tag.name = word().toLower();
        while (m_at < m_html.size() && m_html.at(m_at) != u'>')
            readAttribute(tag);
        skip(u'>');
        return tag;
    }

private:
    bool skip(QChar c)
    {
        const bool isThere = m_at < m_html.size() && m_html.at(m_at) == c;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    void skipBlanks()
    {
        while (m_at < m_html.size() && m_html.at(m_at).isSpace())
            ++m_at;
    }
    QString word()
    {
        const qsizetype from = m_at;
        while (m_at < m_html.size() && !isNameEnd(m_html.at(m_at)))
            ++m_at;
        return m_html.sliced(from, m_at - from).toString();
    }
    void readAttribute(Tag &tag)
    {
        skipBlanks();
        const QString name = word().toLower();
        skipBlanks();
        if (skip(u'=')) {
            skipBlanks();
            tag.attributes.insert(name, value());
        } else if (name.isEmpty() && m_at < m_html.size() && m_html.at(m_at) != u'>') {
            ++m_at; // "/" and what does not belong there
        }
    }
    QString value()
    {
        const QChar quote = m_at < m_html.size() ? m_html.at(m_at) : QChar();
        if (quote != u'"' && quote != u'\'') {
            const qsizetype from = m_at;
            while (m_at < m_html.size() && !m_html.at(m_at).isSpace() && m_html.at(m_at) != u'>')
                ++m_at;
            return decoded(m_html.sliced(from, m_at - from));
        }
        const qsizetype end = m_html.indexOf(quote, m_at + 1);
        const qsizetype to = end < 0 ? m_html.size() : end;
        const QString text = decoded(m_html.sliced(m_at + 1, to - m_at - 1));
        m_at = end < 0 ? to : to + 1;
        return text;
    }

    QStringView m_html;
    qsizetype &m_at;
};

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

/// Puts words and breaks one after the other.
class PlainWriter
{
public:
    void word(const QString &text)
    {
        for (const QChar c : text) {
            // No-break blanks are letters here.
            const bool isBlank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
            if (isBlank)
                m_isBlankDue = true;
            else
                letter(c);
        }
    }
    /// So many line ends at least before what comes.
    void lines(int count)
    {
        m_linesDue = std::max(m_linesDue, count);
        m_isBlankDue = false;
    }
    void anotherLine()
    {
        ++m_linesDue;
        m_isBlankDue = false;
    }
    void blank() { m_isBlankDue = true; }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    [[nodiscard]] QString since(qsizetype from) const { return m_out.mid(from); }
    QString finish() { return m_out.isEmpty() ? m_out : m_out + u'\n'; }

private:
    void letter(QChar c)
    {
        if (!m_out.isEmpty() && m_linesDue > 0)
            m_out.append(QString(std::min(m_linesDue, 3), u'\n'));
        else if (!m_out.isEmpty() && m_isBlankDue)
            m_out.append(u' ');
        m_linesDue = 0;
        m_isBlankDue = false;
        m_out.append(c);
    }

    QString m_out;
    int m_linesDue = 0;
    bool m_isBlankDue = false;
};

class PlainReader
{
public:
    explicit PlainReader(QStringView html)
        : m_html(html)
    {}

    QString read()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = nextTag();
            m_out.word(decoded(m_html.sliced(m_at, open - m_at)));
            m_at = open;
            if (m_at < m_html.size())
                readTag();
        }
        endLink();
        return m_out.finish();
    }

private:
    /// A "<" before a letter, "/" or "!"; another is text.
    [[nodiscard]] qsizetype nextTag() const
    {
        for (qsizetype at = m_at;; ++at) {
            at = m_html.indexOf(u'<', at);
            if (at < 0)
                return m_html.size();
            const QChar next = at + 1 < m_html.size() ? m_html.at(at + 1) : QChar();
            if (next.isLetter() || next == u'/' || next == u'!' || next == u'?')
                return at;
        }
    }
    void skipTo(QLatin1String end)
    {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }
    void readTag()
    {
        if (m_html.sliced(m_at).startsWith(QLatin1String("<!--"))) {
            skipTo(QLatin1String("-->"));
            return;
        }
        const Tag tag = TagReader(m_html, m_at).read();
        if (!tag.isEnd && isOneOf(tag.name, {"style", "script", "title"})) {
            skipTo(QLatin1String(("</" + tag.name.toLatin1()).constData()));
            skipTo(QLatin1String(">"));
        } else if (tag.name == QLatin1String("a")) {
            link(tag);
        } else {
            layOut(tag);
        }
    }
    void link(const Tag &tag)
    {
        endLink();
        if (tag.isEnd)
            return;
        const QString address = tag.attributes.value(QStringLiteral("href")).trimmed();
        if (address.startsWith(QLatin1String("https://"))
            || address.startsWith(QLatin1String("http://")))
            m_link = address;
        else if (address.startsWith(QLatin1String("mailto:"))) // whole where it says a subject
            m_link = address.contains(u'?') ? address : address.mid(7);
        m_linkFrom = m_out.size();
    }
    void endLink()
    {
        if (m_link.isEmpty())
            return;
        const QString shown = m_out.since(m_linkFrom).trimmed();
        if (shown.isEmpty()) {
            m_out.blank();
            m_out.word(m_link);
        } else if (shown != m_link) {
            m_out.blank();
            m_out.word(u'(' + m_link + u')');
        }
        m_link.clear();
    }
    void layOut(const Tag &tag)
    {
        if (tag.name == QLatin1String("br"))
            m_out.anotherLine();
        else if (isOneOf(tag.name,
                         {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table",
                          "blockquote", "hr", "body"}))
            m_out.lines(2);
        else if (isOneOf(tag.name, {"div", "tr", "li", "section", "header", "footer", "dt", "dd"}))
            m_out.lines(1);
        else if (isOneOf(tag.name, {"td", "th"}))
            m_out.blank();
        if (tag.isEnd)
            return;
        if (tag.name == QLatin1String("li"))
            m_out.word(QStringLiteral("- "));
        else if (tag.name == QLatin1String("img"))
            m_out.word(tag.attributes.value(QStringLiteral("alt")));
    }

    QStringView m_html;
    qsizetype m_at = 0;
    PlainWriter m_out;
    QString m_link;
    qsizetype m_linkFrom = 0;
};

} // namespace

QString plainTextOf(const QString &html)
{
    return PlainReader(html).read();
}

} // namespace comptoir
