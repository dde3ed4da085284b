#include "views/messages/mailview.h"

#include "views/widgets/tokens.h"

#include <QImage>
#include <QRegularExpression>

namespace comptoir {

namespace {
constexpr int kPicture = 48; ///< pixels of the square that stands for one
} // namespace

MailView::MailView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
}

void MailView::showMail(const QString &html)
{
    static const QRegularExpression colours(QStringLiteral("(?:colou?r|background)\\s*[:=]"),
                                            QRegularExpression::CaseInsensitiveOption);
    setPaper(colours.match(html).hasMatch());
    setHtml(html);
}

void MailView::showWords(const QString &text)
{
    setPaper(false);
    setPlainText(text);
}

void MailView::setPaper(bool isWhite)
{
    if (isWhite == m_isWhite)
        return;
    m_isWhite = isWhite;
    setStyleSheet(isWhite ? QStringLiteral("QTextBrowser { background: white; color: black; }")
                          : QString());
    const QColor link(lightTokens().accent);
    document()->setDefaultStyleSheet(isWhite ? QStringLiteral("a { color: %1; }").arg(link.name())
                                             : QString());
}

QVariant MailView::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(name)
    if (type != QTextDocument::ImageResource)
        return QByteArray(""); // nothing at all, and Qt would look for the file by itself
    QImage square(kPicture, kPicture, QImage::Format_ARGB32_Premultiplied);
    square.fill(tokensFor(palette()).chip);
    return square;
}

/// No source but what it is given.
void MailView::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    Q_UNUSED(name)
    Q_UNUSED(type)
}

} // namespace comptoir
