#include "views/shell/undoend.h"

#include "views/shell/undohistory.h"

namespace comptoir {

UndoEnd::UndoEnd(UndoHistory &history, QString text)
    : QObject(&history)
    , m_text(std::move(text))
{}

void UndoEnd::mark(UndoHistory &history, const QString &text)
{
    take(history);
    new UndoEnd(history, text); // its parent's
}

QString UndoEnd::take(const UndoHistory &history)
{
    const auto *end = history.findChild<UndoEnd *>(QString(), Qt::FindDirectChildrenOnly);
    const QString text = end ? end->m_text : QString();
    delete end;
    return text;
}

} // namespace comptoir
