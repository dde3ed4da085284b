#include "views/shell/mainwindow.h"

#include "models/shops/syncservice.h"
#include "models/store/quarantinerepository.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "views/importing/filedrop.h"
#include "views/settings/settingspage.h"
#include "views/shell/demobar.h"
#include "views/shell/page.h"
#include "views/shell/pages.h"
#include "views/shell/shortcutsdialog.h"
#include "views/shell/sidebar.h"
#include "views/shell/topbar.h"
#include "views/welcome/welcomepage.h"
#include "views/widgets/toast.h"
#include "views/widgets/viewsettings.h"
#include "views/widgets/whendone.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace comptoir {

namespace {

const QString kGeometryKey = QStringLiteral("view.window.geometry");
const QString kCollapsedKey = QStringLiteral("view.sidebar.collapsed");
constexpr int kRefreshMs = 1500; ///< while a sync runs, pages catch up at most this often

QKeySequence jumpKey(qsizetype index)
{
    return Qt::CTRL | Qt::Key(Qt::Key_1 + static_cast<int>(index));
}

} // namespace

MainWindow::MainWindow(const ViewContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_entries(pageTable())
    , m_sideBar(new SideBar(this))
    , m_topBar(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_toast(new Toast(this))
    , m_refreshing(new QTimer(this))
{
    m_context.openRecord = [this](const QString &pageId, qint64 id) { showRecord(pageId, id); };
    buildFrame();
    resize(1440, 900);
    fitScreen();
    addShortcuts();
    new FileDrop(this, [this](const QString &path) { bringInFile(path); });
    listenToSync();
    listenToPages();
    retranslate();
    restoreLook();
    showPage(m_entries.first().id);
    m_choseByHand = false;
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
    m_topBar = new TopBar(m_context, this);
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
    connect(m_sideBar, &SideBar::pageChosen, this, &MainWindow::showPage);
    connect(m_sideBar, &SideBar::collapsedChanged, this, [this](bool collapsed) {
        ViewSettings(m_context.store)
            .write(kCollapsedKey, collapsed ? QStringLiteral("1") : QString());
    });
    connect(m_topBar, &TopBar::customerChosen, this, [this](CustomerId customer) {
        showRecord(QStringLiteral("customers"), customer.value);
    });
    connect(m_topBar, &TopBar::syncDetailsRequested, this,
            [this] { showPage(QStringLiteral("sync")); });
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto &&action) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    for (qsizetype i = 0; i < m_entries.size() && i < 9; ++i)
        add(jumpKey(i), [this, id = m_entries.at(i).id] { showPage(id); });
    add(Qt::CTRL | Qt::Key_K, [this] { m_topBar->focusSearch(); });
    add(QKeySequence::Refresh, [this] { m_context.sync.startAll(); });
    add(Qt::Key_F1, [this] { showKeys(); });
    add(QKeySequence::Undo, [this] { m_context.undo->undo(); });
    add(QKeySequence::Redo, [this] { m_context.undo->redo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_H,
        [this] { m_context.privacy->setOn(!m_context.privacy->isOn()); });
    add(Qt::Key_F6, [this] { toggleProfileFocus(); });
}

/// While records come in, what is shown catches up now and then, and once more at the end.
void MainWindow::listenToSync()
{
    m_refreshing->setSingleShot(true);
    m_refreshing->setInterval(kRefreshMs);
    connect(m_refreshing, &QTimer::timeout, this, [this] {
        if (Page *shown = m_pages.value(m_current))
            shown->refresh();
    });
    connect(&m_context.sync, &SyncService::progressChanged, this,
            [this, last = qint64(0)](const SyncProgress &progress) mutable {
                if (progress.records != last)
                    refreshSoon();
                last = progress.records;
            });
    connect(&m_context.sync, &SyncService::finished, this, [this](const SyncReport &report) {
        if (report.changedAnything())
            refreshSoon();
        readShops();
    });
}

void MainWindow::listenToPages()
{
    connect(m_context.notices.get(), &Notices::posted, this, [this](qint64 id) {
        if (const std::optional<Notice> notice = m_context.notices->notice(id))
            m_toast->showText(notice->text);
    });
    connect(m_context.undo.get(), &UndoHistory::applied, this, &MainWindow::refreshSoon);
}

void MainWindow::refreshSoon()
{
    // The sync page listens by itself.
    if (!m_refreshing->isActive() && m_current != QLatin1String("sync"))
        m_refreshing->start();
}

void MainWindow::readShops()
{
    struct Reading
    {
        QList<Shop> shops;
        qint64 setAside = 0;
        bool welcomed = false;
    };
    const auto answer = m_context.store.read([](Database &db) {
        const auto welcomed = SettingsRepository(db).value(settingkeys::kWelcomed);
        return Reading{ShopRepository(db).list().valueOr({}),
                       QuarantineRepository(db).count({}).valueOr(0),
                       welcomed && welcomed->has_value()};
    });
    whenDone(answer, this, [this](const Reading &reading) {
        QList<Shop> connected = reading.shops;
        connected.removeIf([](const Shop &shop) { return shop.isOfFiles(); });
        const bool one = connected.size() == 1;
        m_shopName = one ? connected.first().name : QString();
        m_sideBar->setHeading(one ? m_shopName : QStringLiteral("Comptoir"));
        m_sideBar->setCount(QStringLiteral("sync"), reading.setAside);
        if (reading.shops.isEmpty() && !reading.welcomed && !m_choseByHand)
            showWelcome();
    });
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const PageEntry &entry : m_entries) {
        if (entry.sections.isEmpty())
            ids.append(entry.id);
        for (const QString &section : entry.sections)
            ids.append(entry.id + u'-' + section);
    }
    return ids;
}

Page *MainWindow::page(const QString &id)
{
    if (Page *existing = m_pages.value(id))
        return existing;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.id != id)
            continue;
        Page *made = entry.create(m_context, m_stack);
        connectPage(made);
        m_pages.insert(id, made);
        return made;
    }
    return nullptr;
}

void MainWindow::connectPage(Page *page)
{
    m_stack->addWidget(page);
    connect(page, &Page::pageRequested, this, &MainWindow::showRecord);
    connect(page, &Page::toastRequested, this, [this](const QString &text) {
        m_context.notices->post({Tone::Neutral, text, {}, {}});
    });
    connect(page, &Page::dataChanged, this, &MainWindow::readShops);
}

void MainWindow::showPage(const QString &id)
{
    if (id == QLatin1String("welcome")) {
        showWelcome();
        return;
    }
    const QString pageId = id.section(u'-', 0, 0);
    Page *shown = page(pageId);
    if (!shown)
        return;
    m_choseByHand = true;
    m_current = pageId;
    m_stack->setCurrentWidget(shown);
    m_sideBar->setCurrent(pageId);
    if (id != pageId)
        shown->showSection(id.section(u'-', 1));
    shown->refresh();
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_context, m_stack);
        connectPage(m_welcome);
        connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::connectShop);
        connect(m_welcome, &WelcomePage::skipped, this, [this] { showPage(m_entries.first().id); });
    }
    m_current = QStringLiteral("welcome");
    m_stack->setCurrentWidget(m_welcome);
    m_sideBar->setCurrent({});
    m_welcome->begin();
}

void MainWindow::connectShop()
{
    showPage(QStringLiteral("settings-shops"));
    if (auto *settings = qobject_cast<SettingsPage *>(m_pages.value(QStringLiteral("settings"))))
        settings->addShop();
}

void MainWindow::bringInFile(const QString &path)
{
    showPage(QStringLiteral("settings-import"));
    if (auto *settings = qobject_cast<SettingsPage *>(m_pages.value(QStringLiteral("settings"))))
        settings->bringInFile(path);
}

void MainWindow::showRecord(const QString &pageId, qint64 id)
{
    showPage(pageId);
    if (Page *shown = m_pages.value(pageId))
        shown->showRecord(id);
}

void MainWindow::showKeys()
{
    QStringList titles;
    for (const PageEntry &entry : std::as_const(m_entries))
        titles.append(entry.title());
    (new ShortcutsDialog(titles, this))->open(); // deletes itself when closed
}

void MainWindow::toggleProfileFocus()
{
    if (Page *shown = m_pages.value(m_current))
        shown->moveBetweenParts();
}

/// Never larger than the screen, nor beside it: the screen may be another one than last time.
void MainWindow::fitScreen()
{
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    setMinimumSize(QSize(1024, 640).boundedTo(room.size() - frame));
    if (isMaximized() || isFullScreen())
        return;
    resize(size().boundedTo(room.size() - frame));
    const QRect now = frameGeometry();
    const QPoint corner(
        qBound(room.left(), now.left(), qMax(room.left(), room.right() + 1 - now.width())),
        qBound(room.top(), now.top(), qMax(room.top(), room.bottom() + 1 - now.height())));
    if (corner != now.topLeft())
        move(corner);
}

void MainWindow::restoreLook()
{
    ViewSettings(m_context.store)
        .read({kGeometryKey, kCollapsedKey}, this, [this](const ViewSettings::Values &values) {
            const QByteArray geometry = ViewSettings::bytes(values, kGeometryKey);
            if (!geometry.isEmpty() && restoreGeometry(geometry))
                fitScreen();
            m_sideBar->setCollapsed(values.value(kCollapsedKey) == QLatin1String("1"));
        });
}

void MainWindow::saveLook()
{
    ViewSettings(m_context.store).writeBytes(kGeometryKey, saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    QMainWindow::closeEvent(event);
}

/// The first key goes to the page, not to the first button of the frame.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (Page *shown = m_pages.value(m_current); shown && !focusWidget())
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
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString key = i < 9 ? jumpKey(i).toString(QKeySequence::NativeText) : QString();
        m_sideBar->setTitle(m_entries.at(i).id, m_entries.at(i).title(), key);
    }
}

} // namespace comptoir
