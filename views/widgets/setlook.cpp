#include "views/widgets/setlook.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace comptoir {

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace comptoir
