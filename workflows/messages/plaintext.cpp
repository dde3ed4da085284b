#include "workflows/messages/plaintext.h"

#include "workflows/messages/htmlreading.h"

#include <algorithm>
#include <initializer_list>

namespace comptoir {

namespace {

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
            const qsizetype open = htmlreading::nextTag(m_html, m_at);
            m_out.word(htmlreading::decoded(m_html.sliced(m_at, open - m_at)));
            m_at = open;
            if (m_at < m_html.size())
                readTag();
        }
        endLink();
        return m_out.finish();
    }

private:
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
        const HtmlTag tag = htmlreading::readTag(m_html, m_at);
        const bool isUnseen = isOneOf(tag.name, {"style", "script", "title"})
            || (tag.name == QLatin1String("div") && htmlreading::isHidden(tag));
        if (!tag.isEnd && isUnseen) {
            skipTo(QLatin1String(("</" + tag.name.toLatin1()).constData()));
            skipTo(QLatin1String(">"));
        } else if (tag.name == QLatin1String("a")) {
            link(tag);
        } else {
            layOut(tag);
        }
    }
    void link(const HtmlTag &tag)
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
    void layOut(const HtmlTag &tag)
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
