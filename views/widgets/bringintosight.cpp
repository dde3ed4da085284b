#include "views/widgets/bringintosight.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace comptoir {

namespace {
constexpr int kMargin = 8;
} // namespace

void bringIntoSight(QScrollArea *area, QWidget *part)
{
    QTimer::singleShot(0, area, [area, part = QPointer(part)] {
        // New contents make their way outwards from layout to layout, one event each.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QWidget *inside = area->widget();
        if (!part || !inside || !inside->isAncestorOf(part))
            return;
        QScrollBar *bar = area->verticalScrollBar();
        const int top = part->mapTo(inside, QPoint()).y() - kMargin;
        const int below = top + part->height() + 2 * kMargin - area->viewport()->height();
        bar->setValue(qMin(qMax(bar->value(), below), top));
    });
}

} // namespace comptoir
