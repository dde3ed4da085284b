#include "workflows/messages/mailbody.h"

#include "workflows/messages/fieldmarks.h"
#include "workflows/messages/messagevalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace comptoir {

QString MailBlock::text() const
{
    QString text;
    for (const MailRun &run : runs)
        text += run.text;
    return text;
}

QString MailBody::cleanLink(const QString &link)
{
    QString clean;
    for (const QChar c : link.trimmed()) {
        // Blanks and control characters within "java\nscript:" are skipped by browsers too.
        if (c.unicode() > 32 && c.unicode() != 127)
            clean += c;
        else if (c == u' ')
            clean += QLatin1String("%20");
    }
    static const QRegularExpression known(QStringLiteral("^(?:https?://.|mailto:.|tel:.)"),
                                          QRegularExpression::CaseInsensitiveOption);
    // A field with its blanks: "{{ unsubscribe_link }}".
    static const QRegularExpression field(QStringLiteral("^\\{\\{[^{}<>\"]+\\}\\}"));
    if (field.match(link.trimmed()).hasMatch())
        return link.trimmed().remove(QLatin1Char(' '));
    return known.match(clean).hasMatch() ? clean : QString();
}

bool MailBody::isSection(const QString &text)
{
    static const QRegularExpression sections(
        QStringLiteral("^\\s*(?:\\{\\{\\s*[#^/][^{}]*\\}\\}\\s*)+$"));
    return sections.match(text).hasMatch();
}

namespace {

using Kind = MailBlock::Kind;

const QString kPage = QStringLiteral(
    "<div style=\"max-width:600px;margin:0 auto;"
    "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;padding:16px\">");
const QString kPreviewLine
    = QStringLiteral("<div style=\"display:none;max-height:0;overflow:hidden\">");
const QString kItemStyle = QStringLiteral("margin:0 0 4px");
const QString kListStyle = QStringLiteral("margin:0 0 16px;padding-left:24px");

struct Look
{
    Kind kind;
    const char *tag;
    const char *style;
};

/// What stands under a message.
const QString kSmallPrint = QStringLiteral("margin:0 0 16px;font-size:13px");

constexpr std::array kLooks{
    Look{Kind::Paragraph, "p", "margin:0 0 16px"},
    Look{Kind::Title, "h1", "margin:0 0 16px;font-size:26px;line-height:1.25"},
    Look{Kind::Heading, "h2", "margin:0 0 12px;font-size:20px;line-height:1.3"}};

/// Writes one body.
class BodyWriting
{
public:
    QString write(const MailBody &body)
    {
        if (body.blocks.isEmpty() && body.previewLine.isEmpty())
            return {};
        if (!body.previewLine.isEmpty())
            line(kPreviewLine + body.previewLine.toHtmlEscaped() + QLatin1String("</div>"));
        line(kPage);
        for (const MailBlock &block : body.blocks) {
            if (block.isItem())
                item(block);
            else
                paragraph(block);
        }
        closeLists(0);
        return m_out + QLatin1String("</div>");
    }

private:
    void line(const QString &text) { m_out += text + u'\n'; }

    void paragraph(const MailBlock &block)
    {
        closeLists(0);
        if (block.kind == Kind::Section) {
            line(block.text());
            return;
        }
        if (isSmallPrint(block)) {
            element(QStringLiteral("p"), kSmallPrint, block);
            return;
        }
        for (const Look &look : kLooks) {
            if (look.kind == block.kind)
                element(QLatin1String(look.tag), QLatin1String(look.style), block);
        }
    }

    /// A paragraph that only leads out.
    static bool isSmallPrint(const MailBlock &block)
    {
        static const QString way = FieldMark::tag(messagefields::kUnsubscribeLink);
        return block.kind == Kind::Paragraph && !block.runs.isEmpty()
            && std::all_of(block.runs.cbegin(), block.runs.cend(),
                           [](const MailRun &run) { return run.link == way; });
    }

    void element(const QString &tag, const QString &style, const MailBlock &block)
    {
        // An empty one would have no height.
        const QString inside = block.text().isEmpty() ? QStringLiteral("<br>") : runs(block);
        line(QStringLiteral("<%1 style=\"%2%3\">").arg(tag, style, alignment(block)) + inside
             + QStringLiteral("</%1>").arg(tag));
    }

    static QString alignment(const MailBlock &block)
    {
        switch (block.align) {
        case MailBlock::Align::Centre:
            return QStringLiteral(";text-align:center");
        case MailBlock::Align::Right:
            return QStringLiteral(";text-align:right");
        case MailBlock::Align::Left:
            break;
        }
        return {};
    }

    static QString tagOf(Kind kind)
    {
        return kind == Kind::Number ? QStringLiteral("ol") : QStringLiteral("ul");
    }

    /// Items of a deeper list stand within the item before, which stays open until then.
    void item(const MailBlock &block)
    {
        const auto wanted = static_cast<qsizetype>(qBound(0, block.depth, MailBody::kDeepest)) + 1;
        closeLists(wanted);
        if (m_lists.size() == wanted && m_lists.last() != block.kind)
            closeLists(wanted - 1);
        if (m_lists.size() == wanted)
            line(QStringLiteral("</li>"));
        while (m_lists.size() < wanted) {
            m_lists.append(block.kind);
            line(QStringLiteral("<%1 style=\"%2\">").arg(tagOf(block.kind), kListStyle));
            if (m_lists.size() < wanted)
                line(QStringLiteral("<li style=\"%1\">").arg(kItemStyle));
        }
        m_out += QStringLiteral("<li style=\"%1%2\">").arg(kItemStyle, alignment(block))
            + runs(block);
    }

    void closeLists(qsizetype left)
    {
        while (m_lists.size() > left)
            line(QStringLiteral("</li></%1>").arg(tagOf(m_lists.takeLast())));
    }

    static QString runs(const MailBlock &block)
    {
        QString html;
        for (const MailRun &run : block.runs) {
            QString text = run.text.toHtmlEscaped();
            text.replace(u'\n', QLatin1String("<br>"));
            if (run.underlined)
                text = QStringLiteral("<u>") + text + QStringLiteral("</u>");
            if (run.italic)
                text = QStringLiteral("<em>") + text + QStringLiteral("</em>");
            if (run.bold)
                text = QStringLiteral("<strong>") + text + QStringLiteral("</strong>");
            if (!run.link.isEmpty())
                text = QStringLiteral("<a href=\"") + run.link.toHtmlEscaped()
                    + QStringLiteral("\">") + text + QStringLiteral("</a>");
            html += text;
        }
        return html;
    }

    QString m_out;
    QList<Kind> m_lists; ///< those that are open
};

} // namespace

QString MailBody::write() const
{
    return BodyWriting().write(*this);
}

} // namespace comptoir
