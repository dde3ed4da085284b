#include "views/shell/shellscenes.h"

#include "views/shell/commands.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/searchfield.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

class ShellScenes
{
    Q_DECLARE_TR_FUNCTIONS(ShellScenes)

public:
    static void search(SceneStage &stage, const QString &typed)
    {
        stage.window.commands().run(QStringLiteral("search"));
        if (auto *field = stage.find<SearchField>(QStringLiteral("global-search")))
            field->setText(typed);
        stage.settle();
    }
    static void tell(SceneStage &stage)
    {
        Notices &notices = *stage.context.notices;
        notices.post({Tone::Good, tr("The backup is made and checked."), {}});
        notices.post({Tone::Warning,
                      tr("2 records could not be read. They are kept and are read "
                         "again by every sync."),
                      tr("Show"), [] {}});
        notices.post({Tone::Good, tr("The tag VIP was given to 12 customers."), tr("Undo"), [] {}});
        stage.settle();
    }
};

} // namespace

QList<Scene> shellScenes()
{
    const QString page = QStringLiteral("customers");
    return {
        {QStringLiteral("frame-search"), page,
         [](SceneStage &stage) { ShellScenes::search(stage, QStringLiteral("ma")); }},
        {QStringLiteral("frame-search-commands"), page,
         [](SceneStage &stage) { ShellScenes::search(stage, QStringLiteral("s")); }},
        {QStringLiteral("frame-search-nothing"), page,
         [](SceneStage &stage) { ShellScenes::search(stage, QStringLiteral("xqzxqz")); }},
        {QStringLiteral("frame-search-empty"), page,
         [](SceneStage &stage) { ShellScenes::search(stage, {}); }},
        {QStringLiteral("frame-toasts"), page, &ShellScenes::tell},
        {QStringLiteral("frame-notices"), page,
         [](SceneStage &stage) {
             ShellScenes::tell(stage);
             stage.click(QStringLiteral("bell"));
         }},
        {QStringLiteral("frame-keys"), page,
         [](SceneStage &stage) {
             stage.window.commands().run(QStringLiteral("keys"));
             stage.settle();
         }},
        {QStringLiteral("frame-keys-nothing"), page,
         [](SceneStage &stage) {
             stage.window.commands().run(QStringLiteral("keys"));
             stage.settle();
             stage.type(QStringLiteral("keys-search"), QStringLiteral("xqzxqz"));
         }},
    };
}

} // namespace comptoir
