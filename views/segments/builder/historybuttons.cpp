#include "views/segments/builder/historybuttons.h"

#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QUndoStack>

namespace comptoir {

HistoryButtons::HistoryButtons(QUndoStack *history, QWidget *parent)
    : QWidget(parent)
    , m_undo(makeIconButton(QStringLiteral("undo"), this))
    , m_redo(makeIconButton(QStringLiteral("redo"), this))
{
    m_undo->setObjectName(QStringLiteral("undoRule"));
    m_redo->setObjectName(QStringLiteral("redoRule"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    m_undo->setEnabled(history->canUndo());
    m_redo->setEnabled(history->canRedo());
    connect(history, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, m_redo, &QWidget::setEnabled);
    connect(m_undo, &QToolButton::clicked, history, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, history, &QUndoStack::redo);
    onLanguage(this, [this] { retranslate(); });
}

void HistoryButtons::retranslate()
{
    const auto withKey = [](const QString &text, const QKeySequence &key) {
        return QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
    };
    setIconButtonText(m_undo, withKey(tr("Take back the last change"), Qt::CTRL | Qt::Key_Z));
    setIconButtonText(m_redo, withKey(tr("Do it again"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

} // namespace comptoir
