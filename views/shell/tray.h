#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>

namespace comptoir {

class Commands;
class Notices;

/// The icon in the system's tray, with what one asks for without opening the window. Its menu is of
/// the catalogue of commands.
class Tray : public QObject
{
    Q_OBJECT

public:
    Tray(Commands &commands, QObject *parent);

    /// Whether the system has a tray to be found again in.
    static bool isAvailable();
    /// Tells once where the program went.
    void tellItStays();
    /// Tells something beside the window; pressing it does `open`.
    void tell(const QString &text, std::function<void()> open);
    [[nodiscard]] const QMenu &menu() const { return m_menu; }

private:
    void fillMenu();

    Commands &m_commands;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    std::function<void()> m_open; ///< what was told last leads there
};

} // namespace comptoir
