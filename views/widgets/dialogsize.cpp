#include "views/widgets/dialogsize.h"

#include "views/widgets/theme.h"

#include <QDialog>
#include <QScreen>

namespace comptoir {

namespace {

constexpr int kAround = 16; ///< of the window, to be seen on each side
constexpr QSize kFrame(8, 44); ///< what window managers put around a dialog, at most

} // namespace

QSize dialogSize(const QSize &usual, const QSize &window, const QSize &screen)
{
    const QSize wanted(Theme::forText(usual.width()), Theme::forText(usual.height()));
    const QSize around(2 * kAround, 2 * kAround);
    const QSize inWindow = (window.isEmpty() ? screen : window) - around;
    const QSize most = (screen - kFrame).expandedTo(window); // as large as the window may be
    return wanted.boundedTo(inWindow.expandedTo(usual)).boundedTo(most);
}

void resizeForText(QDialog &dialog, const QSize &usual)
{
    const QWidget *parent = dialog.parentWidget();
    const QSize window = parent ? parent->window()->size() : QSize();
    dialog.resize(dialogSize(usual, window, dialog.screen()->availableSize()));
}

} // namespace comptoir
