#include "views/widgets/taborder.h"

#include <QLayout>
#include <QWidget>

namespace comptoir {

namespace {

void collect(QLayout *layout, QList<QWidget *> &found)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget()) {
            if (widget->focusPolicy() & Qt::TabFocus)
                found.append(widget);
            collect(widget->layout(), found);
        }
        collect(item->layout(), found);
    }
}

} // namespace

void setTabOrderByLayout(QWidget *root)
{
    QList<QWidget *> order;
    collect(root->layout(), order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace comptoir
