#pragma once

#include "views/viewcontext.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;
class QTimer;

namespace comptoir {

class Page;
struct PageEntry;
class SideBar;
class Toast;
class TopBar;
class WelcomePage;

/// The window: side bar, top bar, and one page at a time. Pages come from the table in pages.h and
/// are made when first shown.
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
    [[nodiscard]] QString currentPage() const { return m_current; }

private:
    void buildFrame();
    void addShortcuts();
    void retranslate();
    void listenToSync();
    void listenToPages();
    void readShops();
    void refreshSoon();
    void connectPage(Page *page);
    Page *page(const QString &id);
    void showWelcome();
    void connectShop();
    void bringInFile(const QString &path);
    void showKeys();
    void toggleProfileFocus();
    void fitScreen();
    void restoreLook();
    void saveLook();
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

    ViewContext m_context;
    QList<PageEntry> m_entries;
    SideBar *m_sideBar;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    QHash<QString, Page *> m_pages;
    Toast *m_toast;
    QTimer *m_refreshing;
    WelcomePage *m_welcome = nullptr;
    QString m_shopName;
    QString m_current;
    bool m_choseByHand = false; ///< then the answer about shops brings up no welcome
};

} // namespace comptoir
