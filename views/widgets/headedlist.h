#pragma once

#include <QListView>
#include <QListWidget>

namespace comptoir {

/// Home, End and the page keys in a list with headings, which cannot be stood on: to the nearest
/// row that can, else Qt stays where it is.
namespace headedlist {

enum class Jump { First, Last, PageUp, PageDown };
QModelIndex target(const QListView &list, Jump jump);

} // namespace headedlist

template <typename List>
class HeadedList : public List
{
public:
    using List::List;

protected:
    QModelIndex moveCursor(QAbstractItemView::CursorAction key,
                           Qt::KeyboardModifiers modifiers) override
    {
        using headedlist::Jump;
        switch (key) {
        case QAbstractItemView::MoveHome:
            return headedlist::target(*this, Jump::First);
        case QAbstractItemView::MoveEnd:
            return headedlist::target(*this, Jump::Last);
        case QAbstractItemView::MovePageUp:
            return headedlist::target(*this, Jump::PageUp);
        case QAbstractItemView::MovePageDown:
            return headedlist::target(*this, Jump::PageDown);
        default:
            return List::moveCursor(key, modifiers);
        }
    }
};

using HeadedListWidget = HeadedList<QListWidget>;
using HeadedListView = HeadedList<QListView>;

} // namespace comptoir
