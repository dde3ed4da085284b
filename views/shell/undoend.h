#pragma once

#include <QObject>

namespace comptoir {

class UndoHistory;

/// Something was done that is not undone by key. Who asks to undo next is told that, before
/// anything older is undone. Goes when something else is done. GUI thread.
class UndoEnd : public QObject
{
    Q_OBJECT

public:
    /// `text` says what was done, that it cannot be undone, and what is safe.
    static void mark(UndoHistory &history, const QString &text);
    /// What is to be told, and no more from then on; empty where there is nothing.
    static QString take(const UndoHistory &history);

private:
    UndoEnd(UndoHistory &history, QString text);

    QString m_text;
};

} // namespace comptoir
