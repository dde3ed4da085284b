#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace comptoir {

class Clock;
class SecretVault;
class Store;
class SyncService;

/// What the window gets from the program. All references outlive the window. The functions are
/// called on the GUI thread; an empty one hides the button that would call it.
struct ViewContext
{
    Store &store;
    Clock &clock;
    SecretVault &secrets;
    SyncService &sync;

    /// Opens the demo shop: starts its servers and adds its shops to this profile.
    std::function<void()> openDemo;
    /// Installs the translators and the default locale of a language ("fr", "en"; empty: the
    /// system's) and keeps the choice; every widget then gets QEvent::LanguageChange.
    std::function<void(const QString &language)> setLanguage;
    /// Asks where to, and writes every customer to a CSV file. `parent` is for its dialogs.
    std::function<void(QWidget *parent)> exportCustomers;
    /// Closes the profile, puts this backup in its place (the present file is set aside, not
    /// deleted) and opens it again with a new window.
    std::function<void(const QString &backupPath)> restoreBackup;
    /// Doubles in [0, 1) for the jitter of a connection test; thread-safe.
    std::function<double()> random = {};
    /// Closes the demo shop and opens the owner's own profile. Set in the demo only, where no real
    /// shop can be connected: its people must not land among invented ones.
    std::function<void()> leaveDemo = {};
};

} // namespace comptoir
