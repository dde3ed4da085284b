#pragma once

#include <QWidget>

class QToolButton;
class QUndoStack;

namespace comptoir {

/// Takes back and does again what was changed in a rule: two arrows, for the head of a page.
class HistoryButtons : public QWidget
{
    Q_OBJECT

public:
    HistoryButtons(QUndoStack *history, QWidget *parent);

private:
    void retranslate();

    QToolButton *m_undo;
    QToolButton *m_redo;
};

} // namespace comptoir
