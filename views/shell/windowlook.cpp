#include "views/shell/windowlook.h"

#include <QMainWindow>
#include <QScreen>

namespace comptoir {

namespace {

const QString kGeometryKey = QStringLiteral("view.window.geometry");
const QString kPageKey = QStringLiteral("view.window.page");
const QString kCollapsedKey = QStringLiteral("view.sidebar.collapsed");

} // namespace

void WindowLook::fitScreen() const
{
    const QRect room = m_window->screen()->availableGeometry();
    const QSize frame = m_window->frameGeometry().size() - m_window->size();
    m_window->setMinimumSize(QSize(1024, 640).boundedTo(room.size() - frame));
    if (m_window->isMaximized() || m_window->isFullScreen())
        return;
    m_window->resize(m_window->size().boundedTo(room.size() - frame));
    const QRect now = m_window->frameGeometry();
    const QPoint corner(
        qBound(room.left(), now.left(), qMax(room.left(), room.right() + 1 - now.width())),
        qBound(room.top(), now.top(), qMax(room.top(), room.bottom() + 1 - now.height())));
    if (corner != now.topLeft())
        m_window->move(corner);
}

void WindowLook::restore(std::function<void(const QString &, bool)> receive) const
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
