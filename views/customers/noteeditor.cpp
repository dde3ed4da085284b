#include "views/customers/noteeditor.h"

#include "views/widgets/dialog.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace comptoir {

namespace {
constexpr int kFewestLines = 2;
constexpr int kMostLines = 12;
} // namespace

NoteEditor::NoteEditor(const QString &text, bool canCancel, QWidget *parent)
    : QWidget(parent)
    , m_before(text)
    , m_canCancel(canCancel)
    , m_text(new QPlainTextEdit(text, this))
    , m_keep(makeButton(ButtonKind::Primary, this))
    , m_cancel(makeButton(ButtonKind::Plain, this))
{
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("note-text"));
    m_text->installEventFilter(this);
    m_keep->setObjectName(QStringLiteral("keep-note"));
    m_cancel->setObjectName(QStringLiteral("cancel-note"));
    m_cancel->setVisible(canCancel);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::takeTyping);
    connect(m_keep, &QPushButton::clicked, this, &NoteEditor::keep);
    connect(m_cancel, &QPushButton::clicked, this, &NoteEditor::giveUp);
    fitHeight();
    onLanguage(this, [this] { retranslate(); });
}

void NoteEditor::retranslate()
{
    m_text->setPlaceholderText(tr("Write a note about this customer"));
    m_text->setAccessibleName(tr("Note"));
    m_keep->setText(m_canCancel ? tr("Keep") : tr("Add the note"));
    m_keep->setToolTip(
        QKeySequence(Qt::ControlModifier | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Cancel"));
}

bool NoteEditor::isDirty() const
{
    return m_text->toPlainText().trimmed() != m_before.trimmed();
}

void NoteEditor::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void NoteEditor::clear()
{
    m_text->clear();
}

void NoteEditor::setDraft(const QString &draft)
{
    m_text->setPlainText(draft);
}

void NoteEditor::takeTyping()
{
    fitHeight();
    emit drafted(isDirty() ? m_text->toPlainText() : QString());
}

void NoteEditor::giveUp()
{
    if (isDirty())
        Dialog::askToDiscard(this, [this] { leave(); });
    else
        leave();
}

void NoteEditor::leave()
{
    m_text->setPlainText(m_before); // no draft stays
    if (m_canCancel)
        emit cancelled();
    else
        takeFocus();
}

void NoteEditor::keep()
{
    if (!m_text->toPlainText().trimmed().isEmpty())
        emit kept(m_text->toPlainText());
    else
        takeFocus();
}

void NoteEditor::fitHeight()
{
    const int lines = qBound(kFewestLines, m_text->document()->blockCount(), kMostLines);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 24);
    m_keep->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

LocalKeys NoteEditor::keys()
{
    return {tr("In a note"),
            {{{Qt::CTRL | Qt::Key_Return}, tr("Keep the note")},
             {{Qt::Key_Escape}, tr("Give up what was written; asks first")}}};
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool keeps = enter && key->modifiers().testFlag(Qt::ControlModifier);
    const bool gives = key->key() == Qt::Key_Escape && (m_canCancel || isDirty());
    if (!keeps && !gives)
        return QWidget::eventFilter(watched, event);
    event->accept(); // before the page takes the key for its own
    if (event->type() == QEvent::KeyPress) {
        if (keeps)
            keep();
        else
            giveUp();
    }
    return true;
}

} // namespace comptoir
