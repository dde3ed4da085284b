#include "workflows/messages/htmlreading.h"
#include "workflows/messages/mailbody.h"

#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace comptoir {

namespace {

using Kind = MailBlock::Kind;
using Align = MailBlock::Align;

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

/// What stands in them is no text of the message.
bool isNoText(const QString &tag)
{
    return isOneOf(tag,
                   {"script", "style", "head", "title", "template", "noscript", "object", "iframe",
                    "frameset", "svg", "math", "textarea", "select", "video", "audio", "canvas",
                    "map", "xml", "noembed"});
}

bool isVoid(const QString &tag)
{
    return isOneOf(tag,
                   {"area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link",
                    "meta", "param", "source", "track", "wbr"});
}

bool isBlock(const QString &tag)
{
    return isOneOf(tag,
                   {"p",      "div",        "h1",    "h2",      "h3",      "h4",      "h5",
                    "h6",     "blockquote", "pre",   "address", "section", "article", "header",
                    "footer", "main",       "table", "tr",      "center",  "dl",      "dt",
                    "dd",     "ul",         "ol",    "li",      "form",    "figure",  "fieldset"});
}

/// Elements that the writer makes too, or that mean nothing.
bool isKnown(const QString &tag)
{
    return isOneOf(tag,
                   {"p", "div", "h1", "h2", "ul", "ol", "li", "b", "strong", "i", "em", "u", "a",
                    "br", "span", "html", "body"});
}

/// "text-align: center; …" as "text-align:center;…"
QString styleOf(const HtmlTag &tag)
{
    QString style = tag.attributes.value(QStringLiteral("style")).toLower();
    return style.remove(u' ');
}

bool hasStyle(const QString &style, const char *key, std::initializer_list<const char *> values)
{
    return std::any_of(values.begin(), values.end(), [&](const char *value) {
        return style.contains(QLatin1String(key) + u':' + QLatin1String(value));
    });
}

/// Reads one text of HTML.
class BodyReading
{
public:
    explicit BodyReading(QStringView html)
        : m_html(html)
    {}

    MailBody read()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = htmlreading::nextTag(m_html, m_at);
            take(htmlreading::decoded(m_html.sliced(m_at, open - m_at)));
            m_at = open;
            if (m_at < m_html.size())
                readTag();
        }
        endBlock();
        m_body.previewLine = m_body.previewLine.simplified();
        return m_body;
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    /// An element that is open, and what held before it.
    struct Open
    {
        QString tag;
        MailRun look;
        Align align = Align::Left;
        bool isUnseen = false;
    };

    void skipTo(QLatin1String end)
    {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void readTag()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith(QLatin1String("<!--"))) {
            skipTo(QLatin1String("-->"));
            m_isWhole = false;
            return;
        }
        if (rest.startsWith(QLatin1String("<!")) || rest.startsWith(QLatin1String("<?"))) {
            skipTo(QLatin1String(">"));
            return;
        }
        const HtmlTag tag = htmlreading::readTag(m_html, m_at);
        if (!tag.isEnd && isNoText(tag.name)) {
            m_isWhole = false;
            skipTo(QLatin1String(("</" + tag.name.toLatin1()).constData()));
            skipTo(QLatin1String(">"));
        } else if (tag.isEnd) {
            close(tag.name);
        } else {
            open(tag);
        }
    }

    /// What our own writer would not write is lost when the message is written anew.
    void judge(const HtmlTag &tag)
    {
        static const QRegularExpression ours(QStringLiteral(
            "^(?:(?:max-width:600px;margin:0auto;font-family:arial,helvetica,sans-serif"
            ";font-size:16px;line-height:1.5(?:;padding:16px)?)|(?:display:none;max-height:0;"
            "overflow:hidden)"
            "|(?:margin:00(?:16|12|4)px(?:;font-size:(?:(?:26|20)px;line-height:1\\.(?:25|3)|13px))"
            "?"
            "(?:;padding-left:24px)?)?;?(?:text-align:(?:left|center|right);?)?)$"));
        m_isWhole = m_isWhole && isKnown(tag.name) && ours.match(styleOf(tag)).hasMatch();
        for (auto one = tag.attributes.keyBegin(); one != tag.attributes.keyEnd(); ++one) {
            const bool isLink = *one == QLatin1String("href") && tag.name == QLatin1String("a");
            if (!isLink && *one != QLatin1String("style") && !one->isEmpty())
                m_isWhole = false;
        }
    }

    void open(const HtmlTag &tag)
    {
        const bool isPreview = isPreviewLine(tag);
        judge(tag);
        if (tag.name == QLatin1String("br")) {
            addBreak();
            return;
        }
        if (isVoid(tag.name))
            return;
        m_open.append({tag.name, m_look, m_align, m_isUnseen});
        if (isPreview) {
            m_isPreview = true;
            m_previewAt = m_open.size();
            return;
        }
        if (htmlreading::isHidden(tag)) {
            m_isUnseen = true;
            m_isWhole = false;
        }
        if (isBlock(tag.name))
            begin(tag);
        style(tag);
    }

    /// The first thing in the message, as our writer writes it.
    [[nodiscard]] bool isPreviewLine(const HtmlTag &tag) const
    {
        return tag.name == QLatin1String("div") && m_body.blocks.isEmpty() && m_block.runs.isEmpty()
            && m_body.previewLine.isEmpty() && htmlreading::isHidden(tag);
    }

    void begin(const HtmlTag &tag)
    {
        const bool isInItem = m_block.isItem() && m_block.runs.isEmpty()
            && isOneOf(tag.name, {"p", "div"}); // as some programs write items
        if (isInItem)
            return;
        endBlock();
        const QString style = styleOf(tag);
        const QString align = tag.attributes.value(QStringLiteral("align")).toLower();
        if (hasStyle(style, "text-align", {"center"}) || align == QLatin1String("center")
            || tag.name == QLatin1String("center"))
            m_align = Align::Centre;
        else if (hasStyle(style, "text-align", {"right"}) || align == QLatin1String("right"))
            m_align = Align::Right;
        else if (hasStyle(style, "text-align", {"left"}))
            m_align = Align::Left;
        if (tag.name == QLatin1String("ul"))
            m_lists.append(Kind::Bullet);
        else if (tag.name == QLatin1String("ol"))
            m_lists.append(Kind::Number);
        m_block = MailBlock();
        m_block.align = m_align;
        if (tag.name == QLatin1String("h1"))
            m_block.kind = Kind::Title;
        else if (tag.name.size() == 2 && tag.name.front() == u'h' && tag.name.back().isDigit())
            m_block.kind = Kind::Heading;
        else if (tag.name == QLatin1String("li"))
            asItem();
        m_isExplicit = isOneOf(tag.name, {"p", "h1", "h2", "li"});
    }

    void asItem()
    {
        m_block.kind = m_lists.isEmpty() ? Kind::Bullet : m_lists.last();
        m_block.depth
            = qBound(0, static_cast<int>(m_lists.size()) - 1, static_cast<int>(MailBody::kDeepest));
    }

    /// Bold and slanted by element or by style: office programs write the second.
    void style(const HtmlTag &tag)
    {
        const QString css = styleOf(tag);
        if (isOneOf(tag.name, {"b", "strong", "th"}))
            m_look.bold = true;
        if (isOneOf(tag.name, {"i", "em", "cite"}))
            m_look.italic = true;
        if (isOneOf(tag.name, {"u", "ins"}))
            m_look.underlined = true;
        if (hasStyle(css, "font-weight", {"bold", "600", "700", "800", "900"}))
            m_look.bold = true;
        if (hasStyle(css, "font-weight", {"normal", "400"}))
            m_look.bold = false;
        if (hasStyle(css, "font-style", {"italic", "oblique"}))
            m_look.italic = true;
        if (tag.name == QLatin1String("a")) {
            const QString address = tag.attributes.value(QStringLiteral("href"));
            m_look.link = MailBody::cleanLink(address);
            if (m_look.link.isEmpty() && !address.isEmpty())
                m_isWhole = false;
        }
    }

    void close(const QString &tag)
    {
        const auto last = std::find_if(m_open.crbegin(), m_open.crend(),
                                       [&tag](const Open &one) { return one.tag == tag; });
        if (last == m_open.crend())
            return;
        if (isBlock(tag) && !m_isPreview)
            endBlock();
        while (!m_open.isEmpty()) {
            const Open one = m_open.takeLast();
            m_look = one.look;
            m_align = one.align;
            m_isUnseen = one.isUnseen;
            if (isOneOf(one.tag, {"ul", "ol"}) && !m_lists.isEmpty())
                m_lists.removeLast();
            if (one.tag == tag)
                break;
        }
        if (m_open.size() < m_previewAt)
            m_isPreview = false;
        if (isBlock(tag))
            m_block.align = m_align;
    }

    void take(const QString &text)
    {
        if (m_isPreview) {
            m_body.previewLine += text;
            return;
        }
        if (m_isUnseen)
            return;
        QString words;
        for (const QChar c : text) {
            const bool isBlank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
            if (isBlank && endsInBlank(words))
                continue;
            if (isBlank)
                words += u' ';
            else if (c.unicode() >= 32 && c != QChar::ObjectReplacementCharacter)
                words += c;
        }
        if (!words.isEmpty())
            add(words);
    }

    /// Blanks at the beginning of a block, and behind another, are none.
    [[nodiscard]] bool endsInBlank(const QString &words) const
    {
        if (!words.isEmpty())
            return words.back() == u' ';
        if (m_block.runs.isEmpty())
            return true;
        const QString &before = m_block.runs.last().text;
        return before.endsWith(u' ') || before.endsWith(u'\n');
    }

    void addBreak()
    {
        if (m_isUnseen || m_isPreview)
            return;
        add(QStringLiteral("\n"));
    }

    void add(const QString &text)
    {
        MailRun run = m_look;
        run.text = text;
        if (!m_block.runs.isEmpty() && m_block.runs.last().looksAs(run))
            m_block.runs.last().text += text;
        else
            m_block.runs.append(run);
    }

    /// Each tag of a section is a line of its own.
    void addSections()
    {
        static const QRegularExpression tag(QStringLiteral("\\{\\{[^{}]*\\}\\}"));
        auto tags = tag.globalMatch(m_block.text());
        while (tags.hasNext()) {
            MailBlock section;
            section.kind = Kind::Section;
            section.runs = {MailRun{tags.next().captured(), false, false, false, {}}};
            m_body.blocks.append(section);
        }
    }

    void endBlock()
    {
        trimEnd();
        const bool isEmptyLine = m_isExplicit && m_hadBreak && m_block.kind == Kind::Paragraph;
        if (!m_block.runs.isEmpty() || isEmptyLine) {
            if (m_block.kind == Kind::Paragraph && MailBody::isSection(m_block.text()))
                addSections();
            else
                m_body.blocks.append(m_block);
        }
        m_block = MailBlock();
        m_block.align = m_align;
        m_isExplicit = false;
        m_hadBreak = false;
    }

    /// A break at the end of a block shows nothing; a paragraph of one alone is an empty line.
    void trimEnd()
    {
        while (!m_block.runs.isEmpty()) {
            QString &text = m_block.runs.last().text;
            while (text.endsWith(u' ') || text.endsWith(u'\n')) {
                m_hadBreak = m_hadBreak || text.endsWith(u'\n');
                text.chop(1);
            }
            if (!text.isEmpty())
                return;
            m_block.runs.removeLast();
        }
    }

    QStringView m_html;
    qsizetype m_at = 0;
    MailBody m_body;
    MailBlock m_block;
    bool m_isExplicit = false; ///< the block began with an element of its own
    bool m_hadBreak = false;
    MailRun m_look; ///< without text
    Align m_align = Align::Left;
    bool m_isUnseen = false;
    bool m_isPreview = false;
    qsizetype m_previewAt = 0;
    QList<Kind> m_lists;
    QList<Open> m_open;
    bool m_isWhole = true;
};

} // namespace

MailBody MailBody::read(const QString &html, bool *isWhole)
{
    BodyReading reading(html);
    MailBody body = reading.read();
    if (isWhole)
        *isWhole = reading.isWhole();
    return body;
}

} // namespace comptoir
