#include "views/widgets/taborder.h"

#include "views/widgets/tabrow.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace comptoir {

namespace {

void collectFrom(const QWidget *widget, QList<QWidget *> &found);

void collect(QWidget *widget, QList<QWidget *> &found)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        found.append(widget);
    collectFrom(widget, found);
}

void collect(QLayout *layout, QList<QWidget *> &found)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, found);
        collect(item->layout(), found);
    }
}

/// Three kinds of widgets hold others without a layout.
void collectFrom(const QWidget *widget, QList<QWidget *> &found)
{
    collect(widget->layout(), found);
    const auto *scroll = qobject_cast<const QScrollArea *>(widget);
    if (scroll && scroll->widget())
        collect(scroll->widget(), found);
    if (const auto *tabs = qobject_cast<const TabRow *>(widget)) {
        for (QWidget *stop : tabs->stops())
            collect(stop, found);
    }
    const auto *splitter = qobject_cast<const QSplitter *>(widget);
    for (int i = 0; splitter && i < splitter->count(); ++i) {
        if (i > 0)
            collect(splitter->handle(i), found);
        collect(splitter->widget(i), found);
    }
}

} // namespace

QList<QWidget *> inReadingOrder(const QWidget *root)
{
    QList<QWidget *> order;
    collectFrom(root, order);
    return order;
}

void setTabOrderByLayout(QWidget *root)
{
    const QList<QWidget *> order = inReadingOrder(root);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace comptoir
