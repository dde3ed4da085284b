#include "views/shell/mainwindow.h"

#include "models/shops/syncservice.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/importing/filedrop.h"
#include "views/settings/settingspage.h"
#include "views/shell/badges.h"
#include "views/shell/commands.h"
#include "views/shell/demobar.h"
#include "views/shell/leaving.h"
#include "views/shell/page.h"
#include "views/shell/pages.h"
#include "views/shell/pagestack.h"
#include "views/shell/segmentupkeep.h"
#include "views/shell/sendingnotices.h"
#include "views/shell/sidebar.h"
#include "views/shell/statusarea.h"
#include "views/shell/syncjobs.h"
#include "views/shell/toaststack.h"
#include "views/shell/topbar.h"
#include "views/shell/tray.h"
#include "views/shell/wayback.h"
#include "views/welcome/welcomepage.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/viewsettings.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>

namespace comptoir {

namespace {

const QString kWelcome = QStringLiteral("welcome");

} // namespace

MainWindow::MainWindow(const ViewContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(leaving::asking(context, this, [this](const auto &left) { leave(left); }))
    , m_look(context.store, this)
    , m_entries(pageTable())
    , m_commands(new Commands(this))
    , m_sideBar(new SideBar(this))
    , m_topBar(nullptr)
    , m_stack(nullptr)
    , m_toasts(nullptr)
    , m_syncJobs(nullptr)
    , m_segments(new SegmentUpkeep(context.store, m_context.jobs, this))
{
    KeyboardManners::install(*qApp);
    m_context.openRecord = [this](const QString &pageId, qint64 id) { showRecord(pageId, id); };
    m_stack = new PageStack(m_context, m_entries, this);
    connect(m_stack, &PageStack::pageMade, this, &MainWindow::connectPage);
    m_wayBack = new WayBack(
        m_stack, [this](const QString &page) { showPage(page); }, this);
    addCommands();
    buildFrame();
    m_syncJobs = new SyncJobs(m_context, this);
    m_toasts = new ToastStack(m_context.notices, this);
    connect(m_topBar->status(), &StatusArea::noticesOpened, m_toasts, &ToastStack::clear);
    m_badges = new Badges(m_context, m_sideBar);
    if (Tray::isAvailable())
        m_tray = new Tray(*m_commands, this);
    resize(1440, 900);
    m_look.fitScreen();
    new FileDrop(this, [this](const QString &path) { bringInFile(path); });
    listenToSync();
    listenToPages();
    listenToSending();
    retranslate();
    m_context.shell->load();
    m_context.scores->start();
    m_segments->start(*m_context.undo, *m_context.scores);
    restoreLook();
    readShops();
}

/// Nothing that was done here can be undone after: steps keep references to the store, and to the
/// context that keeps them.
MainWindow::~MainWindow()
{
    m_context.undo->clear();
    m_context.notices->clear();
}

void MainWindow::buildFrame()
{
    // Made in the order in which Tab goes: side bar, search, and the pages when first shown.
    for (const PageEntry &entry : std::as_const(m_entries))
        m_sideBar->addPage(entry.id, entry.icon, entry.atEnd);
    m_topBar = new TopBar(m_context, *m_commands, this);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    row->addLayout(column, 1);
    auto *whole = new QVBoxLayout(centre);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    if (m_context.leaveDemo) {
        auto *demo = new DemoBar(centre);
        connect(demo, &DemoBar::leaveRequested, this, [this] { m_context.leaveDemo(); });
        whole->addWidget(demo);
    }
    whole->addLayout(row, 1);
    setCentralWidget(centre);
    connect(m_sideBar, &SideBar::pageChosen, this, [this](const QString &id) {
        m_wayBack->leaveFor(id);
        goTo(id);
    });
    connect(m_sideBar, &SideBar::collapsedChanged, this,
            [this](bool collapsed) { m_look.saveCollapsed(collapsed); });
    connect(m_topBar->status(), &StatusArea::syncDetailsRequested, this,
            [this] { showPage(QStringLiteral("sync")); });
}

/// While records come in, what is shown catches up now and then, and once more at the end.
void MainWindow::listenToSync()
{
    connect(&m_context.sync, &SyncService::progressChanged, this,
            [this, last = qint64(0)](const SyncProgress &progress) mutable {
                if (progress.records != last)
                    m_stack->refreshSoon();
                last = progress.records;
            });
    connect(&m_context.sync, &SyncService::finished, this, [this](const SyncReport &report) {
        if (report.changedAnything()) {
            m_stack->refreshSoon();
            m_context.scores->catchUp();
            if (report.outcome == SyncReport::Outcome::Cancelled)
                m_segments->catchUp(SegmentUpkeep::Depth::Whole); // which it did not come to
        }
        readShops();
    });
}

void MainWindow::listenToPages()
{
    connect(m_context.undo.get(), &UndoHistory::applied, this, [this] {
        m_badges->refresh();
        m_context.scores->catchUp(); // with the rules as they were
        if (Page *shown = m_stack->shown())
            shown->refresh();
    });
    connect(m_context.scores.get(), &ScoreKeeper::changed, m_stack, &PageStack::refreshSoon);
    connect(m_segments, &SegmentUpkeep::changed, m_stack, &PageStack::refreshSoon);
}

void MainWindow::listenToSending()
{
    m_sending = new SendingNotices(m_context, this);
    connect(m_sending, &SendingNotices::outboxChanged, m_badges, &Badges::refresh);
    connect(m_sending, &SendingNotices::feedbackCame, this, [this] {
        m_badges->refresh();
        m_stack->refreshSoon();
    });
    connect(m_sending, &SendingNotices::desktopNotice, this, &MainWindow::tellOutside);
}

void MainWindow::followChanges()
{
    m_badges->refresh();
    m_stack->refreshSoon();
    m_segments->catchUp();
}

void MainWindow::tellOutside(const QString &text, const QString &page, qint64 id)
{
    if (m_tray && !isActiveWindow())
        m_tray->tell(text, [this, page, id] { showRecord(page, id); });
}

void MainWindow::readShops()
{
    m_badges->refresh();
    struct Reading
    {
        QList<Shop> shops;
        bool welcomed = false;
    };
    const auto answer = m_context.store.read([](Database &db) {
        const auto welcomed = SettingsRepository(db).value(settingkeys::kWelcomed);
        return Reading{ShopRepository(db).list().valueOr({}), welcomed && welcomed->has_value()};
    });
    whenDone(answer, this, [this](const Reading &reading) {
        QHash<ShopId, QString> names;
        for (const Shop &shop : reading.shops) {
            if (!shop.isOfFiles())
                names.insert(shop.id, shop.name);
        }
        m_syncJobs->setNames(names);
        m_shopName = names.size() == 1 ? *names.cbegin() : QString();
        m_sideBar->setHeading(m_shopName.isEmpty() ? QStringLiteral("Comptoir") : m_shopName);
        if (reading.shops.isEmpty() && !reading.welcomed && !m_choseByHand)
            showWelcome();
    });
}

QStringList MainWindow::pageIds() const
{
    return m_stack->ids();
}

QString MainWindow::currentPage() const
{
    return m_stack->shownId();
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::pageRequested, this, &MainWindow::showRecord);
    connect(page, &Page::badgeChanged, m_badges, &Badges::refresh);
    connect(page, &Page::dataChanged, this, &MainWindow::readShops);
    connect(page, &Page::dataChanged, m_context.scores.get(), &ScoreKeeper::catchUp);
    const auto lookAtAll = [this] { m_segments->catchUp(SegmentUpkeep::Depth::Whole); };
    connect(page, &Page::dataChanged, m_segments, lookAtAll);
    connect(page, &Page::segmentsChanged, m_segments, lookAtAll);
}

void MainWindow::showPage(const QString &id)
{
    if (id == kWelcome) {
        showWelcome();
        return;
    }
    if (!m_stack->open(id))
        return;
    m_choseByHand = true;
    m_sideBar->setCurrent(m_stack->shownId());
    m_stack->shown()->refresh();
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_context, m_stack);
        connectPage(m_welcome);
        connect(m_welcome, &WelcomePage::connectRequested, this,
                [this] { showPage(QStringLiteral("settings-connect")); });
        connect(m_welcome, &WelcomePage::skipped, this, [this] { showPage(m_entries.first().id); });
    }
    m_stack->open(kWelcome, m_welcome);
    m_sideBar->setCurrent({});
    m_welcome->begin();
}

void MainWindow::showBackups(std::optional<Timestamp> restored)
{
    showPage(QStringLiteral("settings-data"));
    if (auto *settings = qobject_cast<SettingsPage *>(m_stack->shown()))
        settings->showBackups(restored);
}

void MainWindow::bringInFile(const QString &path)
{
    showPage(QStringLiteral("settings-import"));
    if (auto *settings = qobject_cast<SettingsPage *>(m_stack->shown()))
        settings->bringInFile(path);
}

void MainWindow::showRecord(const QString &pageId, qint64 id)
{
    m_wayBack->leaveFor(pageId, id);
    showPage(pageId);
    Page *shown = m_stack->made(pageId.section(u'-', 0, 0));
    if (!shown)
        return;
    shown->showRecord(id);
    // Not giveKeyboard(): a profile that is still read gets the keyboard once it is shown.
    if (!shown->isAncestorOf(focusWidget()))
        shown->takeFocus();
}

void MainWindow::restoreLook()
{
    m_look.restore([this](const QString &last, bool collapsed) {
        m_sideBar->setCollapsed(collapsed);
        if (!m_choseByHand && currentPage() != kWelcome) {
            showPage(last.isEmpty() ? m_entries.first().id : last); // only now: pages read at once
            m_choseByHand = false; // a profile without shops still begins by the welcome
            // Qt gave it to the first button of the frame, or will once the window is active.
            if (!focusWidget() || m_sideBar->isAncestorOf(focusWidget()))
                m_stack->giveKeyboard();
        }
    });
}

void MainWindow::saveLook()
{
    m_look.save(currentPage() == kWelcome ? QString() : currentPage());
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::leave(const std::function<void()> &left)
{
    const auto show = [this](Page *page) {
        bringForward();
        showPage(m_stack->idOf(page));
    };
    leaving::askAll(m_stack->all(), show, left);
}

void MainWindow::quit()
{
    leave([this] {
        m_sending->askBeforeEnd([this] {
            m_quitting = m_mayClose = true;
            saveLook();
            QApplication::quit();
        });
    });
}

/// Whether closing only hides. Never without a tray, where nothing would bring the window back, nor
/// when the whole session ends.
bool MainWindow::staysInTray()
{
    return !m_quitting && !qApp->isSavingSession() && m_tray && m_context.shell->keepsInTray();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    const bool stays = staysInTray();
    if (!stays && !m_mayClose && !qApp->isSavingSession()
        && (leaving::isAnyWritten(m_stack->all()) || m_sending->isSending())) {
        event->ignore();
        leave([this] {
            m_sending->askBeforeEnd([this] {
                m_mayClose = true;
                close();
            });
        });
        return;
    }
    if (!stays) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    hide();
    if (!m_context.shell->wasToldOfTray()) {
        m_context.shell->setToldOfTray();
        m_tray->tellItStays();
    }
}

/// The first key goes to the page, not to the first button of the frame.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (Page *shown = m_stack->shown(); shown && !focusWidget())
        shown->takeFocus();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(m_context.leaveDemo ? tr("Comptoir – demo shop") : QStringLiteral("Comptoir"));
    m_sideBar->setHeading(m_shopName.isEmpty() ? QStringLiteral("Comptoir") : m_shopName);
    for (const PageEntry &entry : std::as_const(m_entries)) {
        const Command *go = m_commands->find(QStringLiteral("go.") + entry.id);
        m_sideBar->setTitle(entry.id, entry.title(), Commands::keyText(*go));
    }
}

} // namespace comptoir
