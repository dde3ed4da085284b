#include "workflows/messages/htmlreading.h"

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

    HtmlTag read()
    {
        HtmlTag tag;
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
    void readAttribute(HtmlTag &tag)
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
            return htmlreading::decoded(m_html.sliced(from, m_at - from));
        }
        const qsizetype end = m_html.indexOf(quote, m_at + 1);
        const qsizetype to = end < 0 ? m_html.size() : end;
        const QString text = htmlreading::decoded(m_html.sliced(m_at + 1, to - m_at - 1));
        m_at = end < 0 ? to : to + 1;
        return text;
    }

    QStringView m_html;
    qsizetype &m_at;
};

} // namespace

QString htmlreading::decoded(QStringView text)
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

qsizetype htmlreading::nextTag(QStringView html, qsizetype from)
{
    for (qsizetype at = from;; ++at) {
        at = html.indexOf(u'<', at);
        if (at < 0)
            return html.size();
        const QChar next = at + 1 < html.size() ? html.at(at + 1) : QChar();
        if (next.isLetter() || next == u'/' || next == u'!' || next == u'?')
            return at;
    }
}

HtmlTag htmlreading::readTag(QStringView html, qsizetype &at)
{
    return TagReader(html, at).read();
}

QString htmlreading::withoutHidden(const QString &html)
{
    const QStringView text(html);
    QString shown;
    QString hidden; ///< the element that is being left out
    int depth = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = at;
        const qsizetype open = nextTag(text, at);
        if (hidden.isEmpty())
            shown += text.sliced(from, open - from);
        at = open;
        if (at >= text.size())
            break;
        const HtmlTag tag = readTag(text, at);
        if (hidden.isEmpty() && !tag.isEnd && isHidden(tag)) {
            hidden = tag.name;
            depth = 1;
        } else if (hidden.isEmpty()) {
            shown += text.sliced(open, at - open);
        } else if (tag.name == hidden) {
            depth += tag.isEnd ? -1 : 1;
            if (depth == 0)
                hidden.clear();
        }
    }
    return shown;
}

bool htmlreading::isHidden(const HtmlTag &tag)
{
    QString style = tag.attributes.value(QStringLiteral("style")).toLower();
    style.remove(u' ');
    return style.contains(QLatin1String("display:none"))
        || style.contains(QLatin1String("visibility:hidden"));
}

} // namespace comptoir
