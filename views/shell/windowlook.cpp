#include "views/shell/windowlook.h"

#include <QMainWindow>
#include <QScreen>
#include <QWindow>

namespace comptoir {

namespace {

const QString kGeometryKey = QStringLiteral("view.window.geometry");
const QString kPageKey = QStringLiteral("view.window.page");
const QString kCollapsedKey = QStringLiteral("view.sidebar.collapsed");
constexpr QSize kLeast(1000, 640);
constexpr int kTitleBar = 40; ///< pixels that window managers put above, at most
constexpr int kBorder = 4; ///< and on the other sides

/// What the window manager puts around the window. Before the window is there nobody knows, so a
/// title bar is taken for granted: one out of sight leaves the owner without a way to move the
/// window.
QMargins frameOf(const QWidget &window)
{
    const QWindow *handle = window.windowHandle();
    const QMargins known = handle ? handle->frameMargins() : QMargins();
    return known.isNull() ? QMargins(kBorder, kTitleBar, kBorder, kBorder) : known;
}

} // namespace

void WindowLook::fitScreen() const
{
    const QRect room = m_window->screen()->availableGeometry();
    const QMargins around = frameOf(*m_window);
    const QSize frame(around.left() + around.right(), around.top() + around.bottom());
    m_window->setMinimumSize(kLeast.boundedTo(room.size() - frame));
    if (m_window->isMaximized() || m_window->isFullScreen())
        return;
    m_window->resize(m_window->size().boundedTo(room.size() - frame));
    const QRect inside = room.marginsRemoved(around);
    const QRect now = m_window->geometry();
    const QPoint corner(
        qBound(inside.left(), now.left(), qMax(inside.left(), inside.right() + 1 - now.width())),
        qBound(inside.top(), now.top(), qMax(inside.top(), inside.bottom() + 1 - now.height())));
    if (corner != now.topLeft())
        m_window->setGeometry(QRect(corner, now.size()));
}

void WindowLook::restore(const std::function<void(const QString &, bool)> &receive) const
{
    m_settings.read({kGeometryKey, kCollapsedKey, kPageKey}, m_window,
                    [look = *this, receive](const ViewSettings::Values &values) {
                        const QByteArray geometry = ViewSettings::bytes(values, kGeometryKey);
                        if (!geometry.isEmpty() && look.m_window->restoreGeometry(geometry))
                            look.fitScreen();
                        receive(values.value(kPageKey), !values.value(kCollapsedKey).isEmpty());
                    });
}

void WindowLook::save(const QString &page) const
{
    m_settings.writeBytes(kGeometryKey, m_window->saveGeometry());
    if (!page.isEmpty())
        m_settings.write(kPageKey, page);
}

void WindowLook::saveCollapsed(bool collapsed) const
{
    m_settings.write(kCollapsedKey, collapsed ? QStringLiteral("1") : QString());
}

} // namespace comptoir
