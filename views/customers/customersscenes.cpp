#include "views/customers/customersscenes.h"

#include <QTabBar>

namespace comptoir {

namespace {

void openBest(SceneStage &stage)
{
    stage.openRecord(QStringLiteral("customers"), stage.bestCustomer());
}

Scene profileTab(const QString &name, int tab)
{
    return {QStringLiteral("customers-profile-") + name, QStringLiteral("customers"),
            [tab](SceneStage &stage) {
                openBest(stage);
                if (auto *tabs = stage.first<QTabBar>())
                    tabs->setCurrentIndex(tab);
                stage.settle();
            }};
}

} // namespace

QList<Scene> customersScenes()
{
    return {
        profileTab(QStringLiteral("timeline"), 0),
        profileTab(QStringLiteral("orders"), 1),
        profileTab(QStringLiteral("carts"), 2),
        profileTab(QStringLiteral("data"), 3),
        profileTab(QStringLiteral("consent"), 4),
        {QStringLiteral("customers-profile-kinds"), QStringLiteral("customers"),
         [](SceneStage &stage) {
             openBest(stage);
             stage.click(QStringLiteral("kinds"));
         }},
    };
}

} // namespace comptoir
