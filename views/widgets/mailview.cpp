#include "views/widgets/mailview.h"

#include "views/widgets/tokens.h"
#include "workflows/messages/htmlreading.h"

#include <QImage>

namespace comptoir {

namespace {
constexpr int kPicture = 48; ///< pixels of the square that stands for one
constexpr int kMargin = 12;
} // namespace

MailView::MailView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(kMargin);
    // The style sheet of the program has colours of its own for fields.
    setStyleSheet(QStringLiteral("QTextBrowser { background: white; color: black; }"));
    const QColor link(lightTokens().accent);
    document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; }").arg(link.name()));
}

void MailView::showMail(const QString &html)
{
    setHtml(htmlreading::withoutHidden(html));
}

void MailView::showWords(const QString &text)
{
    setPlainText(text);
}

QVariant MailView::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(name)
    if (type != QTextDocument::ImageResource)
        return QByteArray(""); // nothing at all, and Qt would look for the file by itself
    QImage square(kPicture, kPicture, QImage::Format_ARGB32_Premultiplied);
    square.fill(lightTokens().chip);
    return square;
}

/// No source but what it is given.
void MailView::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    Q_UNUSED(name)
    Q_UNUSED(type)
}

} // namespace comptoir
