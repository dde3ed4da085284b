#include "views/shell/windowcommands.h"

#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customerexport.h"
#include "views/shell/commands.h"
#include "views/shell/lookcommands.h"
#include "views/shell/pages.h"
#include "views/shell/shellstate.h"

#include <QApplication>

namespace comptoir {

namespace {

class WindowCommands
{
    Q_DECLARE_TR_FUNCTIONS(WindowCommands)

public:
    WindowCommands(Commands &commands, const ViewContext &context, const WindowActions &actions)
        : m_commands(commands)
        , m_context(context)
        , m_actions(actions)
    {}

    void addPages(const QList<PageEntry> &pages);
    void addWork();
    void addSegments();
    void addMessages();
    void addWorkflows();
    void addUndo();
    void addSync();
    void addSending();
    void addKeys();
    void addWindow();

private:
    void add(Command command) { m_commands.add(std::move(command)); }

    Commands &m_commands;
    ViewContext m_context;
    WindowActions m_actions;
};

/// The key that the help names, then what this system calls for.
QList<QKeySequence> standard(QKeySequence::StandardKey key, const QKeySequence &first)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    keys.removeAll(first);
    keys.prepend(first);
    return keys;
}

/// Pages at the end of the side bar are the settings, whose key is the same in most programs.
QList<QKeySequence> jumpKey(const PageEntry &page, qsizetype index)
{
    if (page.atEnd)
        return {QKeySequence(Qt::CTRL | Qt::Key_Comma)};
    if (index >= 9)
        return {};
    return {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + static_cast<int>(index)))};
}

void WindowCommands::addPages(const QList<PageEntry> &pages)
{
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PageEntry &page = pages.at(i);
        add({QStringLiteral("go.") + page.id,
             CommandGroup::Go,
             page.icon,
             jumpKey(page, i),
             page.title,
             [id = page.id] { return searchWords(id); },
             [show = m_actions.showPage, id = page.id] { show(id); },
             {}});
        for (const QString &section : page.sections) {
            const QString id = page.id + u'-' + section;
            if (sectionTitle(id).isEmpty())
                continue;
            add({QStringLiteral("go.") + id,
                 CommandGroup::Go,
                 page.icon,
                 {},
                 [title = page.title, id] {
                     //: %1 is a page, %2 a part of it: "Settings: Look and language"
                     return tr("%1: %2").arg(title(), sectionTitle(id));
                 },
                 [id] { return searchWords(id); },
                 [show = m_actions.showPage, id] { show(id); },
                 {}});
        }
    }
}

void WindowCommands::addSync()
{
    SyncService *sync = &m_context.sync;
    // What is shown is always what is here; to "refresh" means to ask the shops.
    add({QStringLiteral("sync.all"), CommandGroup::Do, QStringLiteral("sync"),
         standard(QKeySequence::Refresh, Qt::Key_F5), [] { return tr("Sync now"); },
         [] { return tr("synchronise refresh update fetch read shops"); },
         [sync] { sync->startAll(); }, [sync] { return !sync->isAnyRunning(); }});
    add({QStringLiteral("sync.cancel"),
         CommandGroup::Do,
         QStringLiteral("stop"),
         {},
         [] { return tr("Stop the sync"); },
         [] { return tr("cancel abort"); },
         [sync] { sync->cancelAll(); },
         [sync] { return sync->isAnyRunning(); }});
}

void WindowCommands::addWork()
{
    add({QStringLiteral("import"),
         CommandGroup::Do,
         QStringLiteral("import"),
         {},
         [] { return tr("Import a file"); },
         [] { return tr("bring in csv excel upload load customers orders"); },
         m_actions.bringInFile,
         {}});
    if (!m_context.leaveDemo) {
        add({QStringLiteral("connect"),
             CommandGroup::Do,
             QStringLiteral("shop"),
             {},
             [] { return tr("Connect a shop"); },
             [] { return tr("add new shop link prestashop shopify key wizard"); },
             m_actions.connectShop,
             {}});
    }
    if (!m_context.leaveDemo) {
        add({QStringLiteral("sender.new"),
             CommandGroup::Do,
             QStringLiteral("send"),
             {},
             [] { return tr("Add a sending account"); },
             [] { return tr("new e-mail smtp sms whatsapp mailbox gmail sender wizard"); },
             [show = m_actions.showPage] { show(QStringLiteral("settings-newsender")); },
             {}});
    }
    add({QStringLiteral("print"),
         CommandGroup::Do,
         QStringLiteral("print"),
         standard(QKeySequence::Print, Qt::CTRL | Qt::Key_P),
         [] { return tr("Print what is open"); },
         [] { return tr("printer paper pdf preview customer order"); },
         m_actions.print,
         {}});
    add({QStringLiteral("export"),
         CommandGroup::Do,
         QStringLiteral("export"),
         {},
         [] { return tr("Export all customers"); },
         [] { return tr("csv json save file write customers"); },
         [context = m_context] { exportAllCustomers(context, QApplication::activeWindow()); },
         {}});
    add({QStringLiteral("backup"),
         CommandGroup::Do,
         QStringLiteral("backup"),
         {},
         [] { return tr("Back up now"); },
         [] { return tr("backup backups save copy safe"); },
         [context = m_context] {
             const auto job = context.jobs->start(tr("Backing up"), {}, false);
             whenDone(context.store.backUp(), context.notices.get(),
                      [context, job](const Result<BackupInfo> &made) {
                          job->finish();
                          context.notices->post(
                              made ? Notice{Tone::Good, tr("The backup is made and checked."), {}}
                                   : Notice{Tone::Danger, made.error().text, {}});
                      });
         },
         {}});
}

void WindowCommands::addMessages()
{
    const auto show = m_actions.showPage;
    add({QStringLiteral("message.new"),
         CommandGroup::Do,
         QStringLiteral("mail"),
         {},
         [] { return tr("New e-mail"); },
         [] { return tr("write make create message newsletter mailing template"); },
         [show] { show(QStringLiteral("messages-new")); },
         {}});
    add({QStringLiteral("message.newtext"),
         CommandGroup::Do,
         QStringLiteral("message"),
         {},
         [] { return tr("New text message"); },
         [] { return tr("write make create sms template"); },
         [show] { show(QStringLiteral("messages-new_sms")); },
         {}});
}

void WindowCommands::addWorkflows()
{
    add({QStringLiteral("workflow.new"),
         CommandGroup::Do,
         QStringLiteral("workflow"),
         {},
         [] { return tr("New workflow"); },
         [] { return tr("draw make create scenario automation journey"); },
         [show = m_actions.showPage] { show(QStringLiteral("workflows-new")); },
         {}});
}

void WindowCommands::addSegments()
{
    const auto show = m_actions.showPage;
    add({QStringLiteral("segment.new"),
         CommandGroup::Do,
         QStringLiteral("segment"),
         {},
         [] { return tr("New segment"); },
         [] { return tr("make create group list rule audience"); },
         [show] { show(QStringLiteral("segments-new")); },
         {}});
    add({QStringLiteral("segment.gallery"),
         CommandGroup::Do,
         QStringLiteral("list"),
         {},
         [] { return tr("Segments that are ready to use"); },
         [] { return tr("gallery preset template vip loyal churned rfm"); },
         [show] { show(QStringLiteral("segments-gallery")); },
         {}});
}

void WindowCommands::addUndo()
{
    const std::shared_ptr<UndoHistory> undo = m_context.undo;
    add({QStringLiteral("undo"),
         CommandGroup::Do,
         QStringLiteral("undo"),
         standard(QKeySequence::Undo, Qt::CTRL | Qt::Key_Z),
         [undo] { return undo->canUndo() ? tr("Undo: %1").arg(undo->undoText()) : tr("Undo"); },
         {},
         [undo] { undo->undo(); }}); // says so where there is nothing
    add({QStringLiteral("redo"),
         CommandGroup::Do,
         QStringLiteral("redo"),
         standard(QKeySequence::Redo, Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         [undo] { return undo->canRedo() ? tr("Redo: %1").arg(undo->redoText()) : tr("Redo"); },
         {},
         [undo] { undo->redo(); }});
}

void WindowCommands::addSending()
{
    const std::shared_ptr<ShellState> state = m_context.shell;
    add({QStringLiteral("sending.pause"),
         CommandGroup::Do,
         QStringLiteral("pause"),
         {},
         [state] {
             return state->isSendingPaused() ? tr("Let sending go on") : tr("Pause sending");
         },
         [] { return tr("messages e-mail stop resume"); },
         m_actions.switchSending,
         {}});
}

void WindowCommands::addKeys()
{
    add({QStringLiteral("back"),
         CommandGroup::Look,
         QStringLiteral("left"),
         {Qt::ALT | Qt::Key_Left, Qt::Key_Back},
         [] { return tr("Back to where you were"); },
         [] { return tr("previous return page record"); },
         m_actions.goBack,
         m_actions.canGoBack});
    add({QStringLiteral("search"),
         CommandGroup::Look,
         QStringLiteral("search"),
         {Qt::CTRL | Qt::Key_K},
         [] { return tr("Search everything"); },
         [] { return tr("find look up"); },
         m_actions.focusSearch,
         {}});
    add({QStringLiteral("find"),
         CommandGroup::Look,
         QStringLiteral("search"),
         standard(QKeySequence::Find, Qt::CTRL | Qt::Key_F),
         [] { return tr("Search on this page"); },
         [] { return tr("find filter list history look up"); },
         m_actions.find,
         {}});
    add({QStringLiteral("sidebar"),
         CommandGroup::Look,
         QStringLiteral("collapse"),
         {Qt::CTRL | Qt::Key_B},
         [] { return tr("Side bar: words or icons only"); },
         [] { return tr("menu collapse narrow wide pages"); },
         m_actions.toggleSideBar,
         {}});
    add({QStringLiteral("parts"),
         CommandGroup::Look,
         QStringLiteral("right"),
         {Qt::Key_F6},
         [] { return tr("To the next part of the window"); },
         [] { return tr("pane side bar list detail search"); },
         [move = m_actions.moveBetweenParts] { move(1); },
         {}});
    add({QStringLiteral("parts.back"),
         CommandGroup::Look,
         QStringLiteral("left"),
         {Qt::SHIFT | Qt::Key_F6},
         [] { return tr("To the part of the window before"); },
         [] { return tr("pane side bar list detail search"); },
         [move = m_actions.moveBetweenParts] { move(-1); },
         {}});
    add({QStringLiteral("toasts"),
         CommandGroup::Look,
         QStringLiteral("bell"),
         {Qt::Key_F8},
         [] { return tr("To the newest notice"); },
         {},
         m_actions.focusToasts,
         {}});
    add({QStringLiteral("notices"),
         CommandGroup::Look,
         QStringLiteral("bell"),
         {},
         [] { return tr("Show all notices"); },
         [] { return tr("bell messages toast list"); },
         m_actions.showNotices,
         {}});
    add({QStringLiteral("keys"),
         CommandGroup::Look,
         QStringLiteral("keyboard"),
         {Qt::Key_F1},
         [] { return tr("Keys of the program"); },
         [] { return tr("help shortcuts keyboard"); },
         m_actions.showKeys,
         {}});
}

void WindowCommands::addWindow()
{
    if (m_context.openDemo) {
        add({QStringLiteral("demo"),
             CommandGroup::Do,
             QStringLiteral("shop"),
             {},
             [] { return tr("Explore the demo shop"); },
             [] { return tr("demonstration try example sample"); },
             m_context.openDemo,
             {}});
    }
    if (m_context.leaveDemo) {
        add({QStringLiteral("demo.leave"),
             CommandGroup::Do,
             QStringLiteral("shop"),
             {},
             [] { return tr("Leave the demo shop"); },
             [] { return tr("demonstration quit exit own shop"); },
             m_context.leaveDemo,
             {}});
    }
    add({QStringLiteral("window.show"),
         CommandGroup::Look,
         QStringLiteral("comptoir"),
         {},
         [] { return tr("Open Comptoir"); },
         {},
         m_actions.bringForward,
         {}});
    add({QStringLiteral("quit"),
         CommandGroup::Do,
         QStringLiteral("quit"),
         {Qt::CTRL | Qt::Key_Q},
         [] { return tr("Quit"); },
         [] { return tr("exit close end"); },
         m_actions.quit,
         {}});
}

} // namespace

void addWindowCommands(Commands &commands, const ViewContext &context,
                       const QList<PageEntry> &pages, const WindowActions &actions)
{
    WindowCommands catalogue(commands, context, actions);
    catalogue.addPages(pages);
    catalogue.addSync();
    catalogue.addWork();
    catalogue.addSegments();
    catalogue.addMessages();
    catalogue.addWorkflows();
    catalogue.addUndo();
    catalogue.addSending();
    addLookCommands(commands, context);
    catalogue.addKeys();
    catalogue.addWindow();
}

} // namespace comptoir
