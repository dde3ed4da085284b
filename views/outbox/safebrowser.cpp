#include "views/outbox/safebrowser.h"

#include <QImage>
#include <QTextDocument>

namespace comptoir {

SafeBrowser::SafeBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(12);
    QPalette paper = palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    setPalette(paper);
    // The style sheet of the program has colours of its own for fields.
    setStyleSheet(QStringLiteral("QTextBrowser { background: white; color: black; }"));
}

QVariant SafeBrowser::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(name)
    if (type == QTextDocument::ImageResource) {
        QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
        nothing.fill(Qt::transparent);
        return nothing;
    }
    return QByteArray("");
}

} // namespace comptoir
