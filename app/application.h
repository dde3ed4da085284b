#pragma once

#include "app/language.h"
#include "app/memoryvault.h"
#include "app/profilefolder.h"
#include "app/singleinstance.h"
#include "app/systemclock.h"
#include "models/store/store.h"
#include "views/shell/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QApplication;

namespace comptoir {

class DemoShops;
class EngineService;
class FeedbackService;
class KeychainVault;
class LogFile;
class SendingService;
class SyncService;

/// The program with its window: the one place that builds the objects and hands them to one
/// another. Everything of one profile is made in open() and goes in close(), so that another
/// profile (the demo) or a restored file can take its place while the program runs.
class Application : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString data; ///< --data; empty: the usual place
        bool demo = false;
        QStringList secretsOfThisRun; ///< values of --secret-env
    };

    Application(QApplication &application, Options options);
    ~Application() override;

    /// Shows the window and runs until it is closed; returns the exit code.
    int run();

private:
    /// How the window looks and speaks: keys of settings and their values.
    using Look = QList<std::pair<QString, QString>>;

    bool open(const ProfileFolder &profile, const Look &look = {});
    Done build(const ProfileFolder &profile);
    Result<std::unique_ptr<Store>> openStore(const ProfileFolder &profile);
    Done openVault();
    Done takeSecretsOfThisRun(KeychainVault &vault);
    Done openDemoShops(Timestamp bornAt);
    void makeSending();
    Look look();
    void applyLook();
    void showWindow();
    void makeWindow();
    ViewContext context();
    void close();
    void reopen(const std::function<bool()> &openAgain);

    void setLanguage(const QString &choice);
    void setTextPercent(int percent);
    void openDemo();
    void leaveDemo();
    void restore(const QString &backup);

    QApplication &m_application;
    Options m_options;
    ProfileFolder m_profile;
    SystemClock m_clock;
    Language m_language;
    QTimer m_backupTimer;

    // Of the open profile; declared in the order in which each needs the one before.
    std::unique_ptr<LogFile> m_log;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<DemoShops> m_demo;
    std::unique_ptr<SyncService> m_sync;
    std::unique_ptr<SendingService> m_sending;
    std::unique_ptr<FeedbackService> m_feedback;
    std::unique_ptr<EngineService> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace comptoir
