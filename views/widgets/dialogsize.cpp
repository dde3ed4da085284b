#include "views/widgets/dialogsize.h"

#include "views/widgets/theme.h"

#include <QDialog>
#include <QScreen>

namespace comptoir {

namespace {

constexpr int kAround = 16; ///< of the window, to be seen on each side

} // namespace

void resizeForText(QDialog &dialog, const QSize &usual)
{
    const QSize wanted(Theme::forText(usual.width()), Theme::forText(usual.height()));
    QSize room = dialog.screen()->availableSize();
    if (const QWidget *parent = dialog.parentWidget())
        room = parent->window()->size();
    room -= QSize(2 * kAround, 2 * kAround);
    dialog.resize(wanted.boundedTo(room.expandedTo(usual)));
}

} // namespace comptoir
