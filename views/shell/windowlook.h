#pragma once

#include "views/widgets/viewsettings.h"

class QMainWindow;

namespace comptoir {

/// Where the window stands and what it showed last, kept in the profile.
class WindowLook
{
public:
    WindowLook(Store &store, QMainWindow *window)
        : m_settings(store)
        , m_window(window)
    {}

    /// Never larger than the screen, nor beside it: the screen may be another one than last time.
    void fitScreen() const;
    /// Puts the window where it was, from the event loop; then tells the page shown last (may be
    /// empty) and whether the side bar showed icons only.
    void restore(const std::function<void(const QString &page, bool collapsed)> &receive) const;
    void save(const QString &page) const;
    void saveCollapsed(bool collapsed) const;

private:
    ViewSettings m_settings;
    QMainWindow *m_window;
};

} // namespace comptoir
