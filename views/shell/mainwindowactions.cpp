// What the window does when it is asked: the commands of its keys, its search and its tray.

#include "views/shell/commands.h"
#include "views/shell/mainwindow.h"
#include "views/shell/page.h"
#include "views/shell/pages.h"
#include "views/shell/pagestack.h"
#include "views/shell/partwalk.h"
#include "views/shell/shortcutsdialog.h"
#include "views/shell/sidebar.h"
#include "views/shell/statusarea.h"
#include "views/shell/toaststack.h"
#include "views/shell/topbar.h"
#include "views/shell/wayback.h"
#include "views/shell/windowcommands.h"

#include <QApplication>

namespace comptoir {

void MainWindow::addCommands()
{
    const WindowActions all = actions();
    addWindowCommands(*m_commands, m_context, m_entries, all);
    m_stack->namePlaces(all.showPage);
    m_commands->bindKeys(this);
}

WindowActions MainWindow::actions()
{
    WindowActions actions;
    actions.showPage = [this](const QString &id) {
        m_wayBack->leaveFor(id);
        // It may ask before it is left.
        const bool begins
            = id == currentPage() && m_stack->hasKeyboard() && !QApplication::activeModalWidget();
        if (m_stack->hasKeyboard())
            goTo(id);
        else
            showPage(id); // from outside a page's key leads to where one was
        if (begins)
            m_stack->startKeyboard();
        m_stack->giveKeyboard();
    };
    actions.goBack = [this] { m_wayBack->stepBack(); };
    actions.canGoBack = [this] { return m_wayBack->leadsSomewhere(); };
    actions.bringInFile = [this] { bringInFile({}); };
    actions.connectShop = [this] { showPage(QStringLiteral("settings-connect")); };
    actions.print = [this] { m_stack->print(); };
    actions.find = [this] {
        if (!m_stack->find())
            m_topBar->focusSearch();
    };
    actions.focusSearch = [this] { m_topBar->focusSearch(); };
    actions.showKeys = [this] {
        (new ShortcutsDialog(*m_commands, this))->open(); // deletes itself when closed
    };
    actions.showNotices = [this] { m_topBar->status()->showNotices(); };
    actions.focusToasts = [this] {
        if (!m_toasts->focusNewest())
            m_topBar->status()->showNotices();
    };
    actions.moveBetweenParts = [this](int step) { moveBetweenParts(step); };
    actions.toggleSideBar = [this] { m_sideBar->setCollapsed(!m_sideBar->isCollapsed()); };
    actions.switchSending = [this] { m_context.shell->switchSending(m_context, this); };
    actions.bringForward = [this] { bringForward(); };
    actions.quit = [this] { quit(); };
    return actions;
}

/// As the owner asks: the page that is in front already goes back to its list.
void MainWindow::goTo(const QString &id)
{
    if (id == currentPage() && m_stack->shown())
        m_stack->shown()->goBack();
    showPage(id);
}

/// F6: through the parts of the page, then those of the frame.
void MainWindow::moveBetweenParts(int step)
{
    Page *shown = m_stack->shown();
    QList<QWidget *> parts = shown ? shown->parts() : QList<QWidget *>();
    parts.append({m_sideBar, m_topBar});
    comptoir::moveBetweenParts(parts, step);
}

} // namespace comptoir
