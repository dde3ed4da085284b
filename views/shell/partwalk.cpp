#include "views/shell/partwalk.h"

#include "views/widgets/keyboardmanners.h"
#include "views/widgets/taborder.h"

#include <QApplication>
#include <QScrollArea>

namespace comptoir {

namespace {

bool takesKeys(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled();
}

/// Null where nothing in `part` takes keys.
QWidget *entryOf(const QWidget *part)
{
    for (QWidget *place : {keyboardPlaceIn(part), part->focusProxy()}) {
        if (takesKeys(place))
            return place;
    }
    for (QWidget *inside : inReadingOrder(part)) {
        if (takesKeys(inside) && !qobject_cast<QScrollArea *>(inside))
            return inside;
    }
    return nullptr;
}

qsizetype partWithKeyboard(const QList<QWidget *> &parts)
{
    const QWidget *focused = QApplication::focusWidget();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == focused || parts.at(i)->isAncestorOf(focused))
            return i;
    }
    return -1;
}

} // namespace

void moveBetweenParts(const QList<QWidget *> &parts, int step)
{
    const qsizetype count = parts.size();
    const qsizetype now = partWithKeyboard(parts);
    const qsizetype from = now < 0 && step < 0 ? 0 : now;
    for (qsizetype i = 1; i <= count; ++i) {
        const QWidget *part = parts.at(((from + i * step) % count + count) % count);
        QWidget *entry = part->isVisible() ? entryOf(part) : nullptr;
        if (!entry)
            continue;
        entry->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace comptoir
