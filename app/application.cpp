#include "app/application.h"

#include "app/cli/commandoutput.h"
#include "app/cli/secrets.h"
#include "app/demoshops.h"
#include "app/deskwiring.h"
#include "app/logfile.h"
#include "app/profilevault.h"
#include "app/startupdialogs.h"
#include "models/shops/syncservice.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "views/customers/bulkactions.h"
#include "views/importing/searchcatchup.h"
#include "views/shell/workflownoticeboard.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"
#include "workflows/engine/engineservice.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/sendingservice.h"

#include <QApplication>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(applicationLog, "comptoir.application")

constexpr std::chrono::hours kBackupCheck{1};
const QString kModeKey = QStringLiteral("look.mode");

QString setting(Store &store, const QString &key)
{
    const Result<std::optional<QString>> value
        = store.read([key](Database &db) { return SettingsRepository(db).value(key); }).result();
    return value ? value->value_or(QString()) : QString();
}

/// When a backup of the profile was made; nullopt for any other file.
std::optional<Timestamp> timeOf(const ProfileFolder &profile, const QString &backup)
{
    const QList<BackupInfo> all = Backup(profile.path).list();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const BackupInfo &one) { return one.path == backup; });
    return found == all.cend() ? std::nullopt : std::optional(found->at);
}

/// For whoever started the window from one; a reader that is gone is no failure.
void sayOnTerminal(const QString &text)
{
    QFile terminal;
    if (terminal.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        terminal.write(cli::harmless(text).toUtf8() + '\n');
}

/// Waits, since the window reads them next. A failure costs a look, no data.
void keepLook(Store &store, const QList<std::pair<QString, QString>> &look)
{
    if (look.isEmpty())
        return;
    store
        .write([look](Database &db) {
            SettingsRepository settings(db);
            for (const auto &[key, value] : look) {
                if (const Done kept = settings.set(key, value); !kept)
                    return kept;
            }
            return done();
        })
        .waitForFinished();
}

} // namespace

Application::Application(QApplication &application, Options options)
    : m_application(application)
    , m_options(std::move(options))
{
    m_application.setWindowIcon(programIcon());
    m_language.apply({});
    m_backupTimer.setInterval(kBackupCheck);
    connect(&m_backupTimer, &QTimer::timeout, this, [this] {
        if (m_store)
            m_store->backUpIfDue();
    });
}

Application::~Application()
{
    close();
}

int Application::run()
{
    const ProfileFolder profile = ProfileFolder::find(m_options.data, m_options.demo);
    if (SingleInstance(profile.socketName()).askRunningToShow()) {
        sayOnTerminal(StartupDialogs::broughtForward(profile.path));
        return cli::Ok;
    }
    if (!open(profile))
        return cli::ProfileUnavailable;
    return QApplication::exec();
}

/// False when there is nothing to show; the owner was told why. `look`: taken over from the profile
/// that was open before.
bool Application::open(const ProfileFolder &profile, const Look &look)
{
    const Done opened = build(profile);
    if (opened) {
        keepLook(*m_store, look);
        showWindow();
        return true;
    }
    qCWarning(applicationLog) << "the profile does not open:" << opened.error().detail;
    sayOnTerminal(opened.error().text);
    StartupDialogs::tell(opened.error());
    close();
    return false;
}

/// Everything but the window.
Done Application::build(const ProfileFolder &profile)
{
    m_profile = profile;
    const Done made = profile.create();
    if (!made)
        return made;
    m_log = std::make_unique<LogFile>(profile.logFile(), true);
    qCInfo(applicationLog) << "starting" << QCoreApplication::applicationVersion();

    Timestamp bornAt;
    if (profile.demo) {
        const Result<Timestamp> born = DemoShops::bornAt(profile.path, m_clock.now());
        if (!born)
            return born.error();
        bornAt = *born;
    }
    Result<std::unique_ptr<Store>> store = openStore(profile);
    if (!store)
        return store.error();
    m_store = std::move(store).value();
    const Done vault = openVault();
    if (!vault)
        return vault;
    if (profile.demo) {
        const Done demo = openDemoShops(bornAt);
        if (!demo)
            return demo;
    }
    m_sync = std::make_unique<SyncService>(*m_store, *m_vault, m_clock, systemRandom());
    connect(m_sync.get(), &SyncService::finished, this, [this](const SyncReport &report) {
        if (report.outcome == SyncReport::Outcome::Complete)
            m_store->backUpIfDue(); // the one at the start may have found nothing to keep
    });
    makeSending();
    return done();
}

/// Opens the store; a damaged file is offered to be replaced, once.
Result<std::unique_ptr<Store>> Application::openStore(const ProfileFolder &profile)
{
    Result<std::unique_ptr<Store>> opened = Store::open(profile.path, m_clock);
    if (opened || opened.error().code != ErrorCode::DatabaseDamaged)
        return opened;
    const RecoveryOffer offer = Store::recoveryOffer(profile.path);
    const StartupDialogs::Recovery choice = StartupDialogs::offer(opened.error(), offer);
    if (choice == StartupDialogs::Recovery::Quit)
        return opened;
    const bool restore = choice == StartupDialogs::Recovery::RestoreBackup && offer.backup;
    const Done replaced
        = Store::restore(profile.path, restore ? offer.backup->path : QString(), m_clock);
    if (!replaced)
        return replaced.error();
    return Store::open(profile.path, m_clock);
}

Done Application::openVault()
{
    if (m_profile.demo) {
        m_vault = std::make_unique<DemoVault>();
        return done();
    }
    Result<std::unique_ptr<KeychainVault>> opened = comptoir::openVault(*m_store);
    if (!opened)
        return opened.error();
    std::unique_ptr<KeychainVault> keychain = std::move(opened).value();
    keychain->probe();
    const Done taken = takeSecretsOfThisRun(*keychain);
    if (!taken)
        return taken;
    m_vault = std::move(keychain);
    return done();
}

Done Application::takeSecretsOfThisRun(KeychainVault &vault)
{
    if (m_options.secretsOfThisRun.isEmpty())
        return done();
    const Result<QList<Shop>> shops
        = m_store->read([](Database &db) { return ShopRepository(db).list(); }).result();
    if (!shops)
        return shops.error();
    for (const Shop &shop : *shops) {
        const Result<std::optional<ShopSecret>> secret
            = cli::Secrets::givenFor(shop, *shops, m_options.secretsOfThisRun);
        if (!secret)
            return secret.error();
        if (*secret)
            vault.setForThisRun(shop.id, **secret);
    }
    return done();
}

Done Application::openDemoShops(Timestamp bornAt)
{
    m_demo = std::make_unique<DemoShops>(bornAt);
    return m_demo->connectTo(*m_store, *m_vault, m_clock);
}

void Application::makeSending()
{
    m_sending = std::make_unique<SendingService>(*m_store, *m_vault, m_clock, sendingMarksFolder(),
                                                 systemDeskParts());
    m_feedback = std::make_unique<FeedbackService>(*m_store, *m_vault, m_clock, systemRandom());
    m_engine = std::make_unique<EngineService>(*m_store, m_clock, sendingMarksFolder(),
                                               systemDeskParts().boot);
    // What workflows decide comes before what is sent: who has bought since gets no reminder.
    connect(m_engine.get(), &EngineService::ran, this, [this](const EngineReport &report) {
        m_sending->start();
        if (!report.isIdle())
            m_sending->check();
    });
    connect(m_sync.get(), &SyncService::finished, m_engine.get(), &EngineService::check);
    connect(m_feedback.get(), &FeedbackService::finished, m_engine.get(),
            [this](const FeedbackRound &round) {
                if (round.taken > 0)
                    m_engine->check();
            });
}

Application::Look Application::look()
{
    Look look;
    for (const QString &key : {settingkeys::kLanguage, kModeKey, settingkeys::kTextPercent})
        look.append({key, setting(*m_store, key)});
    return look;
}

void Application::applyLook()
{
    m_language.apply(setting(*m_store, settingkeys::kLanguage));
    Theme::apply(m_application, Theme::modeFromText(setting(*m_store, kModeKey)));
    Theme::setTextPercent(m_application,
                          Theme::textPercent(setting(*m_store, settingkeys::kTextPercent)));
}

void Application::showWindow()
{
    applyLook();
    makeWindow();
    m_window->show();

    m_instance = std::make_unique<SingleInstance>(m_profile.socketName());
    connect(m_instance.get(), &SingleInstance::showRequested, this,
            [this] { m_window->bringForward(); }); // the window may be another one by then
    m_instance->listen();
    m_backupTimer.start();
    catchUpSearch(*m_store, m_window.get()); // with an import that the last run did not finish
    m_sync->startAutomatic();
    m_engine->start(); // and sending, when it has looked
    m_feedback->start();
}

void Application::makeWindow()
{
    const ViewContext shared = context();
    m_window = std::make_unique<MainWindow>(shared);
    auto *bulk = new BulkActions(shared, m_window.get()); // goes with the window
    connect(bulk, &BulkActions::failed, this, [notices = shared.notices](const Error &error) {
        notices->post({Tone::Danger, error.text, {}, {}});
    });
    bulk->tellLeft();
    new WorkflowNoticeBoard(shared, *m_engine, *m_window); // likewise
}

ViewContext Application::context()
{
    ViewContext context{*m_store, m_clock, *m_vault, *m_sync, {}, {}, {}, systemRandom()};
    context.sending = m_sending.get();
    context.feedback = m_feedback.get();
    // The demo has no demo of its own to open.
    if (m_profile.demo)
        context.leaveDemo = [this] { leaveDemo(); };
    else
        context.openDemo = [this] { openDemo(); };
    context.setLanguage = [this](const QString &choice) { setLanguage(choice); };
    context.restoreBackup = [this](const QString &backup) { restore(backup); };
    context.setTextPercent = [this](int percent) { setTextPercent(percent); };
    // Before the first page: no name shows for a moment on a shared screen.
    context.privacy->setOn(setting(*m_store, settingkeys::kHideNames) == QLatin1String("1"));
    return context;
}

void Application::setLanguage(const QString &choice)
{
    m_language.apply(choice);
    m_store->write([choice](Database &db) {
        return SettingsRepository(db).set(settingkeys::kLanguage, choice);
    });
}

/// Fonts are given to widgets when they are made: the window is made anew. Later, since the caller
/// stands in a slot of the window that goes away.
void Application::setTextPercent(int percent)
{
    m_store->write([percent](Database &db) {
        return SettingsRepository(db).set(settingkeys::kTextPercent, QString::number(percent));
    });
    QMetaObject::invokeMethod(
        this,
        [this, percent] {
            const QByteArray place = m_window->saveGeometry();
            QApplication::setQuitOnLastWindowClosed(false);
            m_window.reset();
            Theme::setTextPercent(m_application, percent);
            makeWindow();
            m_window->restoreGeometry(place);
            m_window->showPage(QStringLiteral("settings-look"));
            m_window->show();
            QApplication::setQuitOnLastWindowClosed(true);
        },
        Qt::QueuedConnection);
}

/// The demo looks and speaks as the owner chose, perhaps just now on the welcome page.
void Application::openDemo()
{
    reopen([this, look = look()] { return open(ProfileFolder::find(m_options.data, true), look); });
}

/// To the owner's own profile, or to the window that has it open already.
void Application::leaveDemo()
{
    reopen([this] {
        const ProfileFolder own = ProfileFolder::find(m_options.data, false);
        if (!SingleInstance(own.socketName()).askRunningToShow())
            return open(own);
        QApplication::quit();
        return true;
    });
}

void Application::restore(const QString &backup)
{
    reopen([this, backup] {
        const ProfileFolder profile = m_profile;
        m_log = std::make_unique<LogFile>(profile.logFile(), true);
        const std::optional<Timestamp> madeAt = timeOf(profile, backup);
        const Done restored = Store::restore(profile.path, backup, m_clock);
        m_log.reset();
        if (!restored)
            StartupDialogs::tell(restored.error()); // the file in place is the old one: go on
        const bool opened = open(profile);
        if (opened)
            m_window->showBackups(restored ? madeAt : std::nullopt);
        return opened;
    });
}

/// Closes everything and opens again by `openAgain`. Later, since the caller stands in a slot of
/// the window that goes away.
void Application::reopen(const std::function<bool()> &openAgain)
{
    QMetaObject::invokeMethod(
        this,
        [this, openAgain] {
            // No window for a moment is not the end of the program.
            QApplication::setQuitOnLastWindowClosed(false);
            close();
            const bool opened = openAgain();
            QApplication::setQuitOnLastWindowClosed(true);
            if (!opened)
                QApplication::exit(cli::ProfileUnavailable);
        },
        Qt::QueuedConnection);
}

void Application::close()
{
    m_backupTimer.stop();
    m_window.reset();
    m_engine.reset();
    m_feedback.reset();
    m_sending.reset(); // within the message that is under way
    m_sync.reset();
    m_demo.reset();
    m_vault.reset();
    m_store.reset();
    m_instance.reset();
    m_log.reset();
}

} // namespace comptoir
