#include "views/messages/messagesscenes.h"

#include "views/messages/messageeditor.h"
#include "views/messages/messageroom.h"
#include "views/messages/messageslist.h"
#include "views/messages/messagesmodel.h"
#include "views/widgets/datatable.h"
#include "workflows/messages/startermessages.h"

#include <QComboBox>
#include <QMenu>
#include <QToolButton>

namespace comptoir {

namespace {

constexpr QSize kSmallScreen(1000, 640);

/// The first kept message of that kind, as a mouse chooses it.
void openKept(SceneStage &stage, Channel channel)
{
    auto *list = stage.first<MessagesList>();
    for (int row = 0; list && row < list->model().rowCount(); ++row) {
        if (list->model().lineAt(row)->message.channel != channel)
            continue;
        emit list->table()->clicked(list->model().index(row, 0));
        break;
    }
    stage.settle();
}

/// An entry of the menu that sends.
void openSending(SceneStage &stage, int entry)
{
    openKept(stage, Channel::Email);
    if (auto *button = stage.find<QToolButton>(QStringLiteral("message.send")))
        button->menu()->actions().at(entry)->trigger();
    stage.settle();
}

/// Who would get it, of the second segment.
void openSendDialog(SceneStage &stage)
{
    openSending(stage, 0);
    auto *segments = stage.find<QComboBox>(QStringLiteral("send.segment"));
    if (segments && segments->count() > 2) {
        segments->setCurrentIndex(2);
        emit segments->activated(2);
    }
    stage.settle();
}

void bring(SceneStage &stage, MessageRoom::Part part)
{
    if (auto *room = stage.first<MessageRoom>())
        room->bring(part);
    stage.settle();
}

/// A message in which much is to be mended.
void openBroken(SceneStage &stage)
{
    stage.openRecord(QStringLiteral("messages-new"), 0);
    WrittenMessage message = StarterMessages::all(QStringLiteral("fr")).last().message;
    message.name = QStringLiteral("Soldes d’hiver");
    message.subject.clear();
    message.html = QStringLiteral("<h1>Bonjour {{first_nam}},</h1>\n"
                                  "<p>Les soldes commencent, {{last_name}}.</p>");
    message.fallbacks = {{QStringLiteral("company"), QStringLiteral("votre société")}};
    if (auto *editor = stage.first<MessageEditor>())
        editor->edit(message);
    bring(stage, MessageRoom::Checks);
}

void openText(SceneStage &stage)
{
    stage.openRecord(QStringLiteral("messages-new_sms"), 0);
    WrittenMessage message;
    message.name = QStringLiteral("Rappel des soldes");
    message.channel = Channel::Sms;
    message.text = QStringLiteral("Bonjour {{first_name}}, -20 % dès demain à la boutique, "
                                  "fête d’hiver comprise. À bientôt !");
    if (auto *editor = stage.first<MessageEditor>())
        editor->edit(message);
    stage.settle();
}

void openStarter(SceneStage &stage)
{
    stage.openRecord(QStringLiteral("messages-starter_newsletter"), 0);
    stage.settle();
}

Scene scene(const char *name, std::function<void(SceneStage &)> prepare)
{
    return {QStringLiteral("messages-") + QLatin1String(name), QStringLiteral("messages"),
            std::move(prepare)};
}

/// On a small screen.
Scene small(const char *name, std::function<void(SceneStage &)> prepare)
{
    Scene made = scene(name, std::move(prepare));
    made.window = kSmallScreen;
    return made;
}

} // namespace

QList<Scene> messagesScenes()
{
    return {scene("email", [](SceneStage &stage) { openKept(stage, Channel::Email); }),
            scene("text-kept", [](SceneStage &stage) { openKept(stage, Channel::Sms); }),
            scene("send", openSendDialog),
            scene("test", [](SceneStage &stage) { openSending(stage, 1); }),
            scene("starter", openStarter),
            scene("text", openText),
            scene("checks", openBroken),
            scene("settings",
                  [](SceneStage &stage) {
                      openStarter(stage);
                      bring(stage, MessageRoom::Options);
                  }),
            scene("phone",
                  [](SceneStage &stage) {
                      openStarter(stage);
                      bring(stage, MessageRoom::Preview);
                      stage.click(QStringLiteral("preview.phone"));
                  }),
            scene("fields",
                  [](SceneStage &stage) {
                      openStarter(stage);
                      stage.click(QStringLiteral("message.field"));
                  }),
            small("email-small", openStarter),
            small("text-small", openText),
            small("preview-small",
                  [](SceneStage &stage) {
                      openStarter(stage);
                      bring(stage, MessageRoom::Preview);
                  }),
            small("checks-small", openBroken),
            scene("nothing", [](SceneStage &stage) {
                stage.type(QStringLiteral("messages.search"), QStringLiteral("zzzz"));
            })};
}

} // namespace comptoir
