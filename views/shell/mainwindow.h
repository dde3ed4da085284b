#pragma once

#include "views/shell/windowlook.h"
#include "views/viewcontext.h"

#include <QMainWindow>

namespace comptoir {

class Badges;
class Commands;
class Page;
class PageStack;
class SegmentUpkeep;
class SendingNotices;
class SideBar;
class SyncJobs;
class ToastStack;
class TopBar;
class Tray;
class WayBack;
class WelcomePage;
struct PageEntry;
struct WindowActions;

/// The window: side bar, top bar, and one page at a time. Pages come from the table in pages.h and
/// are made when first shown. What can be asked for from anywhere is in the catalogue of commands
/// (windowcommands.h).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ViewContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// In the order of the side bar; parts of the settings are named "settings-look".
    [[nodiscard]] QStringList pageIds() const;
    /// Brings the page to the front, for example "settings-data"; an unknown id does nothing. The
    /// welcome is a page too, "welcome", though not in the list.
    void showPage(const QString &id);
    /// Shows a page and one of its records, for example a customer's profile.
    void showRecord(const QString &pageId, qint64 id);
    /// Shows the backups, after one was put in place (`restored`: of when) or could not be.
    void showBackups(std::optional<Timestamp> restored);
    [[nodiscard]] QString currentPage() const;
    /// Shows the window before all others, also out of the tray and out of the task bar.
    void bringForward();
    /// Something changed what is shown: pages and counts catch up soon, scores and segments too.
    void followChanges();
    /// Beside the window, while another is in front; `page` and `id` lead there.
    void tellOutside(const QString &text, const QString &page, qint64 id);
    [[nodiscard]] Commands &commands() { return *m_commands; }
    [[nodiscard]] const ViewContext &context() const { return m_context; }

private:
    void buildFrame();
    void addCommands();
    [[nodiscard]] WindowActions actions();
    void retranslate();
    void listenToSync();
    void listenToPages();
    void listenToSending();
    void readShops();
    void connectPage(Page *page);
    void goTo(const QString &id);
    void showWelcome();
    void bringInFile(const QString &path);
    void moveBetweenParts(int step);
    void restoreLook();
    void saveLook();
    /// Asks what is to become of what is written and not kept; see leaving.h.
    void leave(const std::function<void()> &left);
    void quit();
    bool staysInTray();
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

    ViewContext m_context;
    WindowLook m_look;
    QList<PageEntry> m_entries;
    Commands *m_commands;
    SideBar *m_sideBar;
    TopBar *m_topBar;
    PageStack *m_stack;
    WayBack *m_wayBack = nullptr;
    ToastStack *m_toasts;
    SyncJobs *m_syncJobs;
    SegmentUpkeep *m_segments;
    SendingNotices *m_sending = nullptr;
    Badges *m_badges = nullptr;
    Tray *m_tray = nullptr; ///< where the system has one
    WelcomePage *m_welcome = nullptr;
    QString m_shopName;
    bool m_choseByHand = false; ///< then neither the welcome nor the last page comes up
    bool m_quitting = false;
    bool m_mayClose = false; ///< nothing is written here that is not kept, or it may go
};

} // namespace comptoir
