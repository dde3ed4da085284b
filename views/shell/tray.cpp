#include "views/shell/tray.h"

#include "views/shell/commands.h"

#include <QApplication>

#include <utility>

namespace comptoir {

Tray::Tray(Commands &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
    m_icon.setIcon(QApplication::windowIcon());
    m_icon.setToolTip(QStringLiteral("Comptoir"));
    m_icon.setContextMenu(&m_menu);
    // Words and possibilities are of the moment in which the menu opens.
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::fillMenu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    m_commands.run(QStringLiteral("window.show"));
            });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        m_commands.run(QStringLiteral("window.show"));
        if (const auto open = std::exchange(m_open, {}))
            open();
    });
    fillMenu();
    if (isAvailable())
        m_icon.show();
}

bool Tray::isAvailable()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::tellItStays()
{
    m_open = {};
    m_icon.showMessage(QStringLiteral("Comptoir"),
                       tr("Comptoir stays here and goes on syncing. “Quit” in this icon's menu "
                          "ends it; the settings say whether it stays at all."),
                       QApplication::windowIcon());
}

void Tray::tell(const QString &text, std::function<void()> open)
{
    m_open = std::move(open);
    m_icon.showMessage(QStringLiteral("Comptoir"), text, QApplication::windowIcon());
}

void Tray::fillMenu()
{
    m_menu.clear();
    for (const QString &id : {QStringLiteral("window.show"), QString(), QStringLiteral("sync.all"),
                              QStringLiteral("sync.cancel"), QStringLiteral("sending.pause"),
                              QString(), QStringLiteral("quit")}) {
        const Command *command = m_commands.find(id);
        if (!command) {
            m_menu.addSeparator();
            continue;
        }
        QAction *action = m_menu.addAction(command->title());
        action->setEnabled(m_commands.isEnabled(id));
        connect(action, &QAction::triggered, this, [this, id] { m_commands.run(id); });
    }
}

} // namespace comptoir
