#pragma once

#include "views/shell/jobs.h"
#include "views/shell/notices.h"
#include "views/shell/privacy.h"
#include "views/shell/scorekeeper.h"
#include "views/shell/shellstate.h"
#include "views/shell/undohistory.h"

#include <QString>

#include <functional>
#include <memory>

namespace comptoir {

class Clock;
class FeedbackService;
class SecretVault;
class SendingService;
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
    /// Closes the profile, puts this backup in its place (the present file is set aside, not
    /// deleted) and opens it again with a new window.
    std::function<void(const QString &backupPath)> restoreBackup;
    /// Doubles in [0, 1) for the jitter of a connection test; thread-safe.
    std::function<double()> random = {};
    /// Closes the demo shop and opens the owner's own profile. Set in the demo only, where no real
    /// shop can be connected: its people must not land among invented ones.
    std::function<void()> leaveDemo = {};

    /// Keeps the size of texts and makes the window anew with it (at the settings).
    std::function<void(int percent)> setTextPercent = {};

    /// What sends while the window is open, and what learns what became of it; null where nothing
    /// is sent (pictures, tests). Both outlive the window.
    SendingService *sending = nullptr;
    FeedbackService *feedback = nullptr;

    // What all pages of one window share; copies of a context share them too. Never null.

    /// `context.notices->post({Tone::Good, tr("The file is written."), tr("Show"), […] { … }});`
    std::shared_ptr<Notices> notices = std::make_shared<Notices>(clock);
    /// `context.undo->add(tr("The note was deleted."), [=] { return store.write(…); }, [=] { … });`
    std::shared_ptr<UndoHistory> undo = std::make_shared<UndoHistory>(notices);
    /// Every name, e-mail, phone and address is shown through it: `context.privacy->name(text)`;
    /// on changed() the page shows itself anew.
    std::shared_ptr<Privacy> privacy = std::make_shared<Privacy>();
    /// `auto job = context.jobs->start(tr("Exporting…"));`, then from any thread
    /// `job->setProgress(n, of)`, `job->isCancelled()`, `job->finish()`.
    std::shared_ptr<Jobs> jobs = std::make_shared<Jobs>(clock);
    /// Scores of customers, kept right in the background.
    std::shared_ptr<ScoreKeeper> scores = std::make_shared<ScoreKeeper>(store, clock, jobs);
    /// Sending paused, and what else holds for the whole program.
    std::shared_ptr<ShellState> shell = std::make_shared<ShellState>(store);
    /// Goes to another page ("customers", "orders", "products", "today", "sync", "settings-look")
    /// and its record; 0: none. Set by the window; does nothing in a page without one.
    std::function<void(const QString &pageId, qint64 id)> openRecord
        = [](const QString &, qint64) {};
};

} // namespace comptoir
