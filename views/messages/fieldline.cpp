#include "views/messages/fieldline.h"

#include "views/messages/bodyhighlighter.h"

#include <QKeyEvent>
#include <QMimeData>

namespace comptoir {

namespace {
constexpr int kAround = 18; ///< pixels above and below a line, with the border
} // namespace

FieldLine::FieldLine(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new BodyHighlighter(document(), this))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);
    fitHeight();
}

QString FieldLine::text() const
{
    return toPlainText().replace(u'\n', u' ').trimmed();
}

void FieldLine::setText(const QString &text)
{
    setPlainText(text);
}

void FieldLine::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    m_highlighter->setFields(fields);
}

void FieldLine::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

void FieldLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        focusNextChild();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void FieldLine::fitHeight()
{
    setFixedHeight(fontMetrics().lineSpacing() + kAround);
}

bool FieldLine::event(QEvent *event)
{
    const bool handled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    return handled;
}

} // namespace comptoir
