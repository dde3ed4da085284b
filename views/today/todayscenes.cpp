#include "views/today/todayscenes.h"

#include "views/shell/scenestage.h"

namespace comptoir {

namespace {

Scene today(const char *what, std::function<void(SceneStage &)> prepare)
{
    return {QStringLiteral("today-") + QLatin1String(what), QStringLiteral("today"),
            std::move(prepare), SceneWorld::Demo};
}

} // namespace

QList<Scene> todayScenes()
{
    return {
        today("year", [](SceneStage &stage) { stage.click(QStringLiteral("period-12-months")); }),
        today("cart-menu", [](SceneStage &stage) { stage.click(QStringLiteral("more")); }),
        today("writing",
              [](SceneStage &stage) {
                  stage.type(QStringLiteral("task-text"),
                             QStringLiteral("Rappeler le fournisseur demain"));
              }),
        today("customer",
              [](SceneStage &stage) {
                  stage.type(QStringLiteral("task-text"), QStringLiteral("Envoyer le catalogue"));
                  stage.click(QStringLiteral("task-customer"));
              }),
        today("done", [](SceneStage &stage) { stage.click(QStringLiteral("done-tasks")); }),
        today("set-aside", [](SceneStage &stage) { stage.click(QStringLiteral("set-aside")); }),
    };
}

} // namespace comptoir
