#include "workflows/messages/visibleoptout.h"

#include "workflows/messages/messagevalues.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace comptoir {

namespace {

using Piece = MessageTemplate::Piece;

/// Stands for the link: a letter that is nobody's.
constexpr QChar kMark(0xE000);

/// What every customer gets, with a mark where the link is. Tags within sections stay, as they may
/// hide what follows; fields are words.
QString seenByAll(const std::vector<Piece> &pieces)
{
    QString text;
    size_t shutUntil = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        if (piece.kind == Piece::Kind::Text)
            text += QString(piece.text).remove(kMark);
        else if (piece.kind != Piece::Kind::Field)
            shutUntil = std::max(shutUntil, piece.end);
        else if (piece.field.name == messagefields::kUnsubscribeLink && i >= shutUntil)
            text += kMark;
        else
            text += QLatin1Char('x');
    }
    return text;
}

bool isVoid(const QString &tag)
{
    static const QStringList tags{
        QStringLiteral("area"), QStringLiteral("base"),   QStringLiteral("br"),
        QStringLiteral("col"),  QStringLiteral("embed"),  QStringLiteral("hr"),
        QStringLiteral("img"),  QStringLiteral("input"),  QStringLiteral("link"),
        QStringLiteral("meta"), QStringLiteral("source"), QStringLiteral("wbr")};
    return tags.contains(tag);
}

bool isNeverShown(const QString &tag)
{
    static const QStringList tags{QStringLiteral("head"),     QStringLiteral("title"),
                                  QStringLiteral("style"),    QStringLiteral("script"),
                                  QStringLiteral("template"), QStringLiteral("noscript"),
                                  QStringLiteral("noembed"),  QStringLiteral("object")};
    return tags.contains(tag);
}

bool hides(const QString &attributes)
{
    static const QRegularExpression style(
        QStringLiteral("\\bstyle\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nothing(
        QStringLiteral("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                       "|opacity\\s*:\\s*0*\\.?0+(?![.\\d])"
                       "|(?:font-size|max-height|max-width|height|width)\\s*:\\s*"
                       "0*\\.?0+(?:px|pt|em|rem|%)?\\s*(?:!important)?\\s*(?:;|$)"
                       "|font\\s*:\\s*0(?:px|pt|em)?[\\s/])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hidden(QStringLiteral("(?:^|\\s)hidden(?:\\s|=|/|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = style.match(attributes);
    const QString css = match.captured(1) + match.captured(2) + match.captured(3);
    QString rest = attributes;
    static const QRegularExpression values(QStringLiteral("\"[^\"]*\"|'[^']*'"));
    rest.remove(values);
    return nothing.match(css).hasMatch() || hidden.match(rest).hasMatch();
}

/// Reads HTML as far as it takes to know what is shown.
class Reading
{
public:
    bool showsMark(QString html)
    {
        static const QRegularExpression remark(QStringLiteral("<!--.*?(?:-->|$)"),
                                               QRegularExpression::DotMatchesEverythingOption);
        html.remove(remark);
        static const QRegularExpression tag(
            QStringLiteral("<(/?)([a-zA-Z][^\\s/>]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>"));
        qsizetype from = 0;
        auto tags = tag.globalMatch(html);
        while (tags.hasNext() && !m_isShown) {
            const QRegularExpressionMatch match = tags.next();
            takeText(html.mid(from, match.capturedStart() - from));
            from = match.capturedEnd();
            const QString name = match.captured(2).toLower();
            if (match.capturedView(1).isEmpty())
                open(name, match.captured(3));
            else
                close(name);
        }
        takeText(html.mid(from));
        return m_isShown;
    }

private:
    struct Element
    {
        QString tag;
        bool isHidden = false;
        bool isLink = false; ///< to unsubscribe
    };

    void takeText(const QString &text)
    {
        const bool isHidden = !m_open.empty() && m_open.back().isHidden;
        if (isHidden || m_isShown)
            return;
        QString visible = text;
        visible.replace(QLatin1String("&nbsp;"), QLatin1String(" "), Qt::CaseInsensitive);
        const bool inLink = std::any_of(m_open.begin(), m_open.end(),
                                        [](const Element &one) { return one.isLink; });
        m_isShown = visible.contains(kMark) || (inLink && !visible.trimmed().isEmpty());
    }

    void open(const QString &tag, const QString &attributes)
    {
        const bool isHidden
            = (!m_open.empty() && m_open.back().isHidden) || isNeverShown(tag) || hides(attributes);
        const bool isPicture = tag == QLatin1String("img") && !isHidden;
        if (isPicture)
            takeText(QStringLiteral("x"));
        if (isVoid(tag) || attributes.endsWith(QLatin1Char('/')))
            return;
        const bool isLink = tag == QLatin1String("a") && attributes.contains(kMark);
        m_open.push_back({tag, isHidden, isLink});
    }

    void close(const QString &tag)
    {
        const auto last = std::find_if(m_open.rbegin(), m_open.rend(),
                                       [&tag](const Element &one) { return one.tag == tag; });
        if (last != m_open.rend())
            m_open.erase(std::prev(last.base()), m_open.end());
    }

    std::vector<Element> m_open;
    bool m_isShown = false;
};

} // namespace

bool VisibleOptOut::inText(const MessageTemplate &text)
{
    return seenByAll(text.pieces()).contains(kMark);
}

bool VisibleOptOut::inHtml(const MessageTemplate &html)
{
    return Reading().showsMark(seenByAll(html.pieces()));
}

} // namespace comptoir
