#include "views/widgets/checkmenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace comptoir {

namespace {

bool isTicked(const QAction *action)
{
    return action && action->isCheckable() && action->isEnabled();
}

} // namespace

void CheckMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *under = actionAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isTicked(under))
        under->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

LocalKeys CheckMenu::keys()
{
    return {tr("In a menu in which one ticks"),
            {{{Qt::Key_Space}, tr("Tick, and leave the menu open")},
             {{Qt::Key_Return}, tr("Tick, and close the menu")}}};
}

void CheckMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && isTicked(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace comptoir
